"""The direct checks and the SHACL shapes find the same things wrong with the same graphs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pyoxigraph
import pyshacl
import pytest
from rdflib import SH, BNode, Graph, URIRef
from rdflib.term import Node

from kg.assemble import problems
from kg.model.entity import Entity
from kg.model.graph import Graph as Governance
from kg.model.problem import Problem, Severity
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import Accountability, EntityType, Relation, Status
from kg.store.rdf import quads
from loaders.document import Document
from ontology.load import load_shapes, load_terms, load_vocabularies
from ontology.schema import schema

BASE = "https://govgraph.example/"
ONTOLOGY, VOCABULARIES, SHAPES = load_terms(), load_vocabularies(), load_shapes()
QUOTE = "word " * 4
LONG = "long " * 101
DOCUMENT = Document("report.txt", QUOTE + LONG, (), "0" * 64, "text/plain", date="2006-11")
PASSAGE = (Evidence("report.txt", 0, len(QUOTE), QUOTE),)
ENTITIES = tuple(Entity(f"{type_}/1", type_, (f"Some {type_}",)) for type_ in EntityType)
TWINS = tuple(Entity(f"{type_}/2", type_, (f"Other {type_}",)) for type_ in EntityType)

# What the direct checks find beyond SHACL: the text is not in the graph, and SHACL compares no mixed dates.
BEYOND = {"a quote is exactly the text at its span", "the end lies before the start"}


def _statement(relation: Relation, from_type: str, to_type: str, **qualifiers: object) -> Statement:
    kind = Accountability.REPORTS_TO.value if relation is Relation.ACCOUNTABLE_TO else None
    plain = Statement(relation, f"{from_type}/1", f"{to_type}/2", PASSAGE, "by hand", 0.9, kind=kind)
    changed: Statement = replace(plain, **qualifiers, id="")  # type: ignore[arg-type]  # fields by name
    return changed


SOUND = tuple(
    _statement(relation, min(term.subjects), min(term.objects))
    for relation, term in ((Relation(notation), term) for notation, term in schema().relations.items())
)
ODD_ENDS = tuple(
    _statement(relation, subject, object_)
    for relation in Relation
    for subject, object_ in (("event", "person"), ("area", "event"), ("post", "area"), ("person", "post"))
)
PLAIN = _statement(Relation.HOLDS_POST, "person", "body")
ODD = (
    _statement(Relation.HOLDS_POST, "person", "body", from_="spring 2007", until="soon"),
    _statement(Relation.ACCOUNTABLE_TO, "post", "body", kind=None),
    _statement(Relation.ACCOUNTABLE_TO, "post", "body", kind="loves"),
    _statement(Relation.PARTNERS_WITH, "body", "body", kind="pooled-money", object="body/1"),
    _statement(Relation.PARTNERS_WITH, "body", "body", kind="friendship", joint=True),
    _statement(Relation.POST_IN, "post", "body", share="landlord", joint=True),
    _statement(Relation.COVERS, "body", "area", premises=("a",), status=Status.PROPOSED),
    _statement(Relation.COVERS, "body", "area", premises=("a",), inferred=True),
    _statement(Relation.COVERS, "body", "area", subject="body/unknown"),
    _statement(Relation.WITHIN, "area", "area", object="area/unknown"),
    _statement(Relation.HOLDS_POST, "person", "body", evidence=(Evidence("lost.txt", 0, 4, "word"),)),
    _statement(
        Relation.HOLDS_POST,
        "person",
        "body",
        evidence=(Evidence("report.txt", len(QUOTE), len(QUOTE) + len(LONG), LONG),),
    ),
    _statement(Relation.HOLDS_POST, "person", "body", rule=" "),
)
KINDS = (
    Entity("body/odd", EntityType.BODY, ("A body",), kind="no-such-kind"),
    Entity("area/odd", EntityType.AREA, ("An area",), kind="no-such-kind"),
    Entity("post/odd", EntityType.POST, ("A post",), kind="no-such-kind"),
    Entity("event/odd", EntityType.EVENT, ("An event",), kind="no-such-kind"),
    Entity("body/good", EntityType.BODY, ("A council",), kind="county-council", generic=True),
    Entity("body/nameless", EntityType.BODY, (" ",)),
    Entity("post/nameless", EntityType.POST, ("",)),
)


def _graph(statements: Iterable[Statement], entities: Iterable[Entity] = ()) -> Governance:
    return Governance((DOCUMENT,), (*ENTITIES, *TWINS, *entities), tuple(statements))


def _rdf(graph: Governance) -> Graph:
    """The union of the named graphs, as rdflib has it."""
    written = pyoxigraph.serialize(
        (quad.triple for quad in quads(graph, base=BASE, threshold=2.0)),
        format=pyoxigraph.RdfFormat.N_TRIPLES,
    )
    assert written is not None
    return Graph().parse(data=written, format="nt")


def _found_by_shacl(data: Graph) -> set[tuple[str, str, Severity]]:
    """The vocabularies lie beside the data: pyshacl takes no more than classes from ont_graph."""
    _, report, _ = pyshacl.validate(
        data + VOCABULARIES, shacl_graph=SHAPES, ont_graph=ONTOLOGY, advanced=False
    )
    assert isinstance(report, Graph)
    return {
        (_subject(data, report.value(result, SH.focusNode)), _text(report, result), _severity(report, result))
        for result in report.objects(None, SH.result)
    }


def _subject(data: Graph, focus: Node | None) -> str:
    """A problem of a passage is one of the statement that rests on it."""
    assert isinstance(focus, URIRef)
    statement = data.value(None, URIRef("https://w3id.org/govgraph/ns#evidence"), focus)
    return str(statement or focus).removeprefix(BASE).removeprefix("statement/").removeprefix("id/")


def _text(report: Graph, result: Node) -> str:
    return str(report.value(result, SH.resultMessage))


def _severity(report: Graph, result: Node) -> Severity:
    warning = report.value(result, SH.resultSeverity) == SH.Warning
    return Severity.WARNING if warning else Severity.ERROR


def _found_directly(found: Iterable[Problem]) -> set[tuple[str, str, Severity]]:
    return {
        (problem.place or problem.source, problem.message, problem.severity)
        for problem in found
        if problem.message not in BEYOND
    }


def _without_ends_of_the_unknown(
    found: set[tuple[str, str, Severity]],
) -> set[tuple[str, str, Severity]]:
    """Where an end is unknown, SHACL also finds that it is of no class that the relation takes."""
    loose = {id_ for id_, message, _ in found if message.endswith("is no entity of the graph")}
    return {
        problem for problem in found if problem[0] not in loose or problem[1].endswith("entity of the graph")
    }


@pytest.mark.parametrize(
    "graph",
    [_graph(SOUND), _graph(ODD_ENDS), _graph(ODD), _graph([PLAIN], KINDS)],
    ids=["sound", "odd ends", "odd", "entities"],
)
def test_both_find_the_same(graph: Governance) -> None:
    by_shacl = _without_ends_of_the_unknown(_found_by_shacl(_rdf(graph)))
    assert by_shacl == _found_directly(problems(graph))


def test_sound_statements_of_every_relation_conform() -> None:
    assert problems(_graph(SOUND)) == ()
    assert _found_by_shacl(_rdf(_graph(SOUND))) == set()


def test_every_message_of_the_shapes_that_values_can_break_is_tried() -> None:
    """The rest is what a frozen value cannot be without: a status, a confidence, a start, a quote."""
    tried = {
        message
        for statements, entities in ((ODD_ENDS, ()), (ODD, ()), ((PLAIN,), KINDS))
        for _, message, _ in _found_directly(problems(_graph(statements, entities)))
    }
    unbreakable = {str(message) for message in SHAPES.objects(None, SH.message)} - tried
    assert {
        message for message in unbreakable if message.startswith(("the ", "only", "an accountability"))
    } == {"the date is no year, month or day"}


@pytest.mark.parametrize(
    "missing",
    ["rdf-syntax-ns#subject", "ns#status", "ns#joint", "ns#rule", "ns#confidence", "ns#evidence", "oa#exact"],
)
def test_a_statement_from_elsewhere_that_lacks_something_does_not_conform(missing: str) -> None:
    data = _rdf(_graph([PLAIN]))
    data.remove(
        (None, next(predicate for predicate in data.predicates() if str(predicate).endswith(missing)), None)
    )
    assert {severity for _, _, severity in _found_by_shacl(data)} == {Severity.ERROR}


def test_the_shapes_name_what_they_find() -> None:
    shapes = [shape for shape in SHAPES.subjects(SH.targetClass, None) if not isinstance(shape, BNode)]
    assert shapes
    for constraint in SHAPES.objects(None, SH.property):
        if (constraint, SH.severity, None) in SHAPES:
            assert (constraint, SH.message, None) in SHAPES
