"""All stores behave the same: what is written is what is there, whole, once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kg.model.graph import Graph
from kg.store.base import Contents, GraphStore
from kg.store.embedded import EmbeddedStore
from kg.store.generation import Shape
from kg.store.neo4j import Neo4jStore


def _embedded(request: pytest.FixtureRequest) -> GraphStore:
    folder: Path = request.getfixturevalue("tmp_path")
    return EmbeddedStore(folder / "store", Shape("https://govgraph.example/", 0.5))


def _neo4j(request: pytest.FixtureRequest) -> GraphStore:
    return Neo4jStore(request.getfixturevalue("neo4j"), 0.5)


@pytest.fixture(params=[_embedded, pytest.param(_neo4j, marks=pytest.mark.neo4j)])
def store(request: pytest.FixtureRequest) -> GraphStore:
    make: Callable[[pytest.FixtureRequest], GraphStore] = request.param
    return make(request)


def test_what_is_written_is_there(store: GraphStore, graph: Graph) -> None:
    store.write(graph)
    assert store.contents() == Contents.of(graph)


def test_writing_twice_changes_nothing(store: GraphStore, graph: Graph) -> None:
    store.write(graph)
    store.write(graph)
    assert store.contents() == Contents.of(graph)


def test_what_is_no_longer_in_the_graph_is_gone(store: GraphStore, graph: Graph) -> None:
    (minutes, _) = graph.documents
    said = tuple(s for s in graph.statements if s.evidence[0].document == minutes.id)
    smaller = replace(graph, documents=(minutes,), statements=said)
    store.write(graph)
    store.write(smaller)
    assert store.contents() == Contents.of(smaller)


def test_an_empty_graph_leaves_nothing(store: GraphStore, graph: Graph) -> None:
    empty = Graph((), (), ())
    store.write(graph)
    store.write(empty)
    assert store.contents() == Contents.of(empty)
