"""What questions read: a seam that an engine stands behind, whatever its query language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from kg.model.entity import Entity
from kg.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Key:
    """An id as a value in a query: of an entity, a statement or a document."""

    of: Literal["id", "statement", "document"]
    id: str


Argument = Key | str | int | None  # None leaves the variable free
Match = Mapping[
    str, str
]  # the variables of one solution: ids, notations and texts; an unbound one is not in it


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of a document."""

    id: str
    title: str = ""
    publisher: str = ""
    date: str | None = None
    media_type: str = ""
    statements: int = 0


class Facts(Protocol):
    """The graph as questions read it. `query` is the name of a query of the catalogue or of `lookup`."""

    def matches(self, query: str, arguments: Mapping[str, Argument] | None = None) -> list[Match]:
        """The solutions of a query, in no order."""

    def statements(self, ids: Iterable[str]) -> dict[str, Statement]:
        """The statements by id; what the graph does not hold is left out."""

    def entities(self, ids: Iterable[str]) -> dict[str, Entity]:
        """The entities by id, and the posts that only their holders' statements speak of."""
