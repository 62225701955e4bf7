"""A generation: a computed graph on disk, as rows and as an Oxigraph database; written once, then read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.model.graph import Graph
from kg.store.errors import DamagedStoreError
from kg.store.layout import write_durably
from kg.store.raw import graph_of, graph_rows
from kg.store.rdf import quads

_GRAPH = "graph.jsonl"
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
    lines = "".join(json.dumps(row, separators=(",", ":")) + "\n" for row in graph_rows(graph))
    write_durably(path / _GRAPH, lines.encode("ascii"))
    database = ox.Store(str(path / _DATABASE))
    database.bulk_extend(quads(graph, base=shape.base, threshold=shape.threshold, registers=shape.registers))
    database.flush()


def read_generation(path: Path) -> Graph:
    """The graph; its documents have neither text nor blocks."""
    try:
        with (path / _GRAPH).open(encoding="ascii") as lines:
            return graph_of(json.loads(line) for line in lines)
    except OSError as error:
        raise DamagedStoreError(
            f"{path / _GRAPH} cannot be read ({error.strerror}): load a document"
        ) from error


def open_database(path: Path) -> ox.Store:
    """The database, to read."""
    try:
        return ox.Store.read_only(str(path / _DATABASE))
    except OSError as error:
        raise DamagedStoreError(f"{path / _DATABASE} cannot be read ({error}): load a document") from error
