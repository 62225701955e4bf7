"""The worked example of the manual is what is written."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph

from kg.model.entity import Entity
from kg.model.graph import Graph
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import EntityType, Relation, Status
from kg.store.rdf import quads, read_graph
from loaders.document import Document

BASE = "https://govgraph.example/"
PAGE = Path(__file__).parents[4] / "docs" / "rdf-shape.md"
TEXT = "Jane Example chairs Wexmoor PCT. From 2007 it will answer to Wexmoor County Council under Option A."


def _evidence(quote: str) -> tuple[Evidence]:
    start = TEXT.index(quote)
    return (Evidence("report.txt", start, start + len(quote), quote),)


def _example() -> Graph:
    trust = Entity("body/5d9c2a71e0b34f68", EntityType.BODY, ("Wexmoor PCT",), kind="primary-care-trust")
    names = ("Wexmoor County Council", "WCC")
    council = Entity("body/E10000099", EntityType.BODY, names, kind="county-council", code="E10000099")
    jane = Entity("person/8e21b07c4d5f9a36", EntityType.PERSON, ("Jane Example",))
    chairs = Statement(
        Relation.HOLDS_POST,
        jane.id,
        trust.id,
        _evidence("Jane Example chairs Wexmoor PCT"),
        rule="chairs",
        confidence=0.9,
        role="Chair",
        id="1f0e9a2b3c4d5e6f",
    )
    answers = Statement(
        Relation.ACCOUNTABLE_TO,
        trust.id,
        council.id,
        _evidence("From 2007 it will answer to Wexmoor County Council under Option A"),
        rule="answers-to",
        confidence=0.7,
        kind="accountable_to",
        status=Status.PROPOSED,
        from_="2007",
        option="Option A",
        id="2a7b8c9d0e1f2a3b",
    )
    document = Document("report.txt", TEXT, (), "9c56cc51", "text/plain", date="2006-11")
    return Graph((document,), (trust, council, jane), (chairs, answers))


def _documented() -> set[pyoxigraph.Quad]:
    (block,) = re.findall(r"```trig\n(.*?)```", PAGE.read_text("utf-8"), flags=re.DOTALL)
    return set(pyoxigraph.parse(block, format=pyoxigraph.RdfFormat.TRIG))


def test_the_manual_shows_exactly_what_is_written() -> None:
    assert _documented() == set(quads(_example(), base=BASE, threshold=0.5))


def test_the_manual_s_example_reads_back() -> None:
    entities = read_graph(_documented(), base=BASE).entities
    assert [entity.name for entity in entities] == ["Wexmoor PCT", "Wexmoor County Council", "Jane Example"]


def test_a_proposal_is_no_plain_fact() -> None:
    current = {quad for quad in _documented() if quad.graph_name == pyoxigraph.NamedNode(BASE + "current")}
    assert {quad.predicate.value.rpartition("#")[2] for quad in current} == {"holdsPost", "holds", "postIn"}
