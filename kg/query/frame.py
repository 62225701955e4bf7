"""The frame of a question: which statements count, whatever the question."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.entity import Entity
from kg.model.statement import Statement
from kg.model.vocabulary import Status
from kg.query.answer import Certainty
from kg.query.certainty import certainty_on


@dataclass(frozen=True, slots=True)
class Frame:
    """`on` is a date as exact as the asker gives it; `threshold` the least confidence."""

    statuses: frozenset[Status]
    generic: bool = False
    on: str | None = None
    threshold: float = 0.0

    def admits(self, statement: Statement, ends: tuple[Entity, Entity], dated: str | None) -> bool:
        """Whether the statement counts; `dated` is the date of the document that says it."""
        return (
            statement.status in self.statuses
            and statement.confidence >= self.threshold
            and (self.generic or not any(end.generic for end in ends))
            and (self.on is None or certainty_on(self.on, statement, dated) is not None)
        )

    def certainty(self, statement: Statement, dated: str | None) -> Certainty | None:
        """How sure the statement is on the frame's day, or nothing where it has none."""
        return None if self.on is None else certainty_on(self.on, statement, dated)
