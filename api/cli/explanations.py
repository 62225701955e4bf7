"""Explanations and traces as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

from api.cli.console import printable
from kg.explain import Explanation
from kg.model.statement import Statement
from kg.model.trace import Step

_EXAMPLES = 3  # of a rule that are shown


def explanation_text(explanation: Explanation) -> str:
    """The explanation for people."""
    return "\n".join(printable(line) for line in _explained(explanation)) + "\n"


def explanation_json(explanation: Explanation) -> str:
    """The explanation for programs, as one object."""
    rule = explanation.rule
    shown = {
        "statement": asdict(explanation.statement),
        "subject": {"id": explanation.subject.id, "name": explanation.subject.name},
        "object": {"id": explanation.object.id, "name": explanation.object.name},
        "rule": {
            "name": explanation.statement.rule,
            "pattern": rule.pattern.pattern if rule else None,
            "description": explanation.description or None,
            "matches": list(rule.matches) if rule else [],
            "misses": list(rule.misses) if rule else [],
        },
        "steps": [asdict(step) for step in explanation.steps],
    }
    return json.dumps(shown, ensure_ascii=False, indent=1) + "\n"


def trace_text(read: Iterable[tuple[Step, tuple[Statement, ...]]]) -> str:
    """How a document was read, passage by passage."""
    lines = (line for step, statements in read for line in (*_step(step), *_said(statements), ""))
    return "\n".join(map(printable, lines)) + "\n"


def doubtful_text(statements: Iterable[Statement], names: Mapping[str, str]) -> str:
    """Statements with their confidence and first quote, for whoever looks them through."""
    lines = []
    for s in statements:
        first = s.evidence[0]
        lines.append(f"{s.confidence:.2f} {s.id}: {_sentence(s, names[s.subject], names[s.object])}")
        lines.append(
            f"     {first.document} {first.start}-{first.end}: \u201c{_folded(first.quote)}\u201d  [{s.rule}]"
        )
    return "".join(f"{printable(line)}\n" for line in lines)


def _explained(explanation: Explanation) -> Iterator[str]:
    statement = explanation.statement
    yield f"{statement.id}: {_sentence(statement, explanation.subject.name, explanation.object.name)}"
    counted = "counts" if statement.confidence >= explanation.threshold else "does not count"
    yield f"  confidence {statement.confidence:.2f}, and {counted} (threshold {explanation.threshold:.2f})"
    for evidence in statement.evidence:
        yield f"  {evidence.document} {evidence.start}-{evidence.end}: \u201c{_folded(evidence.quote)}\u201d"
    yield f"rule {statement.rule}"
    if explanation.description:
        yield f"  {explanation.description}"
    if explanation.rule is not None:
        yield f"  pattern {explanation.rule.pattern.pattern}"
        yield from (f"  reads: {text}" for text in explanation.rule.matches[:_EXAMPLES])
        yield from (f"  leaves: {text}" for text in explanation.rule.misses[:_EXAMPLES])
    yield "read as"
    if not explanation.steps:
        yield "  (imported: no text was read here)"
    for step in explanation.steps:
        yield from _step(step)


def _step(step: Step) -> Iterator[str]:
    where = " > ".join(step.headings)
    yield f"  {step.document} {step.start}-{step.end}" + (f" under {where}" if where else "")
    if step.setting:
        yield f"    the place makes it: {step.setting}"
    yield f"    text      {step.text}"
    yield f"    skeleton  {step.skeleton}"
    for part in step.parts:
        stands = ", ".join(part.stands_for)
        yield f"    \u00ab{part.label}\u00bb  {part.text}" + (f"  =  {stands}" if stands else "")
    if step.rules:
        yield f"    matched by {', '.join(step.rules)}"


def _said(statements: Iterable[Statement]) -> Iterator[str]:
    for s in statements:
        yield f"    says {_sentence(s, s.subject, s.object)}  [{s.rule}, {s.confidence:.2f}]"


def _sentence(statement: Statement, subject: str, object_: str) -> str:
    named = {"role": statement.role, "kind": statement.kind, "option": statement.option}
    named |= {"from": statement.from_, "until": statement.until}
    rest = [f"{name} {value}" for name, value in named.items() if value]
    said = ", ".join([statement.status, *(["joint"] if statement.joint else []), *rest])
    return f"{subject} \u2014 {statement.relation} \u2192 {object_} ({said})"


def _folded(text: str) -> str:
    return " ".join(text.split())
