"""What every store can do, small enough for a folder, a remote SPARQL server and Neo4j alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from kg.model.graph import Graph
from kg.store.values import Binding, Row


@dataclass(frozen=True, slots=True)
class Contents:
    """The ids of what a store holds, each sorted."""

    documents: tuple[str, ...]
    entities: tuple[str, ...]
    statements: tuple[str, ...]

    @classmethod
    def of(cls, graph: Graph) -> Contents:
        return cls(
            tuple(sorted(document.id for document in graph.documents)),
            tuple(sorted(entity.id for entity in graph.entities)),
            tuple(sorted(statement.id for statement in graph.statements)),
        )


class GraphStore(Protocol):
    """A place that a graph is written to."""

    def write(self, graph: Graph) -> None:
        """Makes the store hold exactly this graph; what it held before is gone, whole or not at all."""

    def contents(self) -> Contents:
        """What the store holds now."""


class Queryable(Protocol):
    """A store that answers the catalogue's SPARQL. Values go in by name, never by pasting into the text."""

    def select(self, query: str, /, **bindings: Binding) -> list[Row]: ...

    def ask(self, query: str, /, **bindings: Binding) -> bool: ...
