"""Tables by aligned columns (two or more blanks between them) and runs of "Key: value" lines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from loaders.document import Span
from loaders.limits import Limits
from loaders.plain.lines import Line
from loaders.plain.markers import read_marker
from loaders.plain.tables.grid import GridRow, Table, count_headers, join_wrapped, make_rows
from loaders.plain.words import Words

_CELL = re.compile(r"\S+(?:[ \xa0]\S+)*")
_KEY = re.compile(r"([^\W\d_a-z][\w'’()/&.-]*(?: [\w'’()/&.-]+){0,4}) ?:\s+(?=\S)")
_LONGEST = 400  # a line longer than this is no row
_WIDEST_KEY = 60


class Places(NamedTuple):
    """Columns by where they begin and where they end, in characters from the left edge."""

    starts: Mapping[int, int]
    ends: Mapping[int, int]


def read_columns(text: str, lines: Sequence[Line], at: int, words: Words, limits: Limits) -> Table | None:
    """The table of aligned columns that begins at a line, or none."""
    first = _split(lines[at])
    if len(first) < 2 or not _can_begin(lines[at], first):
        return None
    places = _places(lines[at], first)
    grid = [_place(lines[at], first, places)]
    rows, stop, ruled = 1, at + 1, bool(lines[at].under)
    while stop < len(lines) and not lines[stop].gap and stop - at < limits.cells:
        cells = _split(lines[stop])
        row = _place(lines[stop], cells, places) if cells else None
        if row is None:
            break
        if len(cells) > 1 and stop == at + 1 and _is_drawn(lines[stop]):
            ruled, stop = True, stop + 1
            continue
        rows += len(cells) > 1 and bool(row[0])
        grid.append(row)
        stop += 1
    if not (rows > 1 and ruled) and not _is_table(lines, at, stop, first, rows):
        return None
    found = join_wrapped(text, [row for row in grid if row is not None], words)
    keyed = lines[at].text[: first[0][1]].endswith(":")
    headers = 1 if ruled else count_headers(text, found, words)
    return Table(make_rows(text, found, 0 if keyed else headers), stop, keyed)


def _is_drawn(line: Line) -> bool:
    """Whether a line only underlines the columns above it."""
    return not line.text.strip("-=_ ")


def _split(line: Line) -> list[tuple[int, int]]:
    """Stretches of a line between runs of blanks, relative to its text."""
    if len(line.text) > _LONGEST or "\t" in line.text:
        return []
    return [match.span() for match in _CELL.finditer(line.text)]


def _can_begin(line: Line, cells: Sequence[tuple[int, int]]) -> bool:
    key = line.text[: cells[0][1]]
    if len(key) > _WIDEST_KEY or key[-1] in ".!?;,":
        return False
    return read_marker(line.text) is None and not (key.isdigit() and len(cells) == 2)


def _places(line: Line, cells: Sequence[tuple[int, int]]) -> Places:
    """The columns by where their first cells begin and end; numbers are often set to the right."""
    starts = {line.indent + begin: column for column, (begin, _) in enumerate(cells)}
    return Places(starts, {line.indent + end: column for column, (_, end) in enumerate(cells) if column})


def _place(line: Line, cells: Sequence[tuple[int, int]], places: Places) -> GridRow | None:
    """The cells of a line by the columns that begin or end where they do; none where one does neither."""
    row: GridRow = [[] for _ in places.starts]
    for begin, end in cells:
        column = places.starts.get(line.indent + begin)
        column = places.ends.get(line.indent + end) if column is None else column
        if column is None:
            return None
        row[column].append(Span(line.start + begin, line.start + end))
    if len(cells) == 1 and row[0]:
        return None
    return row


def _is_table(lines: Sequence[Line], at: int, stop: int, first: Sequence[tuple[int, int]], rows: int) -> bool:
    wide = first[1][0] - first[0][1] >= 3
    if rows > 1:
        return wide or rows > 2
    if lines[at].text[: first[0][1]].endswith(":"):
        return stop == len(lines) or bool(lines[stop].gap) or stop - at > 1
    return wide and stop - at > 1


def read_keys(text: str, lines: Sequence[Line], at: int, words: Words, limits: Limits) -> Table | None:
    """A run of two or more lines that are each a key, a colon and a short value, or none."""
    grid: list[GridRow] = []
    keys: set[str] = set()
    stop = at
    while stop < len(lines) and (stop == at or not lines[stop].gap) and len(grid) * 2 < limits.cells:
        line = lines[stop]
        match = _KEY.match(line.text) if len(line.text) <= _LONGEST else None
        if match is None or line.text[-1] == "." or len(line.text) > 200 or match.group(1) in keys:
            if not grid or line.indent < lines[at].indent + 4 or len(line.text) > 200:
                break
            grid.append([[], [Span(line.start, line.end)]])
        else:
            keys.add(match.group(1))
            key = Span(line.start, line.start + len(match.group().rstrip()))
            grid.append([[key], [Span(line.start + match.end(), line.end)]])
        stop += 1
    if len(keys) < 2:
        return None
    return Table(make_rows(text, join_wrapped(text, grid, words), 0), stop, keyed=True)
