"""Passages: a block's text folded for reading, each character with its place in the document."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.extract.text.folding import fold
from kg.extract.text.line_breaks import divide, width_of
from kg.model.statement import Evidence
from loaders.document import Block, BlockKind, Document, Span

_AHEAD = 80  # characters: more than the words that tell what a name is


@dataclass(frozen=True, slots=True)
class Passage:
    """Folded text of a block or of a table cell. `offsets[i]` is the place of `text[i]` in the document.

    `breaks` are the positions in `text` where the source breaks a line; `headings` are the titles above, the
    highest first; `order` is the block's number in the document.
    """

    document: str
    source: str = field(repr=False)
    text: str
    offsets: array[int] = field(repr=False)
    breaks: frozenset[int] = frozenset()
    kind: BlockKind = BlockKind.PARAGRAPH
    order: int = 0
    label: str = ""
    headings: tuple[str, ...] = ()

    def ahead(self, place: int) -> str:
        """What the text says right ahead of a place: as much as a few words need."""
        return self.text[max(0, place - _AHEAD) : place]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the folded text stands in the document."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def evidence(self, start: int, end: int) -> Evidence:
        """The passage of the document between two places of the folded text, at most 500 characters of it."""
        first, last = self.place(start, end)
        last = min(last, first + 500)
        return Evidence(self.document, first, last, self.source[first:last])

    @property
    def whole(self) -> Evidence:
        """All of the passage, at most 500 characters of it."""
        return self.evidence(0, len(self.text))

    def between(self, start: int, end: int) -> Evidence:
        """The passage between two places of the document, at most 500 characters of it."""
        end = min(end, start + 500)
        return Evidence(self.document, start, end, self.source[start:end])


def read_passages(document: Document) -> Iterator[tuple[Block, Passage]]:
    """A passage for each line of a block that ends before its text had to, with the headings above it.

    A short line that ends no sentence heads the lines below it. A table's passage is empty, its cells are read
    apart.
    """
    path: list[tuple[int, str]] = []
    width = width_of(document.text)
    for order, block in enumerate(document.blocks):
        table = block.kind is BlockKind.TABLE
        if block.kind is BlockKind.HEADING:
            path = [(level, title) for level, title in path if level < block.level]
        lines = [()] if table else divide(document.text, block, width)
        above = ""
        for number, spans in enumerate(lines):
            text, offsets, breaks = fold(document, spans)
            heads = (
                block.kind is BlockKind.PARAGRAPH
                and (
                    not above or above[-1] in ".:;?!"
                )  # else the second line of a card: a name, then an office
                and number < len(lines) - 1
                and _is_heading(text, document, lines[number + 1])
            )
            if heads:
                path = [(level, title) for level, title in path if level < _LOWEST]
            above = text
            kind = BlockKind.HEADING if heads else block.kind
            label = block.label if number == 0 else ""
            headings = tuple(title for _, title in path)
            yield (
                block,
                Passage(document.id, document.text, text, offsets, breaks, kind, order, label, headings),
            )
            if kind is BlockKind.HEADING:
                path.append((_LOWEST if heads else block.level, text))


_LOWEST = 99


def _is_heading(text: str, document: Document, following: tuple[Span, ...]) -> bool:
    """A short line without an end mark, before a line that is a sentence: "Who we are"."""
    if not text or len(text) > 70 or text[-1] in ".,;:!?)" or ":" in text or not text[0].isupper():
        return False
    below = document.text[following[0].start : following[-1].end]
    return len(below) > len(text) and below.rstrip().endswith((".", ":", "?", "!")) and " " in below.strip()


def read_cells(
    document: Document, block: Block, order: int, headings: tuple[str, ...]
) -> list[list[Passage]]:
    """The passages of a table's cells, row by row; an empty cell's has no text."""
    rows = []
    for row in block.rows:
        cells = []
        for cell in row.cells:
            text, offsets, breaks = (
                fold(document, cell.spans) if cell.spans else ("", array("q"), frozenset[int]())
            )
            cells.append(
                Passage(
                    document.id, document.text, text, offsets, breaks, BlockKind.TABLE, order, "", headings
                )
            )
        rows.append(cells)
    return rows
