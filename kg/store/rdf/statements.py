"""Statements as quads: ends, qualifiers, and the passages that say it."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import Relation
from kg.store.rdf import terms
from kg.store.rdf.literals import dated, number, offset, order_of, text, truth
from kg.store.rdf.names import Names


def graph_of(statement: Statement, names: Names) -> NamedNode:
    """The named graph of a statement: of the document that says it first, or of what follows by rule."""
    return names.derived if statement.inferred else names.document(statement.evidence[0].document)


def statement_quads(statement: Statement, names: Names) -> Iterator[Quad]:
    """The reified statement, with its option but without its passages."""
    node, graph = names.statement(statement.id), graph_of(statement, names)
    yield Quad(node, terms.TYPE, terms.STATEMENT, graph)
    yield Quad(node, terms.SUBJECT, names.entity(statement.subject), graph)
    yield Quad(node, terms.PREDICATE, terms.PROPERTY_OF[statement.relation], graph)
    yield Quad(node, terms.OBJECT, names.entity(statement.object), graph)
    for property_, value in _qualifiers(statement, names):
        yield Quad(node, property_, value, graph)
    for property_, value in _sources(statement, names):
        yield Quad(node, property_, value, graph)
    if statement.option is not None:
        yield from _option_quads(statement, statement.option, names)


def _qualifiers(statement: Statement, names: Names) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    yield terms.STATUS, names.concept("status", statement.status)
    yield terms.JOINT, truth(statement.joint)
    if statement.role is not None:
        yield terms.ROLE_TITLE, text(statement.role)
    if statement.kind is not None:
        yield terms.KIND, names.concept(kind_scheme(statement.relation), statement.kind)
    if statement.from_ is not None:
        yield terms.FROM, dated(statement.from_)
    if statement.until is not None:
        yield terms.UNTIL, dated(statement.until)
    if statement.scope is not None:
        yield terms.SCOPE, text(statement.scope)
    if statement.share is not None:
        yield terms.SHARE, names.concept("share", statement.share)


def kind_scheme(relation: Relation) -> str:
    """The scheme that the `kind` of a statement is a concept of."""
    return "accountability" if relation is Relation.ACCOUNTABLE_TO else "arrangement"


def _sources(statement: Statement, names: Names) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    yield terms.RULE, text(statement.rule)
    yield terms.CONFIDENCE, number(statement.confidence)
    yield terms.INFERRED, truth(statement.inferred)
    for premise in statement.premises:
        yield terms.PREMISE, names.statement(premise)
    premise_order = order_of(statement.premises)
    if premise_order is not None:
        yield terms.PREMISE_ORDER, premise_order
    for evidence in statement.evidence:
        yield terms.EVIDENCE, names.passage(evidence)
    evidence_order = order_of(statement.evidence)
    if evidence_order is not None:
        yield terms.EVIDENCE_ORDER, evidence_order


def _option_quads(statement: Statement, label: str, names: Names) -> Iterator[Quad]:
    document = statement.evidence[0].document
    option, graph = names.option(document, label), graph_of(statement, names)
    yield Quad(names.statement(statement.id), terms.OPTION, option, graph)
    yield Quad(option, terms.TYPE, terms.OPTION_CLASS, graph)
    yield Quad(option, terms.PREF_LABEL, text(label), graph)
    yield Quad(option, terms.IS_PART_OF, names.document(document), graph)


def passage_quads(evidence: Evidence, graph: NamedNode, names: Names) -> Iterator[Quad]:
    """A passage with its two selectors, in the graph of the statement that rests on it."""
    passage = names.passage(evidence)
    position, quote = names.passage(evidence, "position"), names.passage(evidence, "quote")
    yield Quad(passage, terms.TYPE, terms.PASSAGE, graph)
    yield Quad(passage, terms.HAS_SOURCE, names.document(evidence.document), graph)
    yield Quad(passage, terms.HAS_SELECTOR, position, graph)
    yield Quad(passage, terms.HAS_SELECTOR, quote, graph)
    yield Quad(position, terms.TYPE, terms.POSITION_SELECTOR, graph)
    yield Quad(position, terms.START, offset(evidence.start), graph)
    yield Quad(position, terms.END, offset(evidence.end), graph)
    yield Quad(quote, terms.TYPE, terms.QUOTE_SELECTOR, graph)
    yield Quad(quote, terms.EXACT, text(evidence.quote), graph)
