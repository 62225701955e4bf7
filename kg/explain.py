"""Why a statement is there: the passage, what was found in it, and the rule that reads it out of this."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.extract import trace
from kg.extract.prose.patterns import Rule, described, rules
from kg.model.entity import Entity
from kg.model.problem import Problem
from kg.model.statement import Statement
from kg.model.trace import Step
from kg.store.folder import open_store
from loaders.document import Document
from loaders.read import read

_FEWEST = 6  # characters of a statement's id that tell which is meant


class ExplainError(LookupError):
    """No statement, or more than one, has such an id; or its document cannot be read again."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """`said_by` are the steps that the evidence lies in; `steps` is empty for what was imported."""

    statement: Statement
    subject: Entity
    object: Entity
    rule: Rule | None
    description: str
    threshold: float
    steps: tuple[Step, ...]


def explain(folder: Path, id_: str) -> Explanation:
    """Why a statement of the store is there; its id may be shortened.

    Raises:
        ExplainError: no statement or several have that id.
        StoreError: the store cannot be read.
    """
    store = open_store(folder)
    statement = _one(store.graph.statements, id_)
    entities = {entity.id: entity for entity in store.graph.entities}
    document = store.document(statement.evidence[0].document)
    name = statement.rule.partition("/")[0]
    return Explanation(
        statement,
        entities[statement.subject],
        entities[statement.object],
        next((rule for rule in rules() if rule.name == name), None),
        described().get(name, ""),
        store.manifest.threshold,
        () if document is None else _steps(document, statement),
    )


@dataclass(frozen=True, slots=True)
class Traced:
    """How documents were read: by document its steps, each with the statements that its passage says."""

    documents: dict[str, tuple[tuple[Step, tuple[Statement, ...]], ...]]
    problems: tuple[Problem, ...]


def trace_paths(paths: Iterable[Path]) -> Traced:
    """How each document at the paths is read; the ends of the statements are names."""
    reading = read(sorted(paths))
    found = {}
    for document in reading.documents:
        extraction, steps = trace(document)
        said = extraction.named()
        found[document.id] = tuple((step, _said_in(step, said)) for step in _once(steps))
    return Traced(found, reading.problems)


def _one(statements: Iterable[Statement], id_: str) -> Statement:
    found = [s for s in statements if s.id == id_ or (len(id_) >= _FEWEST and s.id.startswith(id_))]
    if len(found) == 1:
        return found[0]
    several = ", ".join(s.id for s in found[:5])
    raise ExplainError(
        f"several statements begin with {id_}: {several}" if found else f"no statement has the id {id_}"
    )


def _steps(document: Document, statement: Statement) -> tuple[Step, ...]:
    _, steps = trace(document)
    spans = [(e.start, e.end) for e in statement.evidence]
    return tuple(
        step for step in _once(steps) if any(step.start < end and start < step.end for start, end in spans)
    )


def _once(steps: Iterable[Step]) -> list[Step]:
    """Each passage once: what was read as a line and again as prose, as prose."""
    last: dict[tuple[int, int], Step] = {}
    for step in steps:
        last[step.start, step.end] = step
    return sorted(last.values(), key=lambda step: (step.start, step.end))


def _said_in(step: Step, statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(s for s in statements if any(step.start <= e.start < step.end for e in s.evidence[:1]))
