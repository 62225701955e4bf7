"""Tables of a web page: spans of rows and columns resolved, tables for layout told from tables of data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml.etree import _Element

from loaders.html_parts import Parts
from loaders.html_text import inline_text
from loaders.limits import Limits
from loaders.refused import RefusedError
from loaders.render import CellText, as_row

_BLOCKS = ("h1", "h2", "h3", "h4", "h5", "h6", "table", "article", "section", "form")


@dataclass(frozen=True, slots=True)
class HtmlTable:
    """A grid, a merged cell in each place that it covers; `headers` is none where it names no header."""

    grid: tuple[tuple[CellText, ...], ...]
    headers: int | None


def table_rows(table: _Element) -> list[_Element]:
    """The rows of a table itself, not of tables in it."""
    rows = []
    for child in table:
        if child.tag == "tr":
            rows.append(child)
        elif child.tag in ("thead", "tbody", "tfoot"):
            rows += [row for row in child if row.tag == "tr"]
    return rows


def row_cells(row: _Element) -> list[_Element]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def is_layout(table: _Element) -> bool:
    """Whether a table only arranges the page: it holds headings or tables, or has a single cell or column."""
    if table.get("role") in ("presentation", "none"):
        return True
    rows = table_rows(table)
    if all(len(row_cells(row)) < 2 for row in rows):
        return next(table.iter("th"), None) is None
    return any(next(cell.iter(*_BLOCKS), None) is not None for row in rows for cell in row_cells(row))


def read_table(table: _Element, parts: Parts, limits: Limits) -> HtmlTable:
    """The grid of a table of data."""
    rows = table_rows(table)
    grid: list[dict[int, CellText]] = [{} for _ in rows]
    size = 0
    for at, row in enumerate(rows):
        column = 0
        for cell in row_cells(row):
            while column in grid[at]:
                column += 1
            text = CellText(_paragraphs(cell, parts))
            wide = _span(cell, "colspan", limits.columns)
            deep = _span(cell, "rowspan", len(rows) - at)
            size += wide * deep
            if size > limits.cells:
                raise RefusedError(f"a table has more than {limits.cells:,} cells", "Split the table.")
            for below in range(at, at + deep):
                grid[below].update(
                    {place: text for place in range(column, column + wide) if place not in grid[below]}
                )
            column += wide
    return HtmlTable(tuple(map(as_row, grid)), _count_headers(rows))


def _span(cell: _Element, name: str, most: int) -> int:
    """How many columns or rows a cell covers; 0 of rows means all that follow."""
    value = (cell.get(name) or "1").strip()
    if not (value.isascii() and value.isdigit()) or len(value) > 6:
        return 1
    number = int(value)
    if number == 0:
        return most if name == "rowspan" else 1
    return max(1, min(number, most))


def _paragraphs(cell: _Element, parts: Parts) -> list[str]:
    """The text of a cell, a line or paragraph an entry."""
    return [line for line in inline_text(cell, parts).split("\n") if line.strip()]


def _count_headers(rows: Sequence[_Element]) -> int | None:
    """Rows at the top in the table's head or of header cells alone; none where there are no such cells."""
    if not any(cell.tag == "th" for row in rows for cell in row_cells(row)):
        return None
    count = 0
    for row in rows:
        parent = row.getparent()
        cells = row_cells(row)
        in_head = parent is not None and parent.tag == "thead"
        if not in_head and not (len(cells) > 1 and all(cell.tag == "th" for cell in cells)):
            break
        count += 1
    return count if count < len(rows) else 0
