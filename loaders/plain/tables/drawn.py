"""Tables drawn with characters: borders of "+---+" around rows of one or more lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.limits import Limits
from loaders.plain.lines import Line
from loaders.plain.tables.grid import GridRow, Table, count_headers, make_rows
from loaders.plain.tables.pipes import read_row
from loaders.plain.words import Words

_BORDER = re.compile(r"\+(?:[-=]{2,}\+)+$")


def is_border(line: Line) -> bool:
    return line.text[0] == "+" and _BORDER.match(line.text) is not None


def read_drawn(text: str, lines: Sequence[Line], at: int, words: Words, limits: Limits) -> Table | None:
    """The table whose upper border a line is, or none."""
    if not is_border(lines[at]):
        return None
    columns = lines[at].text.count("+") - 1
    grid: list[GridRow] = []
    headers, stop, fresh = 0, at + 1, True
    while stop < len(lines) and not lines[stop].gap and (len(grid) + 1) * columns <= limits.cells:
        line = lines[stop]
        if is_border(line):
            headers = len(grid) if "=" in line.text and not headers else headers
            fresh = True
        elif line.text[0] == "|":
            _add(grid, read_row(text, line), columns, fresh)
            fresh = False
        else:
            break
        stop += 1
    if not any(cell for row in grid for cell in row):
        return None
    return Table(make_rows(text, grid, headers or count_headers(text, grid, words)), stop)


def _add(grid: list[GridRow], cells: GridRow, columns: int, fresh: bool) -> None:
    """A row below a border, or more of the one begun; a cell over several columns stands in the first."""
    if fresh:
        grid.append([[] for _ in range(columns)])
    for place, cell in enumerate(cells[:columns]):
        grid[-1][place].extend(cell)
