"""Drafts: blocks in the making, each a run of lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from loaders.document import Block, BlockKind, Row, Span
from loaders.plain.lines import WHITE


@dataclass(slots=True)
class Draft:
    """A block that still grows. `style` is how a heading looks, `first` and `last` the ends of its text."""

    kind: BlockKind
    spans: list[Span]
    first: str
    last: str
    label: str = ""
    level: int = 0
    style: str = ""
    page: int | None = None
    indent: int = 0
    mark: int = 0  # the column of its marker
    lines: int = 1
    gap: int = 0
    broken: bool = False
    keyed: bool = False  # a table of keys and values
    rows: list[Row] = field(default_factory=list)

    def extend(self, end: int, text: str) -> None:
        """Another line; it belongs to the same span, with the line break between."""
        self.spans[-1] = Span(self.spans[-1].start, end)
        self.last = text
        self.lines += 1

    def join(self, other: Draft) -> None:
        """What goes on after an interruption."""
        self.spans.extend(other.spans)
        self.rows.extend(other.rows)
        self.last = other.last
        self.lines += other.lines

    def block(self, text: str) -> Block | None:
        """The block, or none where nothing but markers was found."""
        spans = self.spans if self.rows else [span for span in map(partial(trim, text), self.spans) if span]
        if not spans:
            return None
        return Block(self.kind, tuple(spans), self.level, self.label, self.page, tuple(self.rows))


def trim(text: str, span: Span) -> Span | None:
    """A span without white space at its ends; none if nothing is left."""
    if text[span.start] not in WHITE and text[span.end - 1] not in WHITE:
        return span
    body = text[span.start : span.end]
    core = body.strip(WHITE)
    start = span.start + len(body) - len(body.lstrip(WHITE))
    return Span(start, start + len(core)) if core else None
