"""An answer: rows of typed cells, each with the statements that it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kg.model.statement import Statement
from kg.model.vocabulary import EntityType
from kg.query.question import Question


class Certainty(StrEnum):
    """How sure a statement is on a given day, the surest first."""

    STATED = "stated"
    LAST_STATED = "last stated"
    NOT_EXCLUDED = "not excluded"


@dataclass(frozen=True, slots=True)
class Reference:
    """An entity in a cell. `context` tells namesakes apart: the bodies of a post, the body of a board."""

    id: str
    name: str
    type: EntityType
    context: str = ""


Cell = Reference | tuple[Reference, ...] | str | bool | int | None


@dataclass(frozen=True, slots=True)
class Row:
    """`links` are the statements that make the row true; `context` those that explain it (an organ's body).

    `certainty` is that of the least sure link on the day asked about, and nothing where no day was given.
    """

    cells: Mapping[str, Cell]
    links: tuple[Statement, ...]
    context: tuple[Statement, ...] = ()
    certainty: Certainty | None = None

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Links and context, each once, in the order of their first passages."""
        found = {statement.id: statement for statement in (*self.links, *self.context)}
        return tuple(sorted(found.values(), key=lambda statement: (statement.evidence[0], statement.id)))


@dataclass(frozen=True, slots=True)
class Answer:
    """`parameters` are those that it was asked with, defaults included."""

    question: Question
    parameters: Mapping[str, Cell | tuple[str, ...]]
    rows: tuple[Row, ...]
