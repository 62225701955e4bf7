"""Exports: the same bytes for the same graph, read by others' libraries, and read back to the same bytes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as some

from kg.model.graph import Graph
from kg.store import export
from kg.store.embedded import EmbeddedStore
from kg.store.folder import Store, open_store
from kg.store.generation import Shape
from kg.store.imports import read_import
from kg.store.interchange import interchange
from tests.graphs import graphs

BASE = "https://govgraph.example/"


def _store(folder: Path, graph: Graph, base: str = BASE) -> Store:
    EmbeddedStore(folder, Shape(base, 0.5)).write(graph)
    return open_store(folder)


@pytest.fixture
def store(tmp_path: Path, graph: Graph) -> Store:
    return _store(tmp_path / "s", graph)


def test_nquads_are_sorted_and_whole(store: Store) -> None:
    lines = export.nquads(store).splitlines()
    assert lines == sorted(set(lines))
    assert len(lines) == len(store.dataset.database)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's own parsers call it
def test_jsonld_says_what_nquads_say_to_any_reader(store: Store) -> None:
    one, other = rdflib.Dataset(), rdflib.Dataset()
    one.parse(data=export.jsonld(store), format="json-ld")
    other.parse(data=export.nquads(store), format="nquads")
    assert {tuple(map(str, quad)) for quad in one.quads()} == {
        tuple(map(str, quad)) for quad in other.quads()
    }


def test_jsonld_reads_as_plain_json(store: Store) -> None:
    graphs_ = json.loads(export.jsonld(store))["@graph"]
    (entities,) = (graph["@graph"] for graph in graphs_ if graph["@id"] == "base:entities")
    jane = next(node for node in entities if node["prefLabel"] == "Jane Example")
    assert jane["@type"] == "Person"


@pytest.mark.parametrize("name", ["nquads", "jsonld"])
def test_what_was_exported_comes_back_to_the_same_bytes(store: Store, tmp_path: Path, name: str) -> None:
    data = export.EXPORTS[name](store)
    imported, problems = read_import("file", data, lambda _: None, name)
    assert imported is not None
    assert problems == ()
    again = _store(tmp_path / "again", imported.graph)
    assert export.EXPORTS[name](again) == data


@settings(max_examples=15, deadline=None)
@given(graph=graphs(), name=some.sampled_from(["nquads", "jsonld"]))
def test_so_does_any_graph(tmp_path_factory: pytest.TempPathFactory, graph: Graph, name: str) -> None:
    folder = tmp_path_factory.mktemp("stores")
    data = export.EXPORTS[name](_store(folder / "first", graph))
    imported, problems = read_import("file", data, lambda _: None, name)
    if not (graph.documents or graph.entities):
        return
    assert imported is not None, problems
    assert export.EXPORTS[name](_store(folder / "second", imported.graph)) == data


def test_turtle_gives_what_is_current(store: Store) -> None:
    text = export.turtle(store).decode()
    read = rdflib.Graph().parse(data=text, format="turtle")
    assert len(read) == 7
    assert "gov:covers" in text
    assert text == export.turtle(store).decode()


def test_turtle_gives_one_graph_by_its_short_or_its_whole_name(store: Store) -> None:
    text = export.turtle(store, "document/minutes.txt")
    assert b"Wexmoor PCT covers Wexmoor" in text
    assert export.turtle(store, f"{BASE}document/minutes.txt") == text


def test_an_unknown_graph_is_told_with_those_that_there_are(store: Store) -> None:
    with pytest.raises(export.UnknownGraphError, match="entities"):
        export.turtle(store, "nothing")


def test_interchange_names_document_quote_and_statement_on_every_link(graph: Graph) -> None:
    found = json.loads(interchange(graph))
    texts = {document.id: document.text for document in graph.documents}
    assert len(found["links"]) == sum(len(statement.evidence) for statement in graph.statements)
    for link in found["links"]:
        assert texts[link["document"]][link["start"] : link["end"]] == link["quote"]
        assert link["statement"] in {statement.id for statement in graph.statements}
    (proposed,) = (link for link in found["links"] if link["status"] == "proposed")
    assert (proposed["option"], proposed["from"], proposed["kind"]) == ("Option A", "2007", "accountable_to")


def test_interchange_is_json_even_where_a_name_is_no_unicode(graph: Graph) -> None:
    odd = "caf\udce9.txt"
    documents = (replace(graph.documents[0], id=odd),)
    found = json.loads(interchange(Graph(documents, (), ())).decode("utf-8"))
    assert found["documents"][0]["id"] == odd
