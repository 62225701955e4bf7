"""Organs taken as their bodies: a cabinet as its council, a committee of a board as the board's trust."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.model.statement import Statement
from kg.model.vocabulary import Status
from kg.query.facts import Facts


@dataclass(frozen=True, slots=True)
class Organs:
    """The statement by which each board is part of what stands above it."""

    above: Mapping[str, Statement]

    @property
    def links(self) -> tuple[Statement, ...]:
        return tuple(self.above.values())

    def path(self, place: str) -> tuple[Statement, ...]:
        """The steps from an organ up to its body; none where the place is a body, or nothing is stated."""
        steps: dict[str, Statement] = {}
        while place in self.above and place not in steps:
            steps[place] = self.above[place]
            place = steps[place].object
        return tuple(steps.values())

    def body(self, place: str) -> str:
        """The body of an organ; any other place itself."""
        path = self.path(place)
        return path[-1].object if path else place


def read_organs(facts: Facts) -> Organs:
    """Every board's statement; of several the surest status counts, then the earliest passage.

    Statements of any status are taken: the organ of a proposal is an organ of the same body.
    """
    statements = facts.statements(match["link"] for match in facts.matches("organs"))
    order = {status: place for place, status in enumerate(Status)}
    ranked = sorted(
        statements.values(), key=lambda link: (order[link.status], link.evidence[0], link.id), reverse=True
    )
    return Organs({link.subject: link for link in ranked})
