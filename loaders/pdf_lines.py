"""Lines of a PDF's page: words put together from left to right, columns read one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from loaders.pdf_page import Word
from loaders.plain.markers import read_marker
from loaders.plain.sentence import starts_lower

_APART = 1.2  # widths of a letter's height between two parts of a line
_TOGETHER = 0.12  # the same between two words without a blank
_SMALL = 0.9  # of the line's size: a number so small and raised refers to a note
_FEWEST = 5  # lines of a left column; the right one may have ended
_FEWEST_RIGHT = 2
_FULLEST = 0.6  # of a column's width that its lines fill
_WRAPPED = 0.2  # of a column's lines that begin with a small letter, as cells of a table do not
_STEP = 4.0  # points in which the left edges of a column's lines may differ
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Part(NamedTuple):
    """A stretch of a line that stands far from the next."""

    text: str
    x0: float
    x1: float


class Line(NamedTuple):
    """Words at one height; `bold` tells that all of them are."""

    parts: tuple[Part, ...]
    top: float
    bottom: float
    size: float
    bold: bool = False

    @property
    def text(self) -> str:
        return "\t".join(part.text for part in self.parts)

    @property
    def x0(self) -> float:
        return self.parts[0].x0

    @property
    def x1(self) -> float:
        return self.parts[-1].x1


def make_lines(words: Iterable[Word]) -> list[Line]:
    """The words of a region as lines from top to bottom."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: ((word.top + word.bottom) / 2, word.x0)):
        if rows and _is_beside(word, max(rows[-1], key=lambda other: other.size)):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_make_line(row) for row in rows]


def _is_beside(word: Word, other: Word) -> bool:
    shared = min(word.bottom, other.bottom) - max(word.top, other.top)
    return shared > min(word.bottom - word.top, other.bottom - other.top) / 2


def _make_line(row: list[Word]) -> Line:
    row.sort(key=lambda word: word.x0)
    main = max(row, key=lambda word: (word.size, len(word.text)))
    parts: list[Part] = []
    for word in row:
        gap = word.x0 - parts[-1].x1 if parts else 0.0
        if not parts or (gap > _APART * main.size and not _is_marker(parts[-1].text)):
            parts.append(Part(_said(word, main), word.x0, word.x1))
        else:
            blank = " " if gap > _TOGETHER * main.size else ""
            parts[-1] = Part(parts[-1].text + blank + _said(word, main), parts[-1].x0, word.x1)
    full = [word for word in row if any(map(str.isalpha, word.text))] or row
    return Line(tuple(parts), main.top, main.bottom, main.size, all(word.bold for word in full))


def _said(word: Word, main: Word) -> str:
    """The text of a word; a small raised number is one that refers to a note."""
    raised = word.size < _SMALL * main.size and word.bottom < main.bottom - 0.15 * main.size
    is_number = len(word.text) <= 3 and word.text.isascii() and word.text.isdigit()
    return word.text.translate(_SUPERSCRIPT) if raised and is_number else word.text


def _is_marker(text: str) -> bool:
    """Whether a stretch is nothing but a bullet or a number."""
    marker = read_marker(f"{text} X")
    return marker is not None and marker.size > len(text)


def in_reading_order(lines: Sequence[Line], depth: int = 0) -> list[Line]:
    """Lines that stand in columns parted: all of the left column, then all of the right one."""
    edge = _column_edge(lines) if depth < 3 else None
    if edge is None:
        return list(lines)
    start, stop = _longest_run(lines, edge)
    run = lines[start:stop]
    left = [part for line in run if (part := _side(line, edge, right=False)) is not None]
    right = [part for line in run if (part := _side(line, edge, right=True)) is not None]
    if not (_is_column(left, _FEWEST) and _is_column(right, _FEWEST_RIGHT)):
        return list(lines)
    before, after = lines[:start], lines[stop:]
    pieces = (before, left, right, after)
    return [line for piece in pieces for line in in_reading_order(piece, depth + 1)]


def _column_edge(lines: Sequence[Line]) -> float | None:
    """Where a right column begins: the place at which most second parts of lines do."""
    starts = Counter(round(part.x0 / _STEP) for line in lines for part in line.parts[1:])
    if not starts:
        return None
    place, count = max(starts.items(), key=lambda item: (item[1], -item[0]))
    return (place - 1) * _STEP if count >= _FEWEST_RIGHT else None


def _longest_run(lines: Sequence[Line], edge: float) -> tuple[int, int]:
    """The most consecutive lines of which no part lies across the edge."""
    best, start = (0, 0), 0
    for at, line in enumerate([*lines, None]):
        if line is None or any(part.x0 < edge < part.x1 for part in line.parts):
            best = max(best, (start, at), key=lambda run: run[1] - run[0])
            start = at + 1
    return best


def _side(line: Line, edge: float, *, right: bool) -> Line | None:
    parts = tuple(part for part in line.parts if (part.x0 > edge) == right)
    return line._replace(parts=parts) if parts else None


def _is_column(lines: Sequence[Line], fewest: int) -> bool:
    """Whether lines are running text rather than the cells of a table's column."""
    if len(lines) < fewest:
        return False
    wrapped = sum(starts_lower(line.text) for line in lines)
    width = max(line.x1 for line in lines) - min(line.x0 for line in lines)
    full = median((line.x1 - line.x0) / max(width, 1.0) for line in lines)
    return full >= _FULLEST and wrapped >= _WRAPPED * len(lines)
