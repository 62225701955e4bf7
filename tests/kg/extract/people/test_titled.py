"""Surnames after a title are people, whatever else the title says."""

from __future__ import annotations

import pytest

from kg.extract.people.titled import find_titled_surnames
from kg.extract.text.tokens import tokenise


def surnames(text: str, common: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    return [(atom.honorific, atom.text) for atom in find_titled_surnames(tokenise(text), common)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chair Tisdale called the meeting to order.", [("Chair", "Tisdale")]),
        (
            "Moved by Director Lubow, seconded by Vice Chair Okoro.",
            [("Director", "Lubow"), ("Chair", "Okoro")],
        ),
        ("Premier Ngata's statement was read.", [("Premier", "Ngata")]),
        ("The chair Tisdale sat on", []),
        ("Chair Audit Committee", []),
        ("Leader Foxley Council spoke.", []),
        ("Director Finance reported.", []),
        ("Mayor of London", []),
        ("Manager PCT", []),
    ],
)
def test_a_surname_stands_alone_after_a_title(text: str, found: list[tuple[str, str]]) -> None:
    assert surnames(text) == found


def test_a_word_that_the_document_writes_small_is_no_surname() -> None:
    assert surnames("President Marsh spoke.", frozenset({"marsh"})) == []
