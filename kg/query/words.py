"""Statements in words, as tables and pages show them."""

from __future__ import annotations

from kg.model.statement import Statement
from kg.model.vocabulary import Relation, Status
from kg.query.answer import Cell, Reference
from kg.query.question import Column

RELATIONS = {
    Relation.HOLDS_POST: "holds an office in",
    Relation.POST_IN: "is an office of",
    Relation.MEMBER_OF: "is a member of",
    Relation.AFFILIATED_WITH: "belongs to",
    Relation.ATTENDED: "took part in",
    Relation.PARTNERS_WITH: "works with",
    Relation.PART_OF: "is part of",
    Relation.ACCOUNTABLE_TO: "answers to",
    Relation.COVERS: "serves",
    Relation.COTERMINOUS_WITH: "shares its boundary with",
    Relation.WITHIN: "lies in",
    Relation.SUCCEEDS: "replaces",
}
STATUSES = {
    Status.IN_FORCE: "in force",
    Status.AGREED: "agreed",
    Status.PROPOSED: "proposed",
    Status.EXPECTED: "expected",
    Status.ENDED: "ended",
}


_NOTATIONS = {"status", "status_1", "status_2", "accountability", "relation", "aspect"}


def plain_words(notation: str) -> str:
    """A notation as words: accountable_officer_for as "accountable officer for"."""
    return notation.replace("_", " ")


def shown_name(reference: Reference) -> str:
    """The name, with what tells namesakes apart: "Chair (Oak PCT)"."""
    return f"{reference.name} ({reference.context})" if reference.context else reference.name


def qualifiers(statement: Statement) -> str:
    """The role, kind, period and so on, in words."""
    role = statement.role
    kind = None if statement.kind is None else plain_words(statement.kind)
    joint = "joint" if statement.joint else None
    parts = (role, kind, joint, _period(statement), statement.option, statement.scope, statement.share)
    return ", ".join(part for part in parts if part)


def _period(statement: Statement) -> str | None:
    if statement.from_ and statement.from_ == statement.until:
        return statement.from_
    start = f"from {statement.from_}" if statement.from_ else ""
    end = f"until {statement.until}" if statement.until else ""
    return " ".join(part for part in (start, end) if part) or None


def cell_text(column: Column, cell: Cell) -> str:
    """A cell as a reader sees it; an empty one says what it means that it is empty."""
    if cell is None:
        return column.absent
    if isinstance(cell, Reference):
        return shown_name(cell)
    if isinstance(cell, tuple):
        return "; ".join(shown_name(each) for each in cell)
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if column.name in _NOTATIONS:
        return plain_words(str(cell))
    return str(cell)
