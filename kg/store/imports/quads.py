"""RDF that this program exported: quads back to a graph that was resolved already."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pyoxigraph as ox

from kg.model.graph import Graph
from kg.model.problem import Problem, Severity
from kg.store.raw import Imported
from kg.store.rdf import Names, ShapeError, quads, read_graph

_ADVICE = "import what `govgraph export` wrote"


def read_nquads(
    name: str, data: bytes, _texts: Callable[[str], str | None]
) -> tuple[Imported | None, tuple[Problem, ...]]:
    return _read(name, data, ox.RdfFormat.N_QUADS)


def read_jsonld(
    name: str, data: bytes, _texts: Callable[[str], str | None]
) -> tuple[Imported | None, tuple[Problem, ...]]:
    return _read(name, data, ox.RdfFormat.JSON_LD)


def _read(name: str, data: bytes, format_: ox.RdfFormat) -> tuple[Imported | None, tuple[Problem, ...]]:
    try:
        found = list(ox.parse(data, format=format_))
        base = _base_of(found)
        graph = read_graph(found, base=base)
    except SyntaxError as error:
        return None, (Problem(name, f"not {format_}: {error}", advice=_ADVICE),)
    except ShapeError as error:
        return None, (Problem(name, f"not in the shape of this program: {error}", advice=_ADVICE),)
    registers = tuple(sorted(_registers(found, base)))
    imported = Imported(name, graph=replace(graph, problems=()), registers=registers)
    return imported, _left_out(name, found, graph, base, registers)


def _base_of(found: Sequence[ox.Quad]) -> str:
    """What the IRIs start with: what stands before the name of the graph of entities."""
    graphs = {quad.graph_name.value for quad in found if isinstance(quad.graph_name, ox.NamedNode)}
    for iri in sorted(graphs):
        if iri.endswith(("/entities", "#entities")):
            return iri.removesuffix("entities")
    raise ShapeError("there is no graph of entities")


def _registers(found: Sequence[ox.Quad], base: str) -> set[str]:
    names = Names(base)
    graphs = {quad.graph_name.value for quad in found if isinstance(quad.graph_name, ox.NamedNode)}
    return {names.document_of(iri) for iri in graphs if iri.startswith(f"{base}register/")}


def _left_out(
    name: str, found: Sequence[ox.Quad], graph: Graph, base: str, registers: Sequence[str]
) -> tuple[Problem, ...]:
    """What is in the file and not in the graph: the reader knows only the shape that this program writes.

    What is current is left aside: it follows from the rest and from a threshold that is a setting.
    """
    known = set(quads(graph, base=base, threshold=0, registers=frozenset(registers)))
    current = Names(base).current
    extra = [quad for quad in found if quad.graph_name != current and quad not in known]
    if not extra:
        return ()
    message = (
        f"{len(extra)} quads are not in the shape of this program and were left out; the first: {extra[0]}"
    )
    return (Problem(name, message[:500], Severity.WARNING),)
