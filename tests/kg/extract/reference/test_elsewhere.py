"""Offices in bodies that the text only describes."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from kg.extract.reference.elsewhere import is_elsewhere
from kg.model.vocabulary import Relation
from loaders.read import read_text
from tests.kg.extract.saying import named


@pytest.mark.parametrize(
    "after", [" of the nursing union from 2007", " at a small charity, she", " for a law firm"]
)
def test_a_body_described_is_elsewhere(after: str) -> None:
    assert is_elsewhere(after)


@pytest.mark.parametrize(
    "after", [" of the board", " of the trust", " for three years", ", a charity", " of finance"]
)
def test_what_is_not_elsewhere(after: str) -> None:
    assert not is_elsewhere(after)


def test_an_office_elsewhere_is_not_the_document_s_own() -> None:
    text = (
        "# Marl Hospitals NHS Trust\n\nAnn Rhodes, who was chief executive of the nursing union, will speak."
    )
    extraction = extract(read_text(text, "page.md"))
    assert not [s for s in extraction.statements if s.relation is Relation.HOLDS_POST]


def test_an_office_in_an_unknown_place_is_elsewhere() -> None:
    text = "# Marl Council\n\nAnn Rhodes is currently the Director of Public Health in Wexmoor."
    extraction = extract(read_text(text, "page.md"))
    assert not [s for s in extraction.statements if s.relation is Relation.HOLDS_POST]


def test_a_university_calls_its_council_by_the_noun_alone() -> None:
    text = "# University of Marl\n\nThe Council is chaired by the Pro-Chancellor, Ann Rhodes."
    extraction = named(text, "page.md")
    held = {(s.subject, s.role, s.object) for s in extraction}
    assert ("Ann Rhodes", "chair", "Council") in held
