"""What others say, hope and think is no fact."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from kg.model.vocabulary import Relation
from loaders.read import read_text


def _links(text: str) -> set[Relation]:
    return {s.relation for s in extract(read_text(text, "x")).statements}


@pytest.mark.parametrize(
    "text",
    [
        "People think Ann Rhodes is Leader of Foxley Council.",
        "The papers also say Ann Rhodes is Clerk of Foxley Town Council.",
        "Rumour has it that Ann Rhodes is Clerk of Foxley Town Council.",
        "Mr Hassan asked whether Ann Rhodes should continue to chair the Foxley Growth Board.",
        "Members considered whether the Clerk of Foxley Town Council would report to the Foxley Scrutiny Panel.",
        "The shortlisted candidates for Head of Legal at Foxley Council are Ann Rhodes and Tom Abara.",
        "Whether Ned Orme is still Treasurer of the Marl Trust is unclear.",
        "In my view the Clerk of Foxley Town Council should report to the Foxley Scrutiny Panel.",
        "Foxley Town Council isn't a member of the Marl Growth Partnership.",
    ],
)
def test_no_fact(text: str) -> None:
    assert not _links(text) & {Relation.HOLDS_POST, Relation.ACCOUNTABLE_TO, Relation.MEMBER_OF}


@pytest.mark.parametrize(
    "text",
    [
        "The minutes say that Ann Rhodes is Leader of Foxley Council.",
        "Ann Rhodes, who thinks well of it, is Leader of Foxley Council.",
        "Mr Hassan asked a question, and Ann Rhodes chairs the Foxley Growth Board.",
        "It was reported that Ann Rhodes is Leader of Foxley Council.",
    ],
)
def test_a_fact(text: str) -> None:
    assert Relation.HOLDS_POST in _links(text)
