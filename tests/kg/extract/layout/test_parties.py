"""The parties of an agreement, named one below the other, work together; other lists of bodies tell nothing of it."""

from __future__ import annotations

import pytest

from kg.extract import extract
from loaders.read import read_text

AGREEMENT = """PARTNERSHIP AGREEMENT

{opening}

(1) FOXLEY COUNTY COUNCIL of County Hall, Foxley FX1 2AB ("the Council"); and

(2) MARL NHS TRUST of Marl House, Marl ("the Trust")

BACKGROUND

(A) Alder Council is the planning authority.
"""


def partners(text: str) -> set[frozenset[str]]:
    extraction = extract(read_text(text, "page.txt"))
    names = {m.id: m.name.casefold() for m in extraction.mentions}
    return {
        frozenset((names[s.subject], names[s.object])) for s in extraction.statements if s.rule == "parties"
    }


@pytest.mark.parametrize(
    "opening",
    ["BETWEEN", "Parties", "THIS AGREEMENT is made on 1 April 2014 between:", "Parties to the Agreement"],
)
def test_parties_are_partners(opening: str) -> None:
    assert partners(AGREEMENT.format(opening=opening)) == {
        frozenset({"foxley county council", "marl nhs trust"})
    }


@pytest.mark.parametrize("opening", ["The following were consulted:", "Third parties", "Differences between"])
def test_other_lists_of_bodies_are_no_parties(opening: str) -> None:
    assert not partners(AGREEMENT.format(opening=opening))


def test_five_parties_are_no_pairs() -> None:
    lines = "\n\n".join(
        f"({n}) {place} Council" for n, place in enumerate(("Alder", "Birch", "Cedar", "Dell", "Elm"), 1)
    )
    assert not partners(f"AGREEMENT\n\nBETWEEN\n\n{lines}\n\nBACKGROUND\n")
