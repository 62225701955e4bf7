"""The whole graph as quads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Quad

from kg.model.current import is_current
from kg.model.graph import Graph
from kg.model.office import Office, offices
from kg.model.statement import Statement
from kg.store.rdf.describe import document_quads, entity_quads, implied_post_quads
from kg.store.rdf.direct import direct_quads
from kg.store.rdf.links import link_quads
from kg.store.rdf.names import Names
from kg.store.rdf.statements import graph_of, passage_quads, statement_quads


def quads(
    graph: Graph,
    *,
    base: str,
    threshold: float,
    on: str | None = None,
    rejected: frozenset[str] = frozenset(),
    registers: frozenset[str] = frozenset(),
) -> Iterator[Quad]:
    """The quads of a graph, in an order that follows the graph's; a few may come twice.

    `threshold` and `on` decide what is current (`kg.model.current`), and so do `rejected`, the ids of
    statements that people rejected. `registers` are the ids of documents that are reference sources.
    """
    names = Names(base, registers)
    held = offices(graph.statements)
    entities = {entity.id: entity for entity in graph.entities}
    for document in graph.documents:
        yield from document_quads(document, names)
    for entity in graph.entities:
        yield from entity_quads(entity, names)
    implied = {office.id: office for office in held.values() if office.id not in entities}
    for id_ in sorted(implied):
        yield from implied_post_quads(implied[id_], names)
    yield from _said(graph.statements, held, names)
    current = (
        statement
        for statement in graph.statements
        if statement.id not in rejected and is_current(statement, entities, threshold, on=on)
    )
    yield from direct_quads(current, entities, held, names)


def _said(statements: Iterable[Statement], held: Mapping[str, Office], names: Names) -> Iterator[Quad]:
    seen = set()
    for statement in statements:
        yield from statement_quads(statement, names)
        yield from link_quads(statement, held.get(statement.id), names)
        graph = graph_of(statement, names)
        for evidence in statement.evidence:
            place = (graph.value, evidence.document, evidence.start, evidence.end)
            if place not in seen:
                seen.add(place)
                yield from passage_quads(evidence, graph, names)
