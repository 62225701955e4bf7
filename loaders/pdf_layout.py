"""The layout of a PDF: what on its pages is heading, text, table, note or furniture, in reading order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from loaders.document import BlockKind
from loaders.pdf_furniture import PageLines, find_furniture
from loaders.pdf_lines import Line, in_reading_order, make_lines
from loaders.pdf_page import Page
from loaders.pdf_paragraphs import Paragraph, join, make_paragraphs
from loaders.pdf_tables import PdfTable, loose_table, ruled_table
from loaders.plain.markers import read_marker
from loaders.plain.sentence import ends_sentence, starts_lower

_LARGER = 1.1  # of the size of the text: a heading
_SMALLER = 0.93  # of the size of the text: a note
_LONGEST_HEADING = 200
_NOTE = re.compile(r"([¹²³⁰⁴-⁹]{1,3}|[*†‡]|\d{1,3}(?=\s))\s*(?=\S)")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class Item:
    """A block of a page; `rank` orders the looks of headings, the highest first; a table has no text."""

    kind: BlockKind
    text: str
    page: int
    x0: float = 0.0
    rank: float = 0.0
    label: str = ""
    table: PdfTable | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """How the document's running text looks, and its words."""

    size: float
    bold: bool
    words: frozenset[str]


def lay_out(pages: Sequence[Page]) -> list[Item]:
    """The blocks of all pages in reading order; what a page's end cuts in two is whole."""
    look = usual_look(pages)
    tables = {page.number: _ruled(page) for page in pages}
    lines = [PageLines(page.number, page.height, _free_lines(page, tables[page.number])) for page in pages]
    furniture = find_furniture(lines, _SMALLER * look.size)
    items: list[Item] = []
    for page in lines:
        aside = furniture[page.number]
        content = [line for line in page.lines if line not in aside]
        _append(items, _page_items(page.number, content, tables[page.number], look), look)
        items += [Item(BlockKind.FURNITURE, line.text, page.number) for line in aside]
    return items


def usual_look(pages: Iterable[Page]) -> Look:
    """The size in which most letters are set."""
    sizes: Counter[tuple[float, bool]] = Counter()
    words: set[str] = set()
    for page in pages:
        for word in page.words:
            sizes[round(word.size * 2) / 2, word.bold] += len(word.text)
            words.update(found.casefold() for found in _WORD.findall(word.text))
    (size, bold), _ = max(sizes.items(), key=lambda item: (item[1], item[0]))
    return Look(size, bold, frozenset(words))


def _ruled(page: Page) -> list[PdfTable]:
    found = (ruled_table(cells, page.words) for cells in page.tables)
    return sorted((table for table in found if table is not None), key=lambda table: table.box.top)


def _free_lines(page: Page, tables: Sequence[PdfTable]) -> list[Line]:
    """The lines outside the tables."""
    return make_lines(word for word in page.words if not any(table.box.holds(word) for table in tables))


def _page_items(number: int, lines: Sequence[Line], tables: Sequence[PdfTable], look: Look) -> Iterator[Item]:
    """The blocks of a page: bands of text between its tables."""
    top = 0.0
    for table in [*tables, None]:
        below = table.box.top if table is not None else float("inf")
        band = [line for line in lines if top <= line.top < below]
        yield from _band_items(number, in_reading_order(band), look)
        if table is not None:
            yield Item(BlockKind.TABLE, "", number, table=table)
            top = below


def _band_items(number: int, lines: Sequence[Line], look: Look) -> Iterator[Item]:
    """Running text, and the tables in it that no lines are drawn around."""
    start = at = 0
    while at < len(lines):
        found = loose_table(lines, at)
        if found is None:
            at += 1
            continue
        yield from _text_items(number, lines[start:at], look)
        yield Item(BlockKind.TABLE, "", number, table=found[0])
        start = at = found[1]
    yield from _text_items(number, lines[start:], look)


def _text_items(number: int, lines: Sequence[Line], look: Look) -> Iterator[Item]:
    for paragraph in make_paragraphs(lines):
        text = paragraph.text(look.words)
        if _is_heading(paragraph, text, look):
            rank = paragraph.size if paragraph.size >= _LARGER * look.size else 0.0
            yield Item(BlockKind.HEADING, text, number, paragraph.first.x0, rank)
        elif paragraph.size <= _SMALLER * look.size and (note := _NOTE.match(text)) is not None:
            rest = text[note.end() :]
            yield Item(BlockKind.NOTE, rest, number, paragraph.first.x0, label=note.group(1))
        else:
            yield Item(BlockKind.PARAGRAPH, text, number, paragraph.first.x0)


def _is_heading(paragraph: Paragraph, text: str, look: Look) -> bool:
    """Whether a paragraph is set larger than the text, or in bold where the text is not."""
    if len(text) > _LONGEST_HEADING or text[-1] in ",;" or not any(map(str.isalpha, text)):
        return False
    if paragraph.size >= _LARGER * look.size:
        return True
    bold = paragraph.bold and not look.bold and paragraph.size > _SMALLER * look.size
    return bold and text[-1] not in ".:" and "\t" not in text


def _append(items: list[Item], found: Iterable[Item], look: Look) -> None:
    """Add the blocks of a page; the first may only go on with the last of the page before."""
    asides = (BlockKind.FURNITURE, BlockKind.NOTE)
    last = next((item for item in reversed(items) if item.kind not in asides), None)
    for item in found:
        if last is not None and item.kind not in asides:
            joined, last = _continue(last, item, look), None
            if joined:
                continue
        items.append(item)


def _continue(last: Item, item: Item, look: Look) -> bool:
    """Take an item into the last one of the page before, if it goes on there."""
    if last.table is not None and item.table is not None and _same_columns(last.table, item.table):
        repeated = [cell.paragraphs for cell in item.table.grid[0]] == [
            c.paragraphs for c in last.table.grid[0]
        ]
        last.table.grid.extend(item.table.grid[1:] if repeated else item.table.grid)
        return True
    if last.kind is not BlockKind.PARAGRAPH or item.kind is not BlockKind.PARAGRAPH:
        return False
    if ends_sentence(last.text) or not starts_lower(item.text) or read_marker(item.text) is not None:
        return False
    last.text = join(last.text, item.text, look.words)
    return True


def _same_columns(one: PdfTable, other: PdfTable) -> bool:
    return len(one.grid[0]) == len(other.grid[0]) and abs(one.box.x0 - other.box.x0) < 6
