"""Answers for programs: plain values for JSON, and CSV."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import asdict
from io import StringIO
from typing import Any

from kg.model.statement import Statement
from kg.query.answer import Answer, Cell, Reference, Row
from kg.query.facts import Source
from kg.query.question import Column, ColumnType, Question
from kg.query.view import EntityView, Link

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run


def plain_answer(answer: Answer) -> dict[str, Any]:
    """The answer as values of JSON."""
    return {
        "question": answer.question.name,
        "parameters": {name: plain_cell(value) for name, value in answer.parameters.items()},
        "rows": [plain_row(row) for row in answer.rows],
    }


def plain_row(row: Row) -> dict[str, Any]:
    return {
        **{name: plain_cell(cell) for name, cell in row.cells.items()},
        "certainty": None if row.certainty is None else row.certainty.value,
        "statements": [plain_statement(statement) for statement in row.statements],
    }


def plain_cell(cell: Cell | tuple[str, ...]) -> Any:  # noqa: ANN401  # any value of JSON
    if isinstance(cell, Reference):
        return plain_reference(cell)
    if isinstance(cell, tuple):
        return [plain_cell(each) for each in cell]
    return cell


def plain_reference(reference: Reference) -> dict[str, str]:
    return {"id": reference.id, "name": reference.name, "type": reference.type.value}


def plain_statement(statement: Statement) -> dict[str, Any]:
    return {
        "id": statement.id,
        "relation": statement.relation.value,
        "role": statement.role,
        "kind": statement.kind,
        "joint": statement.joint,
        "status": statement.status.value,
        "from": statement.from_,
        "until": statement.until,
        "inferred": statement.inferred,
        "evidence": [
            {"document": each.document, "start": each.start, "end": each.end, "quote": each.quote}
            for each in statement.evidence
        ],
    }


def answer_json(answer: Answer) -> str:
    return json.dumps(plain_answer(answer), ensure_ascii=False, indent=2) + "\n"


def plain_link(link: Link) -> dict[str, Any]:
    """A statement with its ends, and the qualifiers that few statements have."""
    said = link.statement
    return {
        "subject": plain_reference(link.subject),
        "object": plain_reference(link.object),
        **plain_statement(said),
        "option": said.option,
        "scope": said.scope,
        "share": said.share,
        "confidence": said.confidence,
        "rule": said.rule,
    }


def plain_entity(view: EntityView) -> dict[str, Any]:
    """An entity with its links, those in force first."""
    entity = view.entity
    return {
        "id": entity.id,
        "name": view.reference.name,
        "type": entity.type.value,
        "names": [name for name in entity.names if name],
        "kind": entity.kind or None,
        "code": entity.code or None,
        "generic": entity.generic,
        "links": [plain_link(link) for links in view.by_status.values() for link in links],
    }


def plain_question(question: Question) -> dict[str, Any]:
    """What can be asked, and what the answer has."""
    return {
        "name": question.name,
        "words": question.words,
        "description": question.description,
        "columns": [asdict(column) for column in question.columns],
        "parameters": [
            {**asdict(each), "choices": list(each.choices), "entity_types": list(each.entity_types)}
            for each in question.parameters
        ],
        "statuses": list(question.statuses),
        "generic": question.generic,
    }


def plain_source(source: Source) -> dict[str, Any]:
    """What is known of a document."""
    return {
        "id": source.id,
        "title": source.title or None,
        "publisher": source.publisher or None,
        "date": source.date,
        "media_type": source.media_type,
        "statements": source.statements,
    }


def entity_json(view: EntityView) -> str:
    return json.dumps(plain_entity(view), ensure_ascii=False, indent=2) + "\n"


def answer_csv(answer: Answer) -> str:
    """The answer as CSV, one line a row: an entity is `x` and `x_id`; evidence comes last, one a line break.

    A text that a spreadsheet would take for a formula has an apostrophe before it.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_header(answer))
    for row in answer.rows:
        line = [value for column in answer.question.columns for value in _values(column, row.cells)]
        writer.writerow([_safe(value) for value in (*line, row.certainty or "", *_evidence(row))])
    return out.getvalue()


def _header(answer: Answer) -> list[str]:
    names = [name for column in answer.question.columns for name in _names(column)]
    return [*names, "certainty", "statements", "places", "quotes"]


def _names(column: Column) -> tuple[str, ...]:
    if column.type in (ColumnType.ENTITY, ColumnType.ENTITIES):
        return (column.name, f"{column.name}_id")
    return (column.name,)


def _values(column: Column, cells: Mapping[str, Cell]) -> tuple[str, ...]:
    cell = cells[column.name]
    if isinstance(cell, Reference):
        return (cell.name, cell.id)
    if isinstance(cell, tuple):
        return ("; ".join(each.name for each in cell), "; ".join(each.id for each in cell))
    if cell is None:
        return ("",) * len(_names(column))
    if isinstance(cell, bool):
        return ("yes" if cell else "no",)
    return (str(cell),)


def _evidence(row: Row) -> tuple[str, str, str]:
    passages = [passage for statement in row.statements for passage in statement.evidence]
    return (
        " ".join(statement.id for statement in row.statements),
        "\n".join(f"{each.document}:{each.start}-{each.end}" for each in passages),
        "\n".join(each.quote for each in passages),
    )


def _safe(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) else value
