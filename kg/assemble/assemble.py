"""Entities and statements to one graph: sorted, each once, and nothing in it that cannot stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from kg.assemble.entities import document_problems, entity_problems
from kg.assemble.statements import Surroundings, statement_problems
from kg.model.entity import Entity
from kg.model.graph import Graph
from kg.model.problem import Problem, Severity
from kg.model.statement import Statement
from loaders.document import Document
from ontology.kinds import kind_of
from ontology.terms import KIND_SCHEMES

_Value = TypeVar("_Value", Document, Entity, Statement)


def assemble(
    documents: Iterable[Document],
    entities: Iterable[Entity],
    statements: Iterable[Statement],
    problems: Iterable[Problem] = (),
) -> Graph:
    """The checked graph, sorted by id; what was found wrong is added to the problems given.

    What cannot stand (an entity without a name, a statement of unknown ends, a quote that is not in its text)
    is left out and is an error; what only looks odd is kept and is a warning. Two readings of one fact at one
    place have one id: the surer one is kept.
    """
    found = list(problems)
    known_documents = _sound(_once(documents), document_problems, found)
    known_entities = _sound([_with_kind(entity) for entity in _once(entities)], entity_problems, found)
    around = Surroundings(
        {entity.id: entity for entity in known_entities},
        {document.id: document for document in known_documents},
    )
    known = _sound(_once(statements), lambda statement: statement_problems(statement, around), found)
    return Graph(known_documents, known_entities, known, tuple(sorted(set(found))))


def _with_kind(entity: Entity) -> Entity:
    """An entity that nobody gave a kind takes the one that its names tell."""
    if entity.kind:
        return entity
    return replace(entity, kind=kind_of(KIND_SCHEMES[entity.type], entity.names))


def _once(values: Iterable[_Value]) -> list[_Value]:
    """One value an id, sorted by id."""
    kept: dict[str, _Value] = {}
    for value in values:
        other = kept.setdefault(value.id, value)
        if other != value:
            kept[value.id] = min(other, value, key=_preference)
    return [kept[id_] for id_ in sorted(kept)]


def _preference(value: Document | Entity | Statement) -> tuple[float, str]:
    """The surer statement first; of what is alike, the same one in whatever order they come."""
    return (-value.confidence if isinstance(value, Statement) else 0.0, repr(value))


def _sound(
    values: Iterable[_Value], check: Callable[[_Value], Iterable[Problem]], found: list[Problem]
) -> tuple[_Value, ...]:
    kept = []
    for value in values:
        wrong = tuple(check(value))
        found.extend(wrong)
        if not any(problem.severity is Severity.ERROR for problem in wrong):
            kept.append(value)
    return tuple(kept)
