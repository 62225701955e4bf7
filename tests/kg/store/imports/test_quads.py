"""RDF from outside: only what this program writes is read, and the rest is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model.graph import Graph
from kg.model.problem import Severity
from kg.store import export
from kg.store.embedded import EmbeddedStore
from kg.store.folder import open_store
from kg.store.generation import Shape
from kg.store.imports import read_import


@pytest.fixture
def exported(tmp_path: Path, graph: Graph) -> bytes:
    EmbeddedStore(tmp_path / "s", Shape("https://govgraph.example/", 0.5)).write(graph)
    return export.nquads(open_store(tmp_path / "s"))


def test_the_graph_comes_back_under_any_base(exported: bytes, graph: Graph) -> None:
    moved = exported.replace(b"https://govgraph.example/", b"https://elsewhere.example/graph/")
    imported, problems = read_import("x.nq", moved, lambda _: None)
    assert problems == ()
    assert imported is not None
    assert imported.graph.statements == graph.statements


def test_quads_of_another_shape_are_left_out_and_told(exported: bytes, graph: Graph) -> None:
    extra = b'<https://e.org/a> <https://e.org/b> "c" <https://e.org/g> .\n'
    imported, (problem,) = read_import("x.nq", exported + extra, lambda _: None)
    assert imported is not None
    assert len(imported.graph.entities) == len(graph.entities)
    assert problem.severity is Severity.WARNING
    assert "1 quads" in problem.message


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.nq", b"not quads"),
        ("x.nq", b""),
        ("x.nq", b'<https://e.org/a> <https://e.org/b> "c" .\n'),
        ("x.nq", b"\xff\xfe\x00"),
        ("x.jsonld", b'{"@context": "http://127.0.0.1:9/context", "@id": "https://e.org/a"}'),
        ("x.jsonld", b"{"),
    ],
)
def test_what_is_not_ours_is_told(name: str, data: bytes) -> None:
    imported, (problem,) = read_import(name, data, lambda _: None)
    assert imported is None
    assert problem.source == name
    assert "govgraph export" in problem.advice


def test_a_statement_without_its_evidence_is_not_taken(exported: bytes) -> None:
    broken = b"".join(line for line in exported.splitlines(keepends=True) if b"#exact>" not in line)
    imported, (problem,) = read_import("x.nq", broken, lambda _: None)
    assert imported is None
    assert "statement/" in problem.message
