"""What a server holds beside what it should hold, node by node and link by link."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.graph import Graph
from kg.store.neo4j.change import Changes, changes
from kg.store.neo4j.connection import Connection, opened
from kg.store.neo4j.draw import draw
from kg.store.neo4j.read import read_shape
from kg.store.neo4j.shape import EdgeKey, NodeKey


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that the server lacks, holds otherwise or has too much; `what` names it for people."""

    problem: str
    what: str


def compare(
    graph: Graph,
    connection: Connection,
    *,
    threshold: float,
    on: str | None = None,
    rejected: frozenset[str] = frozenset(),
) -> tuple[Difference, ...]:
    """Nothing where the server holds exactly this graph, every qualifier included. Raises a StoreError."""
    wanted = draw(graph, threshold=threshold, on=on, rejected=rejected)
    with opened(connection) as session:
        found = read_shape(session)
    return _differences(changes(wanted, found), {*found.nodes, *found.edges})


def _differences(todo: Changes, found: set[NodeKey | EdgeKey]) -> tuple[Difference, ...]:
    new: list[NodeKey | EdgeKey] = [change.key for change in todo.nodes]
    new += [key for key, _ in todo.edges]
    gone: list[NodeKey | EdgeKey] = [*todo.gone_nodes, *todo.gone_edges]
    return (
        *(Difference("other" if key in found else "missing", _named(key)) for key in new),
        *(Difference("too much", _named(key)) for key in gone),
    )


def _named(key: NodeKey | EdgeKey) -> str:
    if isinstance(key, NodeKey):
        return f"{key.label} {key.id}"
    return f"{_named(key.start)} -[{key.type} {key.mark}]-> {_named(key.end)}"
