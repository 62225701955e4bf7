"""Columns: what headers say of the cells below them."""

from __future__ import annotations

import pytest

from kg.extract.layout.columns import is_header, meanings_of


@pytest.mark.parametrize(
    ("header", "meanings"),
    [
        (["Name", "Position", "Organisation"], ["person", "office", "body"]),
        (["Organisation", "Representative"], ["board", "person"]),
        (["Organisation", "Name"], ["body", "person"]),
        (["Body", "Representative(s)", "Alternate"], ["board", "person", "person"]),
        (["Portfolio", "Member"], ["portfolio", "person"]),
        (["Post", "Holder", "Reports to"], ["office", "person", "reports_to"]),
        (["Year", "Budget"], ["", ""]),
    ],
)
def test_a_header_gives_the_meaning(header: list[str], meanings: list[str]) -> None:
    assert meanings_of(header, [], width=len(header)) == meanings


@pytest.mark.parametrize(
    ("words", "heads"),
    [
        (["Body", "Meets", "Alternate", "Representative(s)"], True),
        (["Name", "Role"], True),
        (["Name:", "Role:"], False),
        (["Ann Rhodes", "Chief Executive"], False),
        (["1. Introduction", "3"], False),
    ],
)
def test_a_first_row_is_a_header_by_its_words(words: list[str], heads: bool) -> None:
    assert is_header(words) is heads
