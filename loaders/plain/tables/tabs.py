"""Tables by tabs: columns, wrapped cells, keys with values."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.document import Span
from loaders.limits import Limits
from loaders.plain.lines import Line
from loaders.plain.markers import read_marker
from loaders.plain.sentence import starts_lower
from loaders.plain.tables.grid import GridRow, Table, cell_spans, count_headers, join_wrapped, make_rows
from loaders.plain.words import Words

_TABS = re.compile(r"\t+")
_CELL = re.compile(r"[^\t]*[^\t\s][^\t]*")
_LONGEST = 400  # characters of a line whose cells are set by tab stops
_TAB = re.compile(r"\t")


def read_tabs(text: str, lines: Sequence[Line], at: int, words: Words, limits: Limits) -> Table | None:
    """The table that begins at a line with a tab in it, or none."""
    stop, widest = at, 0
    while stop < len(lines) and _is_row(text, lines, stop, at):
        widest = max(widest, text.count("\t", lines[stop].raw, lines[stop].stop) + 1)
        if widest > limits.columns or widest * (stop - at + 1) > limits.cells:
            break
        stop += 1
    run = lines[at:stop]
    if not run or (len(run) == 1 and not _stands_alone(text, run[0])):
        return None
    grid = _read_grid(text, run)
    columns = max(map(len, grid))
    if columns < 2 or not any(cell for row in grid for cell in row):
        return None
    rows = join_wrapped(text, grid, words)
    keys = [row[0] for row in rows if row[0]]
    keyed = bool(keys) and all(text[key[-1].end - 1] == ":" for key in keys)
    return Table(make_rows(text, rows, 0 if keyed else count_headers(text, rows, words)), stop, keyed)


def _raw(text: str, line: Line) -> str:
    return text[line.raw : line.stop]


def _is_row(text: str, lines: Sequence[Line], at: int, first: int) -> bool:
    line = lines[at]
    if at != first and line.gap:
        return False
    if "\t" not in _raw(text, line).lstrip(" \t"):  # it can only go on with a cell
        return at != first and _is_wrapped(lines, at) and read_marker(line.text) is None
    if line.text.count("\t") > 1 or "\t" not in line.text:
        return True
    marker = read_marker(line.text)
    return marker is None or "\t" in line.text[marker.size :] or marker.sort == "note"


def _is_wrapped(lines: Sequence[Line], at: int) -> bool:
    """Whether a line without tabs goes on with the last cell: indented, or in small letters between rows."""
    if lines[at].indent >= 4:
        return True
    after = lines[at + 1] if at + 1 < len(lines) else None
    return after is not None and not after.gap and "\t" in after.text and starts_lower(lines[at].text)


def _stands_alone(text: str, line: Line) -> bool:
    """Whether one line by itself is a row: a key with its value, or cells one tab apart."""
    key, _, value = line.text.partition("\t")
    if key.endswith(":") and value.strip():
        return True
    return "\t\t" not in line.text and "\t" in line.text and not key.isdigit() and len(key) <= 100


def _read_grid(text: str, run: Sequence[Line]) -> list[GridRow]:
    lead = min(_lead(text, line) for line in run if "\t" in line.text or "\t" in text[line.end : line.stop])
    stops = _by_stops(text, run)
    if stops is not None:
        return stops
    pattern = _TABS if _aligned_by_runs(text, run, lead) else _TAB
    grid = [_read_row(text, line, lead, pattern) for line in run]
    columns = max((len(row) for row in grid if row), default=0)
    return [_fit(text, line, row, columns) for line, row in zip(run, grid, strict=True)]


def _by_stops(text: str, run: Sequence[Line]) -> list[GridRow] | None:
    """The grid by the tab stops at which cells begin, where they agree and the tabs before them do not."""
    rows = [
        [
            (len(_raw(text, line)[: match.start()].expandtabs(8)), match)
            for match in _CELL.finditer(_raw(text, line))
        ]
        for line in run
        if len(line.text) <= _LONGEST
    ]
    stops = sorted({column for row in rows for column, _ in row})
    tabs = {text.count("\t", line.raw, line.end) for line in run}
    if len(rows) < len(run) or len(tabs) == 1 or len(stops) != max(map(len, rows)):
        return None
    grid: list[GridRow] = []
    for line, row in zip(run, rows, strict=True):
        cells = {column: cell_spans(text, line.raw + m.start(), line.raw + m.end()) for column, m in row}
        grid.append([cells.get(stop, []) for stop in stops])
    return grid


def _lead(text: str, line: Line) -> int:
    return text.count("\t", line.raw, line.start)


def _aligned_by_runs(text: str, run: Sequence[Line], lead: int) -> bool:
    """Whether runs of tabs only line the columns up: then every line has as many cells as runs part."""
    starts = [line.text for line in run if _lead(text, line) == lead]
    if not any("\t\t" in start for start in starts):
        return False
    single = {start.count("\t") for start in starts}
    joined = {len(_TABS.findall(start)) for start in starts}
    return len(single) > 1 and len(joined) == 1


def _read_row(text: str, line: Line, lead: int, pattern: re.Pattern[str]) -> GridRow:
    if "\t" not in text[line.raw : line.stop]:
        return []  # blanks alone lead it: it goes on with the last cell
    begin = line.raw
    for _ in range(min(lead, _lead(text, line))):
        begin = text.index("\t", begin) + 1
    bounds = [begin]
    edges = []
    for match in pattern.finditer(text, begin, line.stop):
        edges.append(match.start())
        bounds.append(match.end())
    return [cell_spans(text, start, end) for start, end in zip(bounds, [*edges, line.stop], strict=True)]


def _fit(text: str, line: Line, row: GridRow, columns: int) -> GridRow:
    if not row:
        return [[] for _ in range(columns - 1)] + [[Span(line.start, line.end)]]
    return row + [[] for _ in range(columns - len(row))]
