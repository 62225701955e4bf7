"""PDF files with text: pages in reading order, headings by their size, tables, notes, running titles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.content import Content
from loaders.document import BlockKind
from loaders.limits import Limits
from loaders.pdf_layout import Item, lay_out
from loaders.pdf_page import Page
from loaders.pdf_pages import scan_pages
from loaders.plain.markers import read_marker
from loaders.plain.metadata import choose_title
from loaders.problem import Problem, Severity
from loaders.refused import RefusedError
from loaders.render import Renderer

_RECOGNISE = "Recognise its text first (OCR) and load the result."
_UNKNOWN = "(cid:"  # what stands for a letter whose font does not say which it is
_INDENT = 5.0  # points that a blank stands for


def read_pdf(data: bytes, limits: Limits) -> Content:
    """The text of a PDF.

    Raises:
        RefusedError: it is damaged, encrypted, without text, or beyond the limits.
    """
    scanned = scan_pages(data, limits)
    content = read_pages(scanned.pages, limits)
    title = choose_title(content.text, content.title, scanned.title)
    return replace(content, title=title, problems=tuple(_warnings(scanned.pages)))


def read_pages(pages: Sequence[Page], limits: Limits) -> Content:
    """What the words on some pages say.

    Raises:
        RefusedError: there are none, or more than the limits allow.
    """
    _check_text(pages)
    renderer = Renderer(limits)
    _write(renderer, lay_out(pages))
    return renderer.content()


def _check_text(pages: Sequence[Page]) -> None:
    words = [word.text for page in pages for word in page.words]
    if not words and any(page.pictures for page in pages):
        raise RefusedError("its pages are pictures without text", _RECOGNISE)
    if not words:
        raise RefusedError("the file holds no text", "Check that it was saved whole.")
    if sum(_UNKNOWN in word for word in words) * 2 > len(words):
        raise RefusedError("its fonts do not say which letters they show", _RECOGNISE)


def _warnings(pages: Sequence[Page]) -> Iterator[Problem]:
    """Pages of a document with text that are pictures."""
    for page in pages:
        if page.pictures and not page.words:
            message = "the page is a picture without text"
            yield Problem("", message, Severity.WARNING, f"page {page.number}", _RECOGNISE)


def _write(renderer: Renderer, items: Sequence[Item]) -> None:
    levels = {rank: n for n, rank in enumerate(sorted(_ranks(items), reverse=True), 1)}
    waiting: list[Item] = []
    for item in items:
        if waiting and not (_is_marked(item) and item.page == waiting[0].page):
            _write_marked(renderer, waiting)
        if _is_marked(item):
            waiting.append(item)
        elif item.table is not None:
            renderer.add_table(item.table.grid, item.table.headers, page=item.page)
        elif item.kind is BlockKind.HEADING:
            level = min(levels[_rank(item)], 9)
            renderer.add_heading(" ".join(item.text.split()), level, page=item.page)
        elif item.kind is BlockKind.PARAGRAPH:
            renderer.add_plain(item.text, page=item.page)
        else:
            renderer.add(item.kind, item.text, label=item.label, page=item.page)
    _write_marked(renderer, waiting)


def _write_marked(renderer: Renderer, waiting: list[Item]) -> None:
    """Numbered texts and list items that follow one another, indented as on the page."""
    left = min((item.x0 for item in waiting), default=0.0)
    lines = []
    for item in waiting:
        indent = " " * min(round((item.x0 - left) / _INDENT), 60)
        lines.append(indent + item.text.replace("\n", f"\n{indent}   "))
    renderer.add_plain("\n\n".join(lines), page=waiting[0].page if waiting else None)
    waiting.clear()


def _is_marked(item: Item) -> bool:
    return item.kind is BlockKind.PARAGRAPH and read_marker(item.text) is not None


def _ranks(items: Sequence[Item]) -> set[float]:
    return {_rank(item) for item in items if item.kind is BlockKind.HEADING}


def _rank(item: Item) -> float:
    """Sizes of headings that differ by less than half a point are one."""
    return round(item.rank * 2) / 2
