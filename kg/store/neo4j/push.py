"""Making a server hold exactly this graph; what else lies in its database is left alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model.graph import Graph
from kg.store.neo4j.change import changes
from kg.store.neo4j.connection import Connection, opened
from kg.store.neo4j.constraints import schema_statements
from kg.store.neo4j.draw import draw
from kg.store.neo4j.read import read_shape
from kg.store.neo4j.write import Batch, batches

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Session

Progress = Callable[[int, int], None]
_COUNTED = (
    "nodes_created",
    "nodes_deleted",
    "relationships_created",
    "relationships_deleted",
    "properties_set",
    "labels_added",
    "labels_removed",
    "constraints_added",
    "indexes_added",
)


@dataclass(frozen=True, slots=True)
class PushReport:
    """What the graph holds, and what the server counted while it was brought up to it."""

    nodes: int
    relationships: int
    nodes_created: int = 0
    nodes_deleted: int = 0
    relationships_created: int = 0
    relationships_deleted: int = 0
    properties_set: int = 0
    labels_added: int = 0
    labels_removed: int = 0
    constraints_added: int = 0
    indexes_added: int = 0

    @property
    def writes(self) -> int:
        """Zero where the server held the graph already."""
        return sum(getattr(self, name) for name in _COUNTED)


def push(
    graph: Graph,
    connection: Connection,
    *,
    threshold: float,
    on: str | None = None,
    rejected: frozenset[str] = frozenset(),
    progress: Progress = lambda done, total: None,
) -> PushReport:
    """Writes what the server lacks and removes what is gone, so that a push that broke off is pushed again.

    `threshold`, `on` and `rejected` decide what is drawn as current. `progress` hears how many changes of how
    many are written. Raises a StoreError; a graph with loose ends is refused before anything is written.
    """
    wanted = draw(graph, threshold=threshold, on=on, rejected=rejected)
    with opened(connection) as session:
        counted = _constrain(session)
        todo = changes(wanted, read_shape(session))
        counted += _write(session, batches(todo), lambda done: progress(done, len(todo)))
    return PushReport(len(wanted.nodes), len(wanted.edges), **{name: counted[name] for name in _COUNTED})


def _constrain(session: Session) -> Counter[str]:
    counted: Counter[str] = Counter()
    for statement in schema_statements():
        counters = session.run(statement).consume().counters
        counted += Counter(constraints_added=counters.constraints_added, indexes_added=counters.indexes_added)
    session.run("CALL db.awaitIndexes(60)").consume()
    return counted


def _write(session: Session, todo: Iterable[Batch], progress: Callable[[int], None]) -> Counter[str]:
    counted: Counter[str] = Counter()
    done = 0
    for batch in todo:
        counted += session.execute_write(_run, batch)
        done += len(batch.rows)
        progress(done)
    return counted


def _run(transaction: ManagedTransaction, batch: Batch) -> Counter[str]:
    counters = transaction.run(batch.query, rows=batch.rows).consume().counters
    return Counter({name: getattr(counters, name) for name in _COUNTED})
