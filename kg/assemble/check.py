"""The shapes of ontology/shapes.ttl as direct checks: whole graphs in seconds, where SHACL takes minutes."""

from __future__ import annotations

from kg.assemble.entities import document_problems, entity_problems
from kg.assemble.statements import Surroundings, statement_problems
from kg.model.graph import Graph
from kg.model.problem import Problem


def problems(graph: Graph) -> tuple[Problem, ...]:
    """What is wrong with a graph, sorted.

    Two checks go beyond SHACL: of quotes against texts, and of the order of two dates of any exactness.
    """
    around = Surroundings(
        {entity.id: entity for entity in graph.entities},
        {document.id: document for document in graph.documents},
    )
    found = [problem for document in graph.documents for problem in document_problems(document)]
    found += [problem for entity in graph.entities for problem in entity_problems(entity)]
    for statement in graph.statements:
        found += statement_problems(statement, around)
    return tuple(sorted(set(found)))
