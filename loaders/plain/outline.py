"""Outlines: management structures drawn by indentation alone or with lines (├──)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.plain.lines import Line
from loaders.plain.markers import read_marker
from loaders.plain.sentence import ends_sentence, starts_lower

_BRANCH = re.compile(r"(?:[│┃|]\s{0,8}){0,20}(?:[├└┣┗╰]|\+|`|\\|\|)[─━-]{1,4}[>\s]*(?=\S)")
_LONGEST = 120  # characters of an entry
_FEWEST = 4  # lines; fewer may be a title set in the middle or an address


def outline_stop(lines: Sequence[Line], at: int) -> int:
    """The line after an outline that begins here, or 0 where none does."""
    if not (_indents(lines, at) or _BRANCH.match(lines[at].text) or _branches_below(lines, at)):
        return 0
    stop, columns = at, set()
    drawn = 0
    while stop < len(lines) and (stop == at or not lines[stop].gap):
        line = lines[stop]
        branch = _BRANCH.match(line.text)
        drawn += branch is not None
        if branch is None and not _is_entry(line, lines[at]):
            return 0
        columns.add(entry_column(line))
        stop += 1
    if drawn and drawn >= stop - at - 1:
        return stop
    return stop if stop - at >= _FEWEST and 1 < len(columns) < stop - at else 0


def _indents(lines: Sequence[Line], at: int) -> bool:
    after = lines[at + 1] if at + 1 < len(lines) else None
    return after is not None and not after.gap and after.indent >= lines[at].indent + 2


def _branches_below(lines: Sequence[Line], at: int) -> bool:
    return at + 1 < len(lines) and not lines[at + 1].gap and _BRANCH.match(lines[at + 1].text) is not None


def _is_entry(line: Line, first: Line) -> bool:
    """Whether a line can be a name or a post in an outline: no sentence, no item, no part of one."""
    if len(line.text) > _LONGEST or line.indent < first.indent or "\t" in line.text or "   " in line.text:
        return False
    return not (ends_sentence(line.text) or starts_lower(line.text) or read_marker(line.text) is not None)


def branch_size(line: Line) -> int:
    """How much of a line is drawn before its text."""
    match = _BRANCH.match(line.text)
    return match.end() if match else 0


def entry_column(line: Line) -> int:
    return line.indent + branch_size(line)
