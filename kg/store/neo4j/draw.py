"""The graph as a property graph: what is current as plain relationships, the rest by its status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.model.current import is_current, is_over
from kg.model.entity import Entity
from kg.model.graph import Graph
from kg.model.office import Office, offices
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import EntityType, Relation, Status
from kg.store.errors import InvalidGraphError
from kg.store.neo4j import describe, labels
from kg.store.neo4j.shape import EdgeKey, NodeKey, Shape


def draw(
    graph: Graph, *, threshold: float, on: str | None = None, rejected: frozenset[str] = frozenset()
) -> Shape:
    """`threshold`, `on` and `rejected` decide what is current, as they do in RDF."""
    _check(graph)
    entities = {entity.id: entity for entity in graph.entities}
    held = offices(graph.statements)
    shape = Shape()
    for document in graph.documents:
        shape.nodes[describe.document_key(document.id)] = describe.document_node(document)
    for entity in graph.entities:
        shape.nodes[describe.entity_key(entity)] = describe.entity_node(entity)
    for statement in graph.statements:
        office = held.get(statement.id)
        _add_statement(shape, statement, entities, office)
        if statement.id in rejected:
            continue
        if is_current(statement, entities, threshold, on=on):
            _add_current(shape, statement, entities, office)
        else:
            _add_not_in_force(shape, statement, entities, is_over(statement, on=on))
    _mark_joint_posts(shape)
    return shape


def _check(graph: Graph) -> None:
    """Before anything is written: a graph with loose ends would be stored in part."""
    entities = {entity.id for entity in graph.entities}
    documents = {document.id for document in graph.documents}
    for statement in graph.statements:
        for end in (statement.subject, statement.object):
            if end not in entities:
                raise InvalidGraphError(f"statement {statement.id} speaks of no known entity: {end}")
        for evidence in statement.evidence:
            if evidence.document not in documents:
                raise InvalidGraphError(
                    f"statement {statement.id} quotes no known document: {evidence.document}"
                )


def _add_statement(
    shape: Shape, statement: Statement, entities: Mapping[str, Entity], office: Office | None
) -> None:
    key = describe.statement_key(statement)
    shape.nodes[key] = describe.statement_node(statement)
    start, end = _ends(statement, entities)
    shape.edges[EdgeKey(labels.SUBJECT, key, start)] = {}
    shape.edges[EdgeKey(labels.OBJECT, key, end)] = {}
    if office is not None:
        post = describe.post_key(office)
        shape.nodes.setdefault(post, describe.implied_post_node(office))
        shape.edges[EdgeKey(labels.POST, key, post)] = {}
    _add_passages(shape, key, statement.evidence)


def _add_passages(shape: Shape, statement: NodeKey, passages: Iterable[Evidence]) -> None:
    for order, evidence in enumerate(passages):
        key = describe.passage_key(evidence)
        shape.nodes[key] = describe.passage_node(evidence)
        shape.edges[EdgeKey(labels.EVIDENCE, statement, key, order)] = {"order": order}
        shape.edges[EdgeKey(labels.IN, key, describe.document_key(evidence.document))] = {}


def _add_current(
    shape: Shape, statement: Statement, entities: Mapping[str, Entity], office: Office | None
) -> None:
    start, end = _ends(statement, entities)
    properties = {**describe.qualifiers(statement), "statement": describe.statement_key(statement).id}
    type_ = labels.DIRECT[statement.relation]
    if office is None:
        shape.edges[EdgeKey(type_, start, end, statement.id)] = properties
        return
    post = describe.post_key(office)
    shape.edges[EdgeKey(type_, start, post, statement.id)] = properties
    shape.edges[EdgeKey(labels.DIRECT[Relation.POST_IN], post, end, statement.id)] = properties


def _add_not_in_force(shape: Shape, statement: Statement, entities: Mapping[str, Entity], over: bool) -> None:
    """What is in force and yet not current (said of a kind, unsure, derived) has its statement alone."""
    status = Status.ENDED if over and statement.status is Status.IN_FORCE else statement.status
    if status in labels.NOT_IN_FORCE:
        start, end = _ends(statement, entities)
        said = {"statement": describe.statement_key(statement).id, "relation": statement.relation.value}
        key = EdgeKey(labels.NOT_IN_FORCE[status], start, end, statement.id)
        shape.edges[key] = {**describe.qualifiers(statement), **said}


def _mark_joint_posts(shape: Shape) -> None:
    bodies: dict[NodeKey, set[NodeKey]] = defaultdict(set)
    for edge in shape.edges:
        if edge.type == labels.IN and edge.start.label == labels.LABELS[EntityType.POST]:
            bodies[edge.start].add(edge.end)
    for post, sharing in bodies.items():
        if len(sharing) > 1:
            shape.nodes[post] = replace(shape.nodes[post], labels=(labels.JOINT_POST,))


def _ends(statement: Statement, entities: Mapping[str, Entity]) -> tuple[NodeKey, NodeKey]:
    subject, object_ = entities[statement.subject], entities[statement.object]
    return describe.entity_key(subject), describe.entity_key(object_)
