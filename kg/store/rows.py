"""Raw and computed values as rows of JSON, and back: only what differs from the default is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any

from kg.model.entity import Entity
from kg.model.mention import Mention
from kg.model.problem import Problem, Severity
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import EntityType, Relation, Status
from loaders.document import Block, BlockKind, Cell, Document, Row, Span

JsonRow = Mapping[str, Any]

_Flat = Entity | Mention | Problem | Statement | Document


def row_of(item: _Flat) -> dict[str, Any]:
    """The fields of a value that differ from their defaults; nested values become lists."""
    row = {}
    for field in fields(item):
        value = getattr(item, field.name)
        if field.default is MISSING or value != field.default:
            row[field.name] = value
    if isinstance(item, Statement):
        row["evidence"] = [[e.document, e.start, e.end, e.quote] for e in item.evidence]
    if isinstance(item, Document):
        row["blocks"] = [_block_row(block) for block in item.blocks]
    return row


def mention_of(row: JsonRow) -> Mention:
    given = {**row, "type": EntityType(row["type"]), "names": tuple(row.get("names", ()))}
    return Mention(**given)


def statement_of(row: JsonRow) -> Statement:
    given = {
        **row,
        "relation": Relation(row["relation"]),
        "status": Status(row.get("status", Status.IN_FORCE)),
        "evidence": tuple(Evidence(*parts) for parts in row["evidence"]),
        "premises": tuple(row.get("premises", ())),
    }
    return Statement(**given)


def entity_of(row: JsonRow) -> Entity:
    given = {
        **row,
        "type": EntityType(row["type"]),
        "names": tuple(row["names"]),
        "mentions": tuple(row.get("mentions", ())),
    }
    return Entity(**given)


def problem_of(row: JsonRow) -> Problem:
    return Problem(**{**row, "severity": Severity(row.get("severity", Severity.ERROR))})


def document_of(row: JsonRow) -> Document:
    return Document(**{**row, "blocks": tuple(_block(block) for block in row["blocks"])})


def _block_row(block: Block) -> dict[str, Any]:
    row: dict[str, Any] = {"kind": block.kind, "spans": _pairs(block.spans)}
    for name, value in (("level", block.level), ("label", block.label), ("page", block.page)):
        if value not in (0, "", None) or (name == "page" and value == 0):
            row[name] = value
    if block.rows:
        row["rows"] = [
            [table_row.header, [[cell.column, _pairs(cell.spans)] for cell in table_row.cells]]
            for table_row in block.rows
        ]
    return row


def _block(row: JsonRow) -> Block:
    rows = tuple(
        Row(tuple(Cell(column, _spans(pairs)) for column, pairs in cells), header)
        for header, cells in row.get("rows", ())
    )
    given = {**row, "kind": BlockKind(row["kind"]), "spans": _spans(row["spans"]), "rows": rows}
    return Block(**given)


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)
