"""All stores behave the same: what is written is what is there, whole, once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.model.graph import Graph
from kg.store.base import Contents, GraphStore
from kg.store.embedded import EmbeddedStore
from kg.store.generation import Shape


@pytest.fixture
def store(tmp_path: Path) -> GraphStore:
    return EmbeddedStore(tmp_path / "store", Shape("https://govgraph.example/", 0.5))


def test_what_is_written_is_there(store: GraphStore, graph: Graph) -> None:
    store.write(graph)
    assert store.contents() == Contents.of(graph)


def test_writing_twice_changes_nothing(store: GraphStore, graph: Graph) -> None:
    store.write(graph)
    store.write(graph)
    assert store.contents() == Contents.of(graph)


def test_what_is_no_longer_in_the_graph_is_gone(store: GraphStore, graph: Graph) -> None:
    smaller = replace(graph, documents=graph.documents[:1], statements=graph.statements[:1])
    store.write(graph)
    store.write(smaller)
    assert store.contents() == Contents.of(smaller)


def test_an_empty_graph_leaves_nothing(store: GraphStore, graph: Graph) -> None:
    empty = Graph((), (), ())
    store.write(graph)
    store.write(empty)
    assert store.contents() == Contents.of(empty)
