"""Rendering: formats that are no text become one, and each block knows its place in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from loaders.content import Content
from loaders.document import BlockKind, Cell, Row, Span
from loaders.limits import Limits
from loaders.plain.draft import Draft
from loaders.plain.furniture import Sorted
from loaders.plain.lines import WHITE, split_lines
from loaders.plain.quotations import mark_quotations
from loaders.plain.read import make_content
from loaders.plain.segment import Segmenter
from loaders.plain.tables.grid import guess_headers
from loaders.plain.words import Words, load_words
from loaders.refused import RefusedError

_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,4}\.?)\s+(?=\S)")


@dataclass(slots=True, eq=False)
class CellText:
    """The text of a cell, a paragraph an entry; one object in several places is a merged cell."""

    paragraphs: list[str] = field(default_factory=list)
    spans: tuple[Span, ...] | None = None


def as_row(cells: Mapping[int, CellText]) -> tuple[CellText, ...]:
    """The cells of a row by their columns, with an empty one where none stands."""
    return tuple(cells.get(column) or CellText() for column in range(max(cells, default=-1) + 1))


class Renderer:
    """Grows a text block by block; blocks stand a blank line apart, rows a line, cells a tab."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.words: Words = load_words()
        self.drafts: list[Draft] = []
        self._pieces: list[str] = []
        self._length = 0

    def content(self) -> Content:
        """What has been rendered, as a document."""
        text = "".join(self._pieces)
        mark_quotations(text, self.drafts)
        return make_content(text, self.drafts, (), self.words)

    def add(
        self, kind: BlockKind, text: str, *, level: int = 0, label: str = "", page: int | None = None
    ) -> None:
        """A block of one text; its label stands before it, outside the span."""
        text = text.strip(WHITE)
        if not text:
            return
        self._separate()
        if label:
            self._write(label + " ")
        span = self._write(text)
        draft = Draft(kind, [span], text, text, label=label, level=level, page=page)
        draft.style = f"hash{level}" if kind is BlockKind.HEADING else ""
        self.drafts.append(draft)

    def add_heading(self, text: str, level: int, *, page: int | None = None) -> None:
        """A heading, its number apart as its label."""
        number = _NUMBER.match(text)
        label = number.group(1) if number else ""
        rest = text[number.end() :] if number else text
        self.add(BlockKind.HEADING, rest, level=level, label=label, page=page)

    def add_plain(self, text: str, *, page: int | None = None) -> None:
        """Text whose structure only its lines show: numbers, keys with values, captions, quotations."""
        text = text.strip(WHITE)
        if not text:
            return
        self._separate()
        offset = self._length
        self._write(text)
        lines = tuple(split_lines(text, self.limits.lines))
        parts = Sorted(lines, (page,) * len(lines), ())
        for draft in Segmenter(text, parts, self.words, self.limits).run():
            self.drafts.append(_shifted(draft, offset))

    def add_table(
        self, grid: Sequence[Sequence[CellText]], headers: int | None, *, page: int | None = None
    ) -> None:
        """A table; rows are made as wide as the widest, and an empty table is nothing.

        `headers` is how many rows head the columns, none where the source does not tell.
        """
        width = max((len(row) for row in grid), default=0)
        if width > self.limits.columns or width * len(grid) > self.limits.cells:
            message = f"a table has {len(grid):,} rows of {width:,} cells, more than the limit"
            raise RefusedError(message, "Split the table.", f"page {page}" if page else "")
        if not any(piece.strip(WHITE) for row in grid for cell in row for piece in cell.paragraphs):
            return
        if headers is None:
            said = [[" ".join(cell.paragraphs) for cell in row] for row in grid[:50]]
            headers = guess_headers([row + [""] * (width - len(row)) for row in said], self.words)
        self._separate()
        rows = []
        for number, row in enumerate(grid):
            if number:
                self._write("\n")
            cells = [Cell(column, self._cell(cell, column)) for column, cell in enumerate(row)]
            cells += [Cell(column) for column in range(len(row), width)]
            rows.append(Row(tuple(cells), header=number < headers))
        spans = sorted({span for row in rows for cell in row.cells for span in cell.spans})
        draft = Draft(BlockKind.TABLE, spans, "", "", page=page, rows=rows)
        self.drafts.append(draft)

    def _cell(self, cell: CellText, column: int) -> tuple[Span, ...]:
        """Write a cell where it stands first; where it is merged, it stands again without being written."""
        if column:
            self._write("\t")
        if cell.spans is None:
            spans: list[Span] = []
            for paragraph in cell.paragraphs:
                body = paragraph.strip(WHITE)
                if not body:
                    continue
                if spans:
                    self._write("\n")
                spans.append(self._write(body))
            cell.spans = tuple(spans)
        return cell.spans

    def _separate(self) -> None:
        if self._length:
            self._write("\n\n")

    def _write(self, text: str) -> Span:
        start = self._length
        self._length += len(text)
        if self._length > self.limits.characters:
            limit = self.limits.characters
            raise RefusedError(f"it has more than {limit:,} characters", "Split it into parts.")
        self._pieces.append(text)
        return Span(start, self._length)


def _shifted(draft: Draft, offset: int) -> Draft:
    def move(span: Span) -> Span:
        return Span(span.start + offset, span.end + offset)

    draft.spans = [move(span) for span in draft.spans]
    draft.rows = [
        Row(tuple(Cell(cell.column, tuple(map(move, cell.spans))) for cell in row.cells), row.header)
        for row in draft.rows
    ]
    return draft
