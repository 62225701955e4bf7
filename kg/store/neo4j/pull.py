"""Reading the graph back from a server, link by link with every qualifier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from kg.model.entity import Entity
from kg.model.graph import Graph
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import Relation, Status
from kg.store.errors import InvalidGraphError
from kg.store.neo4j import labels
from kg.store.neo4j.connection import Connection, opened
from kg.store.neo4j.read import read_shape
from kg.store.neo4j.shape import NodeKey, Properties, Shape
from loaders.document import Document


def pull(connection: Connection) -> Graph:
    """The graph of a server, as `pushed` describes it. Raises a StoreError."""
    with opened(connection) as session:
        return graph_of(read_shape(session))


def pushed(graph: Graph) -> Graph:
    """The part of a graph that Neo4j holds: no texts and blocks, no mentions, no problems; sorted by id."""
    bare = (replace(document, text="", blocks=()) for document in graph.documents)
    named = (replace(entity, mentions=()) for entity in graph.entities)
    return _sorted(bare, named, graph.statements)


def graph_of(shape: Shape) -> Graph:
    """Raises InvalidGraphError where somebody has changed what we wrote so that it is no graph of ours."""
    ends = _ends(shape)
    documents, entities, statements = [], [], []
    for key, node in shape.nodes.items():
        values = dict[str, Any](node.properties)
        try:
            if key.label == labels.DOCUMENT:
                documents.append(_document(values))
            elif key.label == labels.STATEMENT:
                statements.append(_statement(values, ends[key]))
            elif key.label in labels.TYPES and not values.get("implied"):
                entities.append(_entity(key, values))
        except (KeyError, ValueError, TypeError) as error:
            raise InvalidGraphError(f"{key.label} {key.id} is not as it was written: {error}") from error
    return _sorted(documents, entities, statements)


@dataclass(slots=True)
class _Ends:
    subject: str = ""
    object: str = ""
    passages: list[tuple[int, Evidence]] = field(default_factory=list)


def _ends(shape: Shape) -> dict[NodeKey, _Ends]:
    documents = {
        key.start: key.end.id
        for key in shape.edges
        if key.type == labels.IN and key.end.label == labels.DOCUMENT
    }
    ends: dict[NodeKey, _Ends] = defaultdict(_Ends)
    for key, properties in shape.edges.items():
        if key.type == labels.SUBJECT:
            ends[key.start].subject = key.end.id
        elif key.type == labels.OBJECT:
            ends[key.start].object = key.end.id
        elif key.type == labels.EVIDENCE and key.end in documents:
            evidence = _evidence(shape.nodes[key.end].properties, documents[key.end])
            ends[key.start].passages.append((int(str(properties["order"])), evidence))
    return ends


def _evidence(values: Properties, document: str) -> Evidence:
    passage = dict[str, Any](values)
    return Evidence(document, passage["start"], passage["end"], passage["quote"])


def _document(values: dict[str, Any]) -> Document:
    return Document(
        id=values["id"],
        text="",
        blocks=(),
        sha256=values["sha256"],
        media_type=values["media_type"],
        source=values.get("source", ""),
        title=values.get("title"),
        publisher=values.get("publisher"),
        date=values.get("date"),
    )


def _entity(key: NodeKey, values: dict[str, Any]) -> Entity:
    return Entity(
        id=values["id"],
        type=labels.TYPES[key.label],
        names=tuple(values["names"]),
        kind=values.get("kind", ""),
        generic=values["generic"],
        code=values.get("code", ""),
    )


def _statement(values: dict[str, Any], ends: _Ends) -> Statement:
    if not ends.subject or not ends.object:
        raise ValueError("an end is missing")
    return Statement(
        relation=Relation(values["relation"]),
        subject=ends.subject,
        object=ends.object,
        evidence=tuple(evidence for _, evidence in sorted(ends.passages)),
        rule=values["rule"],
        confidence=values["confidence"],
        role=values.get("role"),
        kind=values.get("kind"),
        joint=values["joint"],
        status=Status(values["status"]),
        from_=values.get("from"),
        until=values.get("until"),
        option=values.get("option"),
        scope=values.get("scope"),
        share=values.get("share"),
        inferred=values["inferred"],
        premises=tuple(values.get("premises", ())),
        id=values["id"],
    )


def _sorted(
    documents: Iterable[Document], entities: Iterable[Entity], statements: Iterable[Statement]
) -> Graph:
    return Graph(
        tuple(sorted(documents, key=lambda document: document.id)),
        tuple(sorted(entities, key=lambda entity: entity.id)),
        tuple(sorted(statements, key=lambda statement: statement.id)),
    )
