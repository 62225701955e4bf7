"""Changes as parameterised Cypher, in batches that can be repeated: each is MERGE, or does nothing twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from kg.store.neo4j import labels
from kg.store.neo4j.change import Changes, NodeChange
from kg.store.neo4j.shape import EdgeKey, NodeKey

BATCH = 5000
_Item = TypeVar("_Item")
_Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Batch:
    """One query and the rows that it is run with."""

    query: str
    rows: list[_Row]


def batches(changes: Changes, *, size: int = BATCH) -> Iterator[Batch]:
    """New before gone, so that nothing is missing in between; nodes before the edges that need them."""
    yield from _grouped(changes.nodes, _node_query, _node_row, size)
    yield from _grouped(changes.edges, lambda edge: _edge_query(edge[0]), _edge_row, size)
    yield from _grouped(changes.gone_edges, _gone_edge_query, _ends_row, size)
    yield from _grouped(changes.gone_nodes, _gone_node_query, lambda key: {"id": key.id}, size)


def _grouped(
    items: Iterable[_Item], query: Callable[[_Item], str], row: Callable[[_Item], _Row], size: int
) -> Iterator[Batch]:
    """Labels and types cannot be parameters, so there is one query for each combination of them."""
    groups: dict[str, list[_Item]] = defaultdict(list)
    for item in items:
        groups[query(item)].append(item)
    for text, members in groups.items():
        for start in range(0, len(members), size):
            yield Batch(text, [row(item) for item in members[start : start + size]])


def _node_query(change: NodeChange) -> str:
    query = f"UNWIND $rows AS row MERGE (n:{change.key.label} {{id: row.id}}) SET n = row.properties"
    if change.node.labels:
        query += f" SET n:{_quoted(change.node.labels)}"
    if change.old_labels:
        query += f" REMOVE n:{_quoted(change.old_labels)}"
    return query


def _node_row(change: NodeChange) -> _Row:
    return {"id": change.key.id, "properties": change.node.properties}


def _edge_query(key: EdgeKey) -> str:
    edge = f"(a)-[r:{key.type}{_mark(key)}]->(b)"
    return f"UNWIND $rows AS row {_match_ends(key)} MERGE {edge} SET r = row.properties"


def _edge_row(edge: tuple[EdgeKey, object]) -> _Row:
    return {**_ends_row(edge[0]), "properties": edge[1]}


def _gone_edge_query(key: EdgeKey) -> str:
    return f"UNWIND $rows AS row {_match_ends(key)} MATCH (a)-[r:{key.type}{_mark(key)}]->(b) DELETE r"


def _gone_node_query(key: NodeKey) -> str:
    return f"UNWIND $rows AS row MATCH (n:{key.label} {{id: row.id}}) DETACH DELETE n"


def _match_ends(key: EdgeKey) -> str:
    return f"MATCH (a:{key.start.label} {{id: row.start}}) MATCH (b:{key.end.label} {{id: row.end}})"


def _mark(key: EdgeKey) -> str:
    name = labels.mark_of(key.type, key.start.label)
    return f" {{{name}: row.mark}}" if name else ""


def _ends_row(key: EdgeKey) -> _Row:
    return {"start": key.start.id, "end": key.end.id, "mark": key.mark}


def _quoted(names: Iterable[str]) -> str:
    """Backticks doubled, because a label that is to go may be of anybody's making."""
    return ":".join(f"`{name.replace('`', '``')}`" for name in names)
