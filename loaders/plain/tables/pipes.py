"""Tables by pipes: with or without outer pipes, with or without a separator row."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from loaders.limits import Limits
from loaders.plain.lines import Line
from loaders.plain.tables.grid import GridRow, Table, cell_spans, count_headers, join_wrapped, make_rows
from loaders.plain.words import Words

_PIPE = re.compile(r"(?<!\\)\|")
_SEPARATOR = re.compile(r"[|:\-+=\s]+$")


def read_pipes(text: str, lines: Sequence[Line], at: int, words: Words, limits: Limits) -> Table | None:
    """The table that begins at a line, or none."""
    stop, widest = at, 0
    goes_on = _row_test(lines, at)
    while stop < len(lines) and (stop == at or not lines[stop].gap) and goes_on(lines[stop]):
        widest = max(widest, lines[stop].text.count("|") + 1)
        if widest > limits.columns or widest * (stop - at + 1) > limits.cells:
            break
        stop += 1
    run = lines[at:stop]
    separators = [n for n, line in enumerate(run) if _is_separator(line.text)]
    if not run or not _is_table(run):
        return None
    grid = [read_row(text, line) for n, line in enumerate(run) if n not in set(separators)]
    columns = max(map(len, grid), default=0)
    if not any(cell for row in grid for cell in row):
        return None
    padded = [row + [[] for _ in range(columns - len(row))] for row in grid]
    rows = join_wrapped(text, padded, words) if not separators else padded
    headers = separators[0] if separators and separators[0] < len(rows) else 0
    headers = headers or (count_headers(text, rows, words) if not separators else 0)
    return Table(make_rows(text, rows, headers), stop)


def _is_separator(text: str) -> bool:
    return "-" in text and len(text) < 4000 and _SEPARATOR.match(text) is not None


def _row_test(lines: Sequence[Line], at: int) -> Callable[[Line], bool]:
    """What a further row of the table that begins here must look like."""
    if lines[at].text[0] == "|":
        return lambda line: line.text[0] == "|"
    if at + 1 < len(lines) and "|" in lines[at + 1].text and _is_separator(lines[at + 1].text):
        return lambda line: "|" in line.text
    count = len(_PIPE.findall(lines[at].text))
    return lambda line: " | " in line.text and len(_PIPE.findall(line.text)) == count


def _is_table(run: Sequence[Line]) -> bool:
    if len(run) == 1:
        return run[0].text[0] == "|" == run[0].text[-1] and run[0].text.count("|") > 2
    return True


def read_row(text: str, line: Line) -> GridRow:
    """The cells of a row, each with the spans of its text."""
    bounds = [
        line.start - 1,
        *(match.start() for match in _PIPE.finditer(text, line.start, line.end)),
        line.end,
    ]
    if line.text[0] == "|":
        bounds = bounds[1:]
    if line.text[-1] == "|" and len(bounds) > 2 and bounds[-2] == line.end - 1:
        bounds = bounds[:-1]
    return [cell_spans(text, begin + 1, end) for begin, end in pairwise(bounds)]
