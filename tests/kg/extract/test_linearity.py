"""The work that reading costs grows as the text does: calls are counted, not seconds."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from kg.extract import extract
from loaders.read import read_text

_PLACES = ["Alder", "Birch", "Corran", "Dunmoor", "Eskdale", "Foxley", "Garth", "Hallam", "Ister", "Jura"]
_GIVEN = ["Ann", "Tom", "Mary", "Luke", "Jane", "Paul", "Ruth", "Mark", "Susan", "Peter"]


def _text(count: int, gap: str) -> str:
    """Sentences about bodies, people, posts and meetings, none of them twice."""
    return gap.join(
        f"{_GIVEN[i % 10]} {_PLACES[i // 10 % 10]}son{'abcdefghij'[i // 100]}, Chair of {_PLACES[i // 10 % 10]}"
        f"{_PLACES[i % 10].lower()} District Council, spoke at the workshop on {1 + i % 28} May {1990 + i % 30}. "
        f"It is a member of the {_PLACES[i % 10]} {_PLACES[i // 10 % 10]} Joint Board, which she chairs. "
        "The Director reports to the Council."
        for i in range(count)
    )


def _calls(text: str) -> int:
    """How many functions reading a text calls."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    document = read_text(text, "linear.txt")
    sys.setprofile(note)
    try:
        extract(document)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("gap", ["\n\n", " "], ids=["paragraphs", "one paragraph"])
def test_work_grows_as_the_text_does(gap: str) -> None:
    extract(read_text(_text(2, gap), "warm.txt"))  # the lexicon is read once a process
    few, many = _calls(_text(25, gap)), _calls(_text(100, gap))
    assert many < 4 * 1.2 * few
