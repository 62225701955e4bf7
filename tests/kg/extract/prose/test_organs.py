"""Organs that have no name of their own."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from kg.model.vocabulary import Relation
from loaders.read import read_text
from tests.kg.extract.saying import named


@pytest.mark.parametrize(
    "text",
    [
        "Ann Rhodes sits on the board of Marl NHS Trust.",
        "Ann Rhodes is on Marl NHS Trust's board of directors.",
        "Ann Rhodes is a board member of Marl NHS Trust.",
    ],
)
def test_the_board_of_a_body_is_its_organ(text: str) -> None:
    extraction = named(text)
    links = {(s.relation, s.object) for s in extraction}
    assert (Relation.PART_OF, "Marl NHS Trust") in links
    assert Relation.MEMBER_OF in {relation for relation, _ in links}


def test_an_organ_of_which_nothing_is_said_is_no_link() -> None:
    assert not extract(
        read_text("The plan went to the board of Marl NHS Trust in May.", "paper.txt")
    ).statements
