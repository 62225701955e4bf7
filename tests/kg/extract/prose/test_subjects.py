"""Which of several names a clause speaks of."""

from __future__ import annotations

import pytest

from kg.model.vocabulary import Relation
from tests.kg.extract.saying import named

FOXLEY, BOARD = "Foxley District Council", "Foxley Partnership Board"


def links(text: str) -> set[tuple[str, str, str]]:
    extraction = named(text)
    kept = {Relation.HOLDS_POST, Relation.MEMBER_OF}
    return {(s.subject, s.relation.value, s.object) for s in extraction if s.relation in kept}


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (f"Ann Rhodes thanked Tom Abara, who had left the {BOARD}.", ("Tom Abara", "member_of", BOARD)),
        (f"Foxley Council is scrutinised by the {BOARD}, chaired by Ann Rhodes.", ("Ann Rhodes", "holds_post", BOARD)),
        (f"On the council she joined, Ann Rhodes sits on the {BOARD}.", ("Ann Rhodes", "member_of", BOARD)),
        (f"Having joined {FOXLEY} as Head of Leisure in 2002, Ann Rhodes left.", ("Ann Rhodes", "holds_post", FOXLEY)),
        (f"Ann Rhodes was Clerk of Marl Town Council. His brother Tom Abara is now Clerk of {FOXLEY}.", ("Tom Abara", "holds_post", FOXLEY)),
        (f"Ann Rhodes became Chair of the {BOARD} after Tom Abara stood down as Leader of {FOXLEY}.", ("Tom Abara", "holds_post", FOXLEY)),
    ],
)  # fmt: skip
def test_the_subject(text: str, link: tuple[str, str, str]) -> None:
    assert link in links(text)


def test_a_relative_clause_is_not_the_first_name_s() -> None:
    found = links(f"Ann Rhodes thanked Tom Abara, who had left the {BOARD}.")
    assert ("Ann Rhodes", "member_of", BOARD) not in found
