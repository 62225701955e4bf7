"""What is written as RDF is read back exactly, also by way of a store and of a file."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model.entity import Entity
from kg.model.graph import Graph
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import Accountability, EntityType, Relation, Status
from kg.store.rdf import ShapeError, quads, read_graph
from loaders.document import Document

BASE = "https://govgraph.example/"

_CHARACTERS = st.characters(codec="utf-8")  # no lone surrogates: no RDF syntax can carry them
_text = st.text(_CHARACTERS, max_size=12)
_words = st.text(_CHARACTERS, min_size=1, max_size=12)
_maybe = st.none() | _text
_dates = st.none() | st.sampled_from(["2006", "2006-11", "2006-11-23", "2006-13", "spring 2006", ""])
_keys = st.sampled_from(["E10000014", "0a1b", "a b/ö#?%2F", "../x"])


@st.composite
def _entities(draw: st.DrawFn) -> Entity:
    type_ = draw(st.sampled_from(EntityType))
    return Entity(
        id=f"{type_}/{draw(_keys)}",
        type=type_,
        names=tuple(draw(st.lists(_text, min_size=1, max_size=4))),
        kind=draw(st.sampled_from(["", "county-council", "a/b c"])),
        generic=draw(st.booleans()),
        code=draw(_text),
    )


@st.composite
def _documents(draw: st.DrawFn) -> Document:
    return Document(
        id=draw(st.sampled_from(["report.txt", "minutes/2006 (ö).txt", "https://council.example/a?b=c#d"])),
        text=draw(st.text(_CHARACTERS, min_size=1, max_size=40)),
        blocks=(),
        sha256=draw(_words),
        media_type="text/plain",
        source=draw(_text),
        title=draw(_maybe),
        publisher=draw(_maybe),
        date=draw(_dates),
    )


@st.composite
def _evidence(draw: st.DrawFn, documents: list[Document]) -> Evidence:
    document = draw(st.sampled_from(documents))
    start = draw(st.integers(0, len(document.text) - 1))
    end = draw(st.integers(start + 1, len(document.text)))
    return Evidence(document.id, start, end, document.text[start:end])


@st.composite
def _statements(draw: st.DrawFn, ends: list[str], documents: list[Document]) -> Statement:
    return Statement(
        relation=draw(st.sampled_from(Relation)),
        subject=draw(st.sampled_from(ends)),
        object=draw(st.sampled_from(ends)),
        evidence=tuple(draw(st.lists(_evidence(documents), min_size=1, max_size=3))),
        rule=draw(_text),
        confidence=draw(st.floats(0, 1)),
        role=draw(_maybe),
        kind=draw(st.none() | st.sampled_from([*Accountability, "pooled budget"])),
        joint=draw(st.booleans()),
        status=draw(st.sampled_from(Status)),
        from_=draw(_dates),
        until=draw(_dates),
        option=draw(_maybe),
        scope=draw(_maybe),
        share=draw(_maybe),
        inferred=draw(st.booleans()),
        premises=tuple(draw(st.lists(_words, max_size=3))),
    )


def _by_id(values: list[Entity]) -> list[Entity]:
    return sorted({value.id: value for value in values}.values(), key=lambda value: value.id)


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    found = {document.id: document for document in draw(st.lists(_documents(), min_size=1, max_size=2))}
    documents = [found[id_] for id_ in sorted(found)]
    entities = _by_id(draw(st.lists(_entities(), min_size=1, max_size=4)))
    ends = [entity.id for entity in entities]
    drawn = draw(st.lists(_statements(ends, documents), max_size=4))
    statements = {statement.id: statement for statement in drawn}
    return Graph(tuple(documents), tuple(entities), tuple(statements[id_] for id_ in sorted(statements)))


def _without_text(graph: Graph) -> Graph:
    return replace(graph, documents=tuple(replace(document, text="") for document in graph.documents))


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(graphs())
def test_a_graph_comes_back_exactly(graph: Graph) -> None:
    assert read_graph(quads(graph, base=BASE, threshold=0.5), base=BASE) == _without_text(graph)


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(graphs())
def test_a_graph_comes_back_from_a_store_and_a_file(graph: Graph) -> None:
    store = pyoxigraph.Store()
    store.extend(quads(graph, base=BASE, threshold=0.5))
    written = pyoxigraph.serialize(store, format=pyoxigraph.RdfFormat.N_QUADS)
    assert written is not None
    parsed = list(pyoxigraph.parse(written, format=pyoxigraph.RdfFormat.N_QUADS))
    assert read_graph(parsed, base=BASE) == _without_text(graph)
    assert set(parsed) == set(quads(graph, base=BASE, threshold=0.5)), "the store changes no literal"


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(graphs())
def test_no_blank_nodes_are_written(graph: Graph) -> None:
    for subject, _, object_, graph_name in quads(graph, base=BASE, threshold=0.5):
        assert isinstance(subject, pyoxigraph.NamedNode)
        assert isinstance(object_, pyoxigraph.NamedNode | pyoxigraph.Literal)
        assert isinstance(graph_name, pyoxigraph.NamedNode)


def test_registers_come_back_as_documents() -> None:
    register = Document("ons/lad.csv", "", (), "0" * 64, "text/csv")
    graph = Graph((register,), (), ())
    written = list(quads(graph, base=BASE, threshold=0.5, registers=frozenset({"ons/lad.csv"})))
    assert {quad.graph_name.value for quad in written} == {f"{BASE}register/ons/lad.csv"}  # type: ignore[union-attr]
    assert read_graph(written, base=BASE) == graph


@pytest.mark.parametrize("missing", ["confidence", "rule", "evidence", "joint"])
def test_a_statement_that_lacks_something_is_refused(missing: str) -> None:
    evidence = (Evidence("report.txt", 0, 5, "Chair"),)
    statement = Statement(Relation.PART_OF, "board/a", "body/b", evidence, "by hand", 1.0)
    written = quads(Graph((), (), (statement,)), base=BASE, threshold=2.0)
    with pytest.raises(ShapeError):
        read_graph((quad for quad in written if not quad.predicate.value.endswith(missing)), base=BASE)


def test_a_base_that_makes_no_iri_is_refused() -> None:
    with pytest.raises(ValueError, match="base"):
        list(quads(Graph((), (), ()), base="not an iri", threshold=0.5))
