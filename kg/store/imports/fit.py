"""Whether what was imported still fits: its quotes must stand in the texts that are here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.model.problem import Problem, Severity
from kg.model.statement import Statement
from kg.store.raw import Imported


def fitting(
    imports: Iterable[Imported], texts: Mapping[str, str]
) -> tuple[tuple[Imported, ...], tuple[Problem, ...]]:
    """The imports with what fits, and a warning for each document that some of it does not fit.

    A document whose text is not here cannot contradict: what is said of it counts.
    """
    kept, problems = [], []
    for imported in imports:
        misfits: Counter[str] = Counter()
        extractions = tuple(
            replace(extraction, statements=tuple(_fitting(extraction.statements, texts, misfits)))
            for extraction in imported.extractions
        )
        graph = replace(imported.graph, statements=tuple(_fitting(imported.graph.statements, texts, misfits)))
        kept.append(replace(imported, extractions=extractions, graph=graph))
        problems += [_problem(imported.source, *misfit) for misfit in sorted(misfits.items())]
    return tuple(kept), tuple(problems)


def _fitting(
    statements: Sequence[Statement], texts: Mapping[str, str], misfits: Counter[str]
) -> Iterator[Statement]:
    """Each statement with the quotes of it that fit, if there are any."""
    for statement in statements:
        evidence = tuple(
            e
            for e in statement.evidence
            if e.document not in texts or texts[e.document][e.start : e.end] == e.quote
        )
        if not evidence:
            misfits[statement.evidence[0].document] += 1
        elif evidence == statement.evidence:
            yield statement
        else:
            yield replace(statement, evidence=evidence)


def _problem(source: str, document: str, count: int) -> Problem:
    message = f"{count} statements do not count: their quotes do not stand in {document} as it is loaded"
    return Problem(
        source, message, Severity.WARNING, advice="load the version that they are from, or remove them"
    )
