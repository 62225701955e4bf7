"""The table that begins at a line, of whatever make."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.limits import Limits
from loaders.plain.lines import Line
from loaders.plain.tables.columns import read_columns, read_keys
from loaders.plain.tables.drawn import read_drawn
from loaders.plain.tables.grid import Table
from loaders.plain.tables.pipes import read_pipes
from loaders.plain.tables.tabs import read_tabs
from loaders.plain.words import Words


def find_table(
    text: str, lines: Sequence[Line], at: int, words: Words, limits: Limits, *, fresh: bool
) -> Table | None:
    """The table at a line, or none; aligned columns and keys only where a block can begin (`fresh`)."""
    line = lines[at]
    if line.text[0] == "+":
        return read_drawn(text, lines, at, words, limits)
    if "|" in line.text:
        table = read_pipes(text, lines, at, words, limits)
        if table is not None:
            return table
    if "\t" in line.text or "\t" in text[line.raw : line.start] or text.endswith("\t", line.end, line.stop):
        return read_tabs(text, lines, at, words, limits)
    if fresh and "  " in line.text:
        table = read_columns(text, lines, at, words, limits)
        if table is not None:
            return table
    if fresh and ": " in line.text[:80]:
        return read_keys(text, lines, at, words, limits)
    return None
