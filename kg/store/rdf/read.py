"""Quads back to values: exactly the entities, statements and document metadata that were written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from kg.model.entity import Entity
from kg.model.graph import Graph
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import EntityType, Relation, Status
from kg.store.rdf import terms
from kg.store.rdf.names import Names, notation_of
from loaders.document import Document

_Value = TypeVar("_Value")
_Node = Mapping[str, Sequence[str]]  # the values of one node, by property

_TYPE = terms.TYPE.value
_TYPES = {node.value: EntityType(type_) for type_, node in terms.CLASS_OF.items()}
_RELATIONS = {node.value: Relation(relation) for relation, node in terms.PROPERTY_OF.items()}
_EMPTY: _Node = {}


class ShapeError(ValueError):
    """The quads are not in the shape that this program writes."""


def read_graph(quads: Iterable[Quad], *, base: str) -> Graph:
    """The graph that was written, sorted by id; its documents have neither text nor blocks.

    Raises ShapeError where something that a statement, an entity or a passage needs is missing or wrong.
    """
    names = Names(base)
    nodes = _nodes(quads, names)
    entities: list[Entity] = []
    statements: list[Statement] = []
    documents: list[Document] = []
    for iri, node in nodes.items():
        classes = node.get(_TYPE, ())
        try:
            if terms.STATEMENT.value in classes:
                statements.append(_statement(iri, node, nodes, names))
            elif terms.DOCUMENT.value in classes:
                documents.append(_document(iri, node, names))
            elif terms.IMPLIED_POST.value not in classes:
                entities.extend(
                    _entity(iri, node, _TYPES[class_], names) for class_ in classes if class_ in _TYPES
                )
        except (ValueError, IndexError, KeyError, StopIteration) as error:
            raise ShapeError(f"{iri}: {error}") from error
    return Graph(
        tuple(sorted(documents, key=lambda document: document.id)),
        tuple(sorted(entities, key=lambda entity: entity.id)),
        tuple(sorted(statements, key=lambda statement: statement.id)),
    )


def _nodes(quads: Iterable[Quad], names: Names) -> Mapping[str, _Node]:
    """Every node's values, each once, without the direct triples, which other quads imply."""
    skipped = {names.current.value, names.decisions.value}
    nodes: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for subject, predicate, object_, graph in quads:
        if isinstance(graph, DefaultGraph | BlankNode) or not isinstance(subject, NamedNode):
            raise ShapeError("a quad outside the named graphs, or with a blank node")
        if graph.value not in skipped:
            values = nodes[subject.value].setdefault(predicate.value, [])
            value = _value(object_)
            if value not in values:
                values.append(value)
    return nodes


def _value(node: NamedNode | BlankNode | Literal | Triple) -> str:
    if isinstance(node, NamedNode | Literal):
        return node.value
    raise ShapeError("a blank node or a quoted triple as a value")


def _one(node: _Node, property_: NamedNode) -> str:
    values = node.get(property_.value, ())
    if len(values) != 1:
        raise ShapeError(f"{len(values)} values of {property_.value} where there is one")
    return values[0]


def _optional(node: _Node, property_: NamedNode) -> str | None:
    return _one(node, property_) if property_.value in node else None


def _all(node: _Node, property_: NamedNode) -> Sequence[str]:
    return node.get(property_.value, ())


def _notation(node: _Node, property_: NamedNode) -> str | None:
    iri = _optional(node, property_)
    return None if iri is None else notation_of(iri)


def _in_order(values: Iterable[_Value], order: str | None) -> tuple[_Value, ...]:
    """Sorted values in the order that `order_of` wrote down."""
    ordered: list[_Value] = sorted(values)  # type: ignore[type-var]  # strings and evidence are sortable
    return tuple(ordered) if order is None else tuple(ordered[int(place)] for place in order.split())


def _entity(iri: str, node: _Node, type_: EntityType, names: Names) -> Entity:
    others = _in_order(_all(node, terms.ALT_LABEL), _optional(node, terms.NAME_ORDER))
    return Entity(
        id=names.id_of(iri, "id"),
        type=type_,
        names=(_one(node, terms.PREF_LABEL), *others),
        kind=_notation(node, terms.KIND_OF[type_]) or "",
        generic=_one(node, terms.GENERIC) == "true",
        code=_optional(node, terms.IDENTIFIER) or "",
    )


def _document(iri: str, node: _Node, names: Names) -> Document:
    return Document(
        id=names.document_of(iri),
        text="",
        blocks=(),
        sha256=_one(node, terms.SHA256),
        media_type=_one(node, terms.FORMAT),
        source=_optional(node, terms.SOURCE) or "",
        title=_optional(node, terms.TITLE),
        publisher=_optional(node, terms.PUBLISHER),
        date=_optional(node, terms.DATE),
    )


def _statement(iri: str, node: _Node, nodes: Mapping[str, _Node], names: Names) -> Statement:
    option = _optional(node, terms.OPTION)
    passages = [_evidence(nodes.get(passage, _EMPTY), nodes, names) for passage in _all(node, terms.EVIDENCE)]
    premises = [names.id_of(premise, "statement") for premise in _all(node, terms.PREMISE)]
    return Statement(
        relation=_RELATIONS[_one(node, terms.PREDICATE)],
        subject=names.id_of(_one(node, terms.SUBJECT), "id"),
        object=names.id_of(_one(node, terms.OBJECT), "id"),
        evidence=_in_order(passages, _optional(node, terms.EVIDENCE_ORDER)),
        rule=_one(node, terms.RULE),
        confidence=float(_one(node, terms.CONFIDENCE)),
        role=_optional(node, terms.ROLE_TITLE),
        kind=_notation(node, terms.KIND),
        joint=_one(node, terms.JOINT) == "true",
        status=Status(notation_of(_one(node, terms.STATUS))),
        from_=_optional(node, terms.FROM),
        until=_optional(node, terms.UNTIL),
        option=None if option is None else _one(nodes.get(option, _EMPTY), terms.PREF_LABEL),
        scope=_optional(node, terms.SCOPE),
        share=_notation(node, terms.SHARE),
        inferred=_one(node, terms.INFERRED) == "true",
        premises=_in_order(premises, _optional(node, terms.PREMISE_ORDER)),
        id=names.id_of(iri, "statement"),
    )


def _evidence(passage: _Node, nodes: Mapping[str, _Node], names: Names) -> Evidence:
    selectors = [nodes.get(iri, _EMPTY) for iri in _all(passage, terms.HAS_SELECTOR)]
    position = next(node for node in selectors if terms.START.value in node)
    quote = next(node for node in selectors if terms.EXACT.value in node)
    return Evidence(
        document=names.document_of(_one(passage, terms.HAS_SOURCE)),
        start=int(_one(position, terms.START)),
        end=int(_one(position, terms.END)),
        quote=_one(quote, terms.EXACT),
    )
