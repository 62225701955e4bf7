"""A generation: a computed graph on disk, as rows and as an Oxigraph database; written once, then read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.model.graph import Graph
from kg.model.problem import Problem
from kg.store.errors import DamagedStoreError
from kg.store.layout import write_durably
from kg.store.raw import graph_of, graph_rows
from kg.store.rdf import quads
from kg.store.rows import problem_of, row_of

_GRAPH = "graph.jsonl"
_PROBLEMS = "problems.jsonl"
_DATABASE = "database"


@dataclass(frozen=True, slots=True)
class Shape:
    """What the quads of a graph depend on besides the graph."""

    base: str
    threshold: float
    registers: frozenset[str] = frozenset()


def write_generation(path: Path, graph: Graph, shape: Shape) -> None:
    """Writes the graph into a new folder; the caller makes it count, or removes it where this raises."""
    path.mkdir(parents=True)
    write_durably(path / _GRAPH, _lines(graph_rows(replace(graph, problems=()))))
    write_durably(path / _PROBLEMS, _lines(row_of(problem) for problem in graph.problems))
    database = ox.Store(str(path / _DATABASE))
    database.bulk_extend(quads(graph, base=shape.base, threshold=shape.threshold, registers=shape.registers))
    database.flush()


def read_generation(path: Path) -> Graph:
    """The graph; its documents have neither text nor blocks."""
    return replace(graph_of(_rows(path / _GRAPH)), problems=read_problems(path))


def read_problems(path: Path) -> tuple[Problem, ...]:
    """What was found wrong when the graph was put together."""
    return tuple(problem_of(row) for row in _rows(path / _PROBLEMS))


def open_database(path: Path) -> ox.Store:
    """The database, to read."""
    try:
        return ox.Store.read_only(str(path / _DATABASE))
    except OSError as error:
        raise _damaged(path / _DATABASE, error) from error


def _lines(rows: Iterable[Mapping[str, Any]]) -> bytes:
    return "".join(json.dumps(row, separators=(",", ":")) + "\n" for row in rows).encode("ascii")


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    try:
        with path.open(encoding="ascii") as lines:
            yield from (json.loads(line) for line in lines)
    except (OSError, ValueError) as error:
        raise _damaged(path, error) from error


def _damaged(path: Path, error: Exception) -> DamagedStoreError:
    return DamagedStoreError(f"{path} cannot be read ({error}): load a document anew to have it rebuilt")
