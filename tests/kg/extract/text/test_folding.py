"""Folding: one line without marks, in which each character knows its place."""

from __future__ import annotations

import pytest

from kg.extract.text.folding import fold
from loaders.document import Span
from loaders.read import read_text

CASES = [
    ("Ann Rhodes, clerk", "Ann Rhodes, clerk"),
    ("Ann  Rhodes,\n clerk", "Ann Rhodes, clerk"),
    ("**Ann** *Rhodes*", "Ann Rhodes"),
    ("Ann ** Rhodes", "Ann Rhodes"),
    ("Ann    Rhodes", "Ann | Rhodes"),
    ("Ann\tRhodes (clerk) of", "Ann | Rhodes (clerk) of"),
    ("vice-\nchair of sub-\ncommittees", "vice-chair of sub-committees"),
    ("commit-\ntee", "committee"),
    ("Ann <b> Rhodes", "Ann Rhodes"),
]


@pytest.mark.parametrize(("text", "folded"), CASES)
def test_a_text_is_folded(text: str, folded: str) -> None:
    assert fold(read_text(text, "a.txt"), [Span(0, len(text))])[0] == folded


@pytest.mark.parametrize("text", [text for text, _ in CASES])
def test_each_letter_knows_its_place(text: str) -> None:
    folded, offsets, _ = fold(read_text(text, "a.txt"), [Span(0, len(text))])
    assert len(offsets) == len(folded)
    assert all(text[at] == c for c, at in zip(folded, offsets, strict=True) if c.isalpha())


@pytest.mark.parametrize(
    ("spans", "folded"),
    [([(3, 6)], "ab"), ([(0, 1), (3, 6)], "x ab"), ([(2, 3), (3, 6)], "ab"), ([(2, 3)], "")],
)
def test_no_text_begins_with_a_space(spans: list[tuple[int, int]], folded: str) -> None:
    document = read_text("x   ab", "a.txt")
    assert fold(document, [Span(*span) for span in spans])[0] == folded
