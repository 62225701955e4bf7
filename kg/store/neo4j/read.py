"""What a server holds of our shape; other people's nodes and relationships are not looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kg.store.neo4j import labels
from kg.store.neo4j.shape import EdgeKey, Node, NodeKey, Properties, Shape

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Session

# The property that a node of ours has, among others of its label; an entity is known by its id.
_OWN = {labels.DOCUMENT: "sha256", labels.PASSAGE: "quote", labels.STATEMENT: "relation"}
_LABELS = (*labels.TYPES, *_OWN)

_NODES = f"MATCH (n:{'|'.join(_LABELS)}) WHERE n.id IS NOT NULL RETURN labels(n), properties(n)"
_EDGES = (
    f"MATCH (n)-[r:{'|'.join(labels.RELATIONSHIPS)}]->(m) WHERE n.id IS NOT NULL AND m.id IS NOT NULL "
    "RETURN type(r), labels(n), n.id, labels(m), m.id, properties(r)"
)


def read_shape(session: Session) -> Shape:
    nodes = session.execute_read(_read_nodes)
    edges = session.execute_read(_read_edges)
    ours = {key: edge for key, edge in edges.items() if key.start in nodes and key.end in nodes}
    return Shape(nodes, ours)


def _read_nodes(transaction: ManagedTransaction) -> dict[NodeKey, Node]:
    nodes = {}
    for found, properties in transaction.run(_NODES):
        for key in _keys(found, properties["id"]):
            if _is_ours(key, properties):
                further = tuple(sorted(name for name in found if name != key.label))
                nodes[key] = Node(properties, further)
    return nodes


def _read_edges(transaction: ManagedTransaction) -> dict[EdgeKey, Properties]:
    return {
        key: properties
        for type_, starts, start, ends, end, properties in transaction.run(_EDGES)
        for key in _edge_keys(type_, _keys(starts, start), _keys(ends, end), properties)
    }


def _keys(found: list[str], id_: str) -> list[NodeKey]:
    return [NodeKey(label, id_) for label in _LABELS if label in found]


def _is_ours(key: NodeKey, properties: dict[str, Any]) -> bool:
    if key.label in _OWN:
        return _OWN[key.label] in properties
    return str(key.id).startswith(f"{labels.TYPES[key.label]}/")


def _edge_keys(
    type_: str, starts: list[NodeKey], ends: list[NodeKey], properties: dict[str, Any]
) -> Iterator[EdgeKey]:
    """None where somebody else drew the relationship: it bears no statement."""
    for start in starts:
        name = labels.mark_of(type_, start.label)
        mark = properties.get(name) if name else ""
        if mark is not None:
            yield from (EdgeKey(type_, start, end, mark) for end in ends)
