"""Tables of a PDF: those that lines are drawn around, and those that only stand in columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.pdf_lines import Line, Part, make_lines
from loaders.pdf_page import Box, Word
from loaders.pdf_paragraphs import make_paragraphs
from loaders.plain.sentence import starts_lower
from loaders.render import CellText

_NEAR = 3.0  # points within which two edges are one
_GAP = 2.5  # of a line's size between two rows


@dataclass(frozen=True, slots=True)
class PdfTable:
    """`headers` is how many rows head the columns, none where the look does not tell."""

    box: Box
    grid: list[list[CellText]]
    headers: int | None = None


def ruled_table(cells: Sequence[Box], words: Sequence[Word]) -> PdfTable | None:
    """The table of drawn cells, a merged one in every place that it covers; none where it is a frame."""
    across, down = _edges(cells, "x0", "x1"), _edges(cells, "top", "bottom")
    if len(across) < 3 or len(down) < 3:
        return None
    grid = [[CellText() for _ in across[1:]] for _ in down[1:]]
    bold = [True] * (len(down) - 1)
    for cell in cells:
        inside = [word for word in words if cell.holds(word)]
        text = CellText(_paragraphs(inside, cell.x1 - 4))
        for row in range(_place(down, cell.top), _place(down, cell.bottom)):
            bold[row] = bold[row] and all(word.bold for word in inside)
            for column in range(_place(across, cell.x0), _place(across, cell.x1)):
                grid[row][column] = text
    filled = sum(1 for row in grid for cell in row if cell.paragraphs)
    if filled < 2:
        return None
    headers = 1 if bold[0] and not any(bold[1:]) else None
    return PdfTable(Box(across[0], down[0], across[-1], down[-1]), grid, headers)


def _paragraphs(words: Sequence[Word], right: float) -> list[str]:
    found = make_paragraphs(make_lines(words), right)
    texts = (paragraph.text(frozenset()).replace("\t", " ") for paragraph in found)
    return [line for text in texts for line in text.split("\n")]


def _edges(cells: Sequence[Box], low: str, high: str) -> list[float]:
    """The places of the lines between columns or rows."""
    edges: list[float] = []
    for place in sorted({float(getattr(cell, name)) for cell in cells for name in (low, high)}):
        if not edges or place - edges[-1] > _NEAR:
            edges.append(place)
    return edges


def _place(edges: Sequence[float], place: float) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - place))


def loose_table(lines: Sequence[Line], at: int) -> tuple[PdfTable, int] | None:
    """The table of aligned columns that begins at a line, and the line after it; none where none does."""
    if len(lines[at].parts) < 2:
        return None
    stop = at + 1
    columns = _columns(lines[at : at + 1])
    while stop < len(lines) and (
        _is_row(lines[stop - 1], lines[stop], columns) or _is_first_cell(lines, stop, columns)
    ):
        wider = _columns([*lines[at:stop], lines[stop]])
        if len(wider) < 2:
            break
        columns, stop = wider, stop + 1
    run = lines[at:stop]
    if not _is_aligned(run, columns):
        return None
    box = Box(columns[0].x0, run[0].top, columns[-1].x1, run[-1].bottom)
    bold = [line.bold for line in run]
    return PdfTable(box, _rows(run, columns), 1 if bold[0] and not any(bold[1:]) else None), stop


def _columns(lines: Sequence[Line]) -> list[Part]:
    """The stretches from left to right that some cell lies in."""
    columns: list[Part] = []
    for part in sorted((part for line in lines for part in line.parts), key=lambda part: part.x0):
        if columns and part.x0 < columns[-1].x1 + 1:
            columns[-1] = columns[-1]._replace(x1=max(columns[-1].x1, part.x1))
        else:
            columns.append(part)
    return columns


def _is_aligned(run: Sequence[Line], columns: Sequence[Part]) -> bool:
    """Whether two cells of a column that is not the first begin, or end, at the same place."""
    for column in columns[1:]:
        cells = [
            part for line in run if len(line.parts) > 1 for part in line.parts[1:] if _lies_in(part, column)
        ]
        for place in (sorted(part.x0 for part in cells), sorted(part.x1 for part in cells)):
            if any(other - one < _NEAR for one, other in pairwise(place)):
                return True
    return False


def _lies_in(part: Part, column: Part) -> bool:
    return column.x0 <= part.x0 and part.x1 <= column.x1


def _is_row(above: Line, line: Line, columns: Sequence[Part]) -> bool:
    """Whether a line goes on with a table: by cells, or by the rest of cells that are not the first."""
    if line.bottom - above.bottom > _GAP * above.size or line.top <= above.top:
        return False
    return len(line.parts) > 1 or (line.x0 >= columns[0].x1 and line.x0 >= columns[1].x0 - _NEAR)


def _is_first_cell(lines: Sequence[Line], at: int, columns: Sequence[Part]) -> bool:
    """Whether a line between two rows, as near to either, is one of which only the first cell is filled."""
    line, above = lines[at], lines[at - 1]
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is None or len(below.parts) < 2 or line.x1 >= columns[1].x0:
        return False
    before, behind = line.bottom - above.bottom, below.bottom - line.bottom
    return (
        abs(line.x0 - columns[0].x0) < _NEAR
        and 0 < before < _GAP * line.size
        and abs(before - behind) < _NEAR
    )


def _rows(run: Sequence[Line], columns: Sequence[Part]) -> list[list[CellText]]:
    grid: list[list[CellText]] = []
    for line in run:
        texts = [""] * len(columns)
        for part in line.parts:
            column = max(n for n, column in enumerate(columns) if n == 0 or column.x0 <= part.x0 + 1)
            texts[column] = f"{texts[column]} {part.text}".strip()
        if grid and _wraps(grid[-1], texts):
            for cell, text in zip(grid[-1], texts, strict=True):
                if text:
                    cell.paragraphs[:] = [" ".join([*cell.paragraphs, text])]
        else:
            grid.append([CellText([text] if text else []) for text in texts])
    return grid


def _wraps(above: Sequence[CellText], texts: Sequence[str]) -> bool:
    """Whether a row only continues cells of the row above."""
    if texts[0] and not starts_lower(texts[0]):
        return False
    return all(cell.paragraphs for cell, text in zip(above, texts, strict=True) if text)
