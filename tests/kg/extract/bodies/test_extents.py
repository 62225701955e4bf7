"""How far names of organisations reach."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from loaders.read import read_text
from tests.kg.extract.saying import named


def _bodies(text: str) -> set[str]:
    return {m.name for m in extract(read_text(text, "x")).mentions if m.type != "person"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ann Rhodes chairs the Quality, Safety and Experience Committee.",
            "Quality, Safety and Experience Committee",
        ),
        (
            "Ann Rhodes is Secretary of the Department of Water, Planning and Coasts.",
            "Department of Water, Planning and Coasts",
        ),
        (
            "Foxley Council has cut its costs. Ann Rhodes chairs the Council's Planning Committee.",
            "Planning Committee",
        ),
    ],
)
def test_names_with_lists_and_owners(text: str, name: str) -> None:
    assert name in _bodies(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chair, Risk and Assurance Committee: Ann Rhodes", "Chair, Risk and Assurance Committee"),
        (
            "Marl Trust, Safety and Risk Committee: Ann Rhodes (chair)",
            "Marl Trust, Safety and Risk Committee",
        ),
        (
            "Ann Rhodes is Secretary of the Department of Water, Marl and Foxley.",
            "Department of Water, Marl and Foxley",
        ),
    ],
)
def test_what_is_no_part_of_the_name(text: str, name: str) -> None:
    assert name not in _bodies(text)


def test_what_stands_in_brackets_is_no_further_scrutineer() -> None:
    text = "The Foxley Executive is held to account by the Marl Scrutiny Committee (Chairman: Councillor Tom Abara)."
    extraction = named(text)
    assert [s.object for s in extraction if s.relation == "accountable_to"] == ["Marl Scrutiny Committee"]
