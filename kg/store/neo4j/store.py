"""A Neo4j server as a place that a graph is written to (`kg.store.base.GraphStore`)."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.graph import Graph
from kg.store.base import Contents
from kg.store.neo4j.connection import Connection
from kg.store.neo4j.pull import pull
from kg.store.neo4j.push import push


@dataclass(frozen=True, slots=True)
class Neo4jStore:
    """A server and the confidence from which a statement is drawn as a fact."""

    connection: Connection
    threshold: float

    def write(self, graph: Graph) -> None:
        """In batches: where one fails, the next write finishes what this one began."""
        push(graph, self.connection, threshold=self.threshold)

    def contents(self) -> Contents:
        return Contents.of(pull(self.connection))
