"""Rows in an order that depends on what they say alone, and statements each once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.model.statement import Statement
from kg.query.answer import Cell, Reference, Row


def in_order(rows: Iterable[Row], *columns: str) -> list[Row]:
    """The rows sorted by the columns, entities by name; then by all that they rest on."""
    return sorted(rows, key=lambda row: (*(_place(row.cells[name]) for name in columns), _rest(row)))


def distinct(links: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements, each once, in the order of their first passages."""
    found = {link.id: link for link in links}
    return tuple(sorted(found.values(), key=lambda link: (link.evidence[0], link.id)))


def _place(cell: Cell) -> Sequence[str]:
    if isinstance(cell, Reference):
        return (cell.name.casefold(), cell.context.casefold(), cell.id)
    if isinstance(cell, tuple):
        return tuple(part for each in cell for part in _place(each))
    if isinstance(cell, int):  # a bool too: no before yes
        return (f"{cell:012}",)
    return (cell or "",)


def _rest(row: Row) -> tuple[str, ...]:
    return tuple(statement.id for statement in row.statements)
