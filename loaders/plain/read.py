"""Plain text as a document: every character kept, blocks by how the lines look."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.content import Content
from loaders.document import Block, BlockKind, Span
from loaders.limits import Limits
from loaders.plain.draft import Draft
from loaders.plain.furniture import PagedLine, sort_lines
from loaders.plain.headings import set_levels
from loaders.plain.join import join_broken
from loaders.plain.lines import split_lines
from loaders.plain.metadata import find_document_date, find_publisher, find_title
from loaders.plain.quotations import mark_quotations
from loaders.plain.segment import Segmenter
from loaders.plain.words import Words, load_words


def read_plain(text: str, limits: Limits) -> Content:
    """Blocks, title, publisher and date of a plain text."""
    words = load_words()
    parts = sort_lines(split_lines(text, limits.lines), words)
    drafts = Segmenter(text, parts, words, limits).run()
    return finish(text, drafts, parts.furniture, words)


def finish(text: str, drafts: list[Draft], furniture: Sequence[PagedLine], words: Words) -> Content:
    """Drafts of lines to a document: what page breaks cut in two is joined."""
    mark_quotations(text, drafts)
    drafts = join_broken(drafts, words)
    aside = [Block(BlockKind.FURNITURE, (Span(line.start, line.end),), page=page) for line, page in furniture]
    return make_content(text, drafts, aside, words)


def make_content(text: str, drafts: Sequence[Draft], aside: Sequence[Block], words: Words) -> Content:
    """Drafts and furniture to a document: headings get their depth, the document its title and date."""
    set_levels(drafts)
    found = [block for draft in drafts if (block := draft.block(text)) is not None]
    blocks = tuple(sorted([*found, *aside], key=lambda block: block.start))
    return Content(
        text,
        blocks,
        find_title(text, blocks, words),
        find_publisher(text, blocks),
        find_document_date(text, blocks),
    )
