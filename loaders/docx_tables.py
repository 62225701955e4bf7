"""Tables of a Word file: merged cells in every place that they cover, header rows told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml.etree import _Element

from loaders.docx_styles import is_on, value
from loaders.limits import Limits
from loaders.refused import RefusedError
from loaders.render import CellText, as_row

# What holds rows, cells or paragraphs without being one: content controls, tracked insertions.
WRAPPERS = frozenset(
    qn(name) for name in ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag")
)


@dataclass(frozen=True, slots=True)
class CellLine:
    """A paragraph of a cell: its text, and whether all of it is bold."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class WordTable:
    """`headers` is how many rows head the columns, none where the file does not tell."""

    grid: tuple[tuple[CellText, ...], ...]
    headers: int | None


def unwrapped(parent: _Element) -> Iterator[_Element]:
    """The children of an element in order, with those of wrappers in their place."""
    for child in parent:
        if child.tag in WRAPPERS:
            yield from unwrapped(child)
        else:
            yield child


def table_rows(table: _Element) -> list[_Element]:
    """The rows of a table itself, those left out that were deleted."""
    rows = [row for row in unwrapped(table) if row.tag == qn("w:tr")]
    return [row for row in rows if _property(row, "w:trPr", "w:del") is None]


def row_cells(row: _Element) -> list[_Element]:
    return [cell for cell in unwrapped(row) if cell.tag == qn("w:tc")]


def is_box(rows: Sequence[_Element]) -> bool:
    """Whether a table has one column: a frame around text."""
    return all(len(row_cells(row)) < 2 for row in rows)


def read_table(
    rows: Sequence[_Element], read_cell: Callable[[_Element], list[CellLine]], limits: Limits
) -> WordTable:
    """The grid of a table whose cells `read_cell` reads, in order.

    Raises:
        RefusedError: it has more cells than the limit.
    """
    grid: list[dict[int, CellText]] = []
    bold: list[bool] = []
    size = 0
    for row in rows:
        cells: dict[int, CellText] = {}
        lines: list[CellLine] = []
        column = _number(_value(row, "w:trPr", "w:gridBefore"), 0, limits.columns)
        for cell in row_cells(row):
            text = grid[-1].get(column) if grid and _continues(cell) else None
            if text is None:
                read = read_cell(cell)
                lines += read
                text = CellText([line.text for line in read])
            wide = max(_number(_value(cell, "w:tcPr", "w:gridSpan"), 1, limits.columns), 1)
            size += wide
            if size > limits.cells:
                raise RefusedError(f"a table has more than {limits.cells:,} cells", "Split the table.")
            cells.update(dict.fromkeys(range(column, column + wide), text))
            column += wide
        grid.append(cells)
        bold.append(bool(lines) and all(line.bold for line in lines))
    return WordTable(tuple(map(as_row, grid)), _count_headers(rows, bold))


def _count_headers(rows: Sequence[_Element], bold: Sequence[bool]) -> int | None:
    """Rows at the top that are repeated on every page, else a first row in bold above rows that are not."""
    repeated = 0
    while repeated < len(rows) and is_on(rows[repeated].find(qn("w:trPr")), "w:tblHeader"):
        repeated += 1
    if 0 < repeated < len(rows):
        return repeated
    return 1 if len(rows) > 1 and bold[0] and not any(bold[1:]) else None


def _continues(cell: _Element) -> bool:
    """Whether a cell is merged with the one above it."""
    merge = _property(cell, "w:tcPr", "w:vMerge")
    return merge is not None and merge.get(qn("w:val"), "continue") == "continue"


def _property(element: _Element, group: str, name: str) -> _Element | None:
    properties = element.find(qn(group))
    return properties.find(qn(name)) if properties is not None else None


def _value(element: _Element, group: str, name: str) -> str | None:
    return value(element.find(qn(group)), name)


def _number(text: str | None, default: int, most: int) -> int:
    return min(int(text), most) if text and text.isascii() and text.isdigit() and len(text) < 7 else default
