"""The one type that every source format ends in: text in reading order, blocks, pages, offsets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of a document is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE = "table"
    CAPTION = "caption"
    QUOTATION = "quotation"
    NOTE = "note"
    FURNITURE = "furniture"  # running headers and footers, page numbers, navigation


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range [start, end) of Unicode code points in a document's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no such span: {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; its text is that of its spans, which are several where the cell wraps over lines.

    An empty cell has no span. A merged cell stands in each row and column that it covers.
    """

    column: int
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A table row: one cell a column, in column order."""

    cells: tuple[Cell, ...]
    header: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document: its spans are in reading order and leave out markers and page furniture.

    A paragraph that runs over a page break has a span before and one after the furniture. `level` is the
    depth of a heading (1 is the highest) or of a list item (1 is the outermost). `label` is the marker that
    stands before the text: "1.1", "(a)", "•", "¹".
    """

    kind: BlockKind
    spans: tuple[Span, ...]
    level: int = 0
    label: str = ""
    page: int | None = None
    rows: tuple[Row, ...] = ()

    @property
    def start(self) -> int:
        return self.spans[0].start

    @property
    def end(self) -> int:
        return self.spans[-1].end


@dataclass(frozen=True, slots=True)
class Document:
    """A source as read: every quote of every statement is a slice of `text`.

    `id` is the path relative to the argument given (the file's name for a file) or the address; `sha256` is
    that of the source's bytes. `date` is as exact as the document says it: "2006", "2006-11", "2006-11-23".
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    sha256: str
    media_type: str
    source: str = ""
    title: str | None = None
    publisher: str | None = None
    date: str | None = None
