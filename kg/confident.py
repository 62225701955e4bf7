"""What a graph says with enough confidence, and what is left to be looked at."""

from __future__ import annotations

from dataclasses import replace

from kg.model.graph import Graph
from kg.model.statement import Statement


def confident(graph: Graph, threshold: float) -> Graph:
    """The graph without what is below the threshold and without entities of which nothing else speaks."""
    kept = tuple(s for s in graph.statements if s.confidence >= threshold)
    if len(kept) == len(graph.statements):
        return graph
    said = {end for s in kept for end in (s.subject, s.object)}
    unsaid = {end for s in graph.statements for end in (s.subject, s.object)} - said
    return replace(graph, statements=kept, entities=tuple(e for e in graph.entities if e.id not in unsaid))


def doubtful(graph: Graph, threshold: float) -> tuple[Statement, ...]:
    """The statements below the threshold, the likeliest first."""
    below = (s for s in graph.statements if s.confidence < threshold)
    return tuple(sorted(below, key=lambda s: (-s.confidence, s.id)))
