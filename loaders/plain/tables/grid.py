"""Rows and cells of a table found in plain text: wrapped cells put together, header rows told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.document import Cell, Row, Span
from loaders.plain.lines import WHITE
from loaders.plain.sentence import goes_on, starts_lower
from loaders.plain.words import Words

_TAG = re.compile(
    r"</?(?:p|br|ul|ol|li|b|i|u|em|strong|span|div|sup|sub|font|small|a)\b[^<>]{0,200}>", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_NUMERIC = re.compile(r"[\s£$€(]*[\d.,/:–-]*\d[\d.,/:–-]*[\s%)mkbn]*$")
_YEAR = re.compile(r"(?:FY ?)?(?:19|20)\d\d(?:[/–-](?:19|20)?\d\d)?")
GridRow = list[list[Span]]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as found: its rows, the line after its last, and whether it is a list of keys and values."""

    rows: tuple[Row, ...]
    stop: int
    keyed: bool = False


def cell_spans(text: str, start: int, end: int) -> list[Span]:
    """The text of a cell without white space around it and without tags in it."""
    if "<" not in text[start:end]:
        return _trim(text, start, end)
    spans, at = [], start
    for match in _TAG.finditer(text, start, end):
        spans += _trim(text, at, match.start())
        at = match.end()
    return spans + _trim(text, at, end)


def _trim(text: str, start: int, end: int) -> list[Span]:
    piece = text[start:end]
    core = piece.strip(WHITE)
    if not core:
        return []
    start += len(piece) - len(piece.lstrip(WHITE))
    return [Span(start, start + len(core))]


def join_wrapped(text: str, grid: Sequence[GridRow], words: Words) -> list[GridRow]:
    """The rows with those that only continue cells of the row above taken into it."""
    rows: list[GridRow] = []
    for row in grid:
        if rows and not row[0] and _continues(text, rows[-1], row, words):
            for cell, more in zip(rows[-1], row, strict=True):
                cell.extend(more)
        else:
            rows.append([list(cell) for cell in row])
    return rows


def _continues(text: str, above: GridRow, row: GridRow, words: Words) -> bool:
    filled = [column for column, cell in enumerate(row) if cell]
    if any(not above[column] for column in filled):
        return False
    for column in filled:
        begin = _text(text, row[column][:1])
        if goes_on(_text(text, above[column][-1:]), words) or starts_lower(begin) or begin[0] in ")&":
            return True
    return len(row) > 2 and len(filled) == 1


def _text(text: str, spans: Sequence[Span]) -> str:
    return " ".join(text[span.start : span.end] for span in spans)


def make_rows(text: str, grid: Sequence[GridRow], headers: int) -> tuple[Row, ...]:
    """Rows of the document's table; the first `headers` of them head the columns."""
    return tuple(
        Row(tuple(Cell(column, tuple(cell)) for column, cell in enumerate(cells)), header=number < headers)
        for number, cells in enumerate(grid)
    )


def count_headers(text: str, grid: Sequence[GridRow], words: Words) -> int:
    """How many of the first rows of a grid head the columns."""
    return guess_headers([[_text(text, cell) for cell in row] for row in grid[:50]], words)


def guess_headers(rows: Sequence[Sequence[str]], words: Words) -> int:
    """How many of the first rows head the columns, judged by their words and by what stands below."""
    if len(rows) < 2 or len(rows[0]) < 2:
        return 0
    first, below = rows[0], rows[1:]
    if any(len(cell) > 60 or cell.endswith(":") for cell in first):
        return 0
    if not first[0]:
        stub = next((n for n, row in enumerate(rows) if row[0]), len(rows))
        return stub if 0 < stub <= 3 and stub < len(rows) else 0
    return int(
        _heads_by_word(first, below, words) or _heads_by_look(first, below) or _heads_by_year(first, below)
    )


def _heads_by_word(first: Sequence[str], below: Sequence[Sequence[str]], words: Words) -> bool:
    filled = [cell for cell in first if cell]
    if len(filled) < 2 or any(row[0].casefold() == first[0].casefold() for row in below):
        return False
    known = [_names_column(cell, words) for cell in filled]
    short = all(len(cell.split()) <= 6 for cell in filled)
    return short and sum(known) * 3 >= len(known) * 2 and (len(known) > 2 or all(known))


def _names_column(cell: str, words: Words) -> bool:
    said = set(_WORD.findall(cell.casefold()))
    return bool(said & words.columns) or (bool(said) and said <= words.columns_alone)


def _heads_by_year(first: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Years above columns that hold none."""
    if not all(_YEAR.fullmatch(cell) for cell in first[1:] if cell) or not any(first[1:]):
        return False
    return not any(_YEAR.fullmatch(cell) for row in [first[:1], *below] for cell in row)


def _heads_by_look(first: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """In capitals above rows that are not, or words above columns of numbers."""
    if any(cell for cell in first) and all(cell.isupper() for cell in first if cell):
        return not any(cell.isupper() and len(cell) > 5 for row in below for cell in row[:2])
    if len(below) < 2 or any(_NUMERIC.match(cell) and "/" not in cell for cell in first if cell):
        return False
    columns = zip(first, *below, strict=True)
    return any(
        head and not _NUMERIC.match(head) and all(_NUMERIC.match(cell) for cell in rest if cell) and any(rest)
        for head, *rest in columns
    )
