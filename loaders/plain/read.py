"""Plain text as a document: every character kept, blocks by how the lines look."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.content import Content
from loaders.document import Block, BlockKind, Span
from loaders.limits import Limits
from loaders.plain.furniture import sort_lines
from loaders.plain.headings import set_levels
from loaders.plain.join import join_broken
from loaders.plain.lines import split_lines
from loaders.plain.metadata import find_document_date, find_publisher, find_title
from loaders.plain.quotations import mark_quotations
from loaders.plain.segment import Segmenter
from loaders.plain.words import load_words


def read_plain(text: str, limits: Limits) -> Content:
    """Blocks, title, publisher and date of a plain text."""
    words = load_words()
    parts = sort_lines(split_lines(text, limits.lines), words)
    drafts = Segmenter(text, parts, words, limits).run()
    mark_quotations(text, drafts)
    drafts = join_broken(drafts, words)
    set_levels(drafts)
    furniture = [
        Block(BlockKind.FURNITURE, (Span(line.start, line.end),), page=page) for line, page in parts.furniture
    ]
    blocks = _in_order([*filter(None, (draft.block(text) for draft in drafts)), *furniture])
    return Content(
        text,
        blocks,
        find_title(text, blocks, words),
        find_publisher(text, blocks),
        find_document_date(text, blocks),
    )


def _in_order(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(sorted(blocks, key=lambda block: block.spans[0].start))
