"""The walk through a Word file's body: each paragraph and table by what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from docx.oxml.ns import qn
from lxml.etree import _Element

from loaders.document import BlockKind
from loaders.docx_lists import Numbering
from loaders.docx_notes import Notes
from loaders.docx_package import Package
from loaders.docx_styles import Style, outline_level, read_numbering, read_styles, value
from loaders.docx_tables import CellLine, is_box, read_table, row_cells, table_rows, unwrapped
from loaders.docx_text import ParagraphText, read_paragraph, text_boxes
from loaders.limits import Limits
from loaders.plain.lines import WHITE
from loaders.plain.markers import read_marker
from loaders.render import Renderer

_DOTTED = re.compile(r"\d{1,3}(?:\.\d{1,3})+\.?$")
_LONGEST_HEADING = 200
_LONGEST_BOLD = 120  # characters of a line in bold that is a heading without saying so


class Walk:
    """Hands blocks to the renderer.

    `level` is that of the last heading, `page` none where the file keeps no page breaks, `title` what stands
    in the style of that name; lines with tabs wait until the next is none, since they are rows of one table.
    """

    def __init__(self, renderer: Renderer, package: Package, limits: Limits) -> None:
        self.renderer, self.package, self.limits = renderer, package, limits
        self.styles = read_styles(package.styles)
        self.numbering = Numbering(package.numbering)
        self.notes = Notes(package.footnotes, package.endnotes)
        self.title: str | None = None
        self.level = 0
        paged = next(package.body.iter(qn("w:lastRenderedPageBreak")), None) is not None
        self.page = 1 if paged else None
        self._rows: list[str] = []
        self._rows_page: int | None = None

    def read(self) -> None:
        """The body, the notes, then the running titles, which stand on no one page."""
        self._take_all(self.package.body)
        self._flush()
        self._write_notes()
        for line in running_lines(self.package.running):
            self.renderer.add(BlockKind.FURNITURE, line)

    def _take_all(self, parent: _Element) -> None:
        for element in unwrapped(parent):
            if element.tag == qn("w:p"):
                self._take_paragraph(element)
            elif element.tag == qn("w:tbl"):
                self._flush()
                self._take_table(element)

    def _take_paragraph(self, paragraph: _Element) -> None:
        style, text = self._style(paragraph), self._text(paragraph)
        body = text.text.strip(WHITE)
        if body:
            self._take_text(paragraph, style, text, body)
        self._turn(text.turning)
        for box in text_boxes(paragraph):
            self._flush()
            self._take_all(box)

    def _take_text(self, paragraph: _Element, style: Style, text: ParagraphText, body: str) -> None:
        label = self._label(paragraph, style)
        level = _heading_level(paragraph, style, body)
        if level:
            self._take_heading(body, level, label, style)
        elif label:
            self._take_item(body, label, self._numbering(paragraph, style)[1] + style.depth + 1)
        elif style.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            self._flush()
            self.renderer.add(style.kind, body, page=self.page)
        elif (text.bold or style.bold) and _is_short_title(body):
            self._take_heading(body, min(self.level + 1, 9), "", Style())
        elif _is_row(body):
            self._rows_page = self._rows_page if self._rows else self.page
            self._rows.append(text.text.strip("\r\n"))
        else:
            self._flush()
            self.renderer.add_plain(body, page=self.page)

    def _take_heading(self, body: str, level: int, label: str, style: Style) -> None:
        self._flush()
        self._write_notes()
        line = " ".join(body.split())
        if style.is_title and self.title is None:
            self.title = line
        if style.level:  # one in bold alone is below the last that says its level
            self.level = level
        if label:
            self.renderer.add(BlockKind.HEADING, line, level=level, label=label, page=self.page)
        else:
            self.renderer.add_heading(line, level, page=self.page)

    def _take_item(self, body: str, label: str, level: int) -> None:
        """An item of a list; one numbered "1.1" is a paragraph with a number."""
        self._flush()
        if _DOTTED.match(label):
            self.renderer.add(BlockKind.PARAGRAPH, body, label=label, page=self.page)
        else:
            self.renderer.add(BlockKind.LIST_ITEM, body, level=level, label=label, page=self.page)

    def _take_table(self, table: _Element) -> None:
        rows = table_rows(table)
        if is_box(rows):
            for row in rows:
                for cell in row_cells(row):
                    self._take_all(cell)
            return
        page = self.page
        read = read_table(rows, self._read_cell, self.limits)
        self.renderer.add_table(read.grid, read.headers, page=page)
        for row in rows:
            for cell in row_cells(row):
                for inner in unwrapped(cell):
                    if inner.tag == qn("w:tbl"):
                        self._take_table(inner)

    def _read_cell(self, cell: _Element) -> list[CellLine]:
        """The paragraphs of a cell; a number stands for itself where nothing else is in the cell."""
        lines = []
        for paragraph in unwrapped(cell):
            if paragraph.tag != qn("w:p"):
                continue
            style, text = self._style(paragraph), self._text(paragraph)
            self._turn(text.turning)
            label = self._label(paragraph, style)
            body = text.text.replace("\t", " ").strip(WHITE) or label.strip("•")
            if body:
                lines.append(CellLine(body, text.bold or style.bold))
        return lines

    def _style(self, paragraph: _Element) -> Style:
        return self.styles.get(value(paragraph.find(qn("w:pPr")), "w:pStyle") or "", Style())

    def _text(self, paragraph: _Element) -> ParagraphText:
        """The text of a paragraph; its notes are taken and the page is turned to where it begins."""
        text = read_paragraph(paragraph, self.notes.next)
        self.notes.refer(text.notes)
        self._turn(text.turned)
        return text

    def _numbering(self, paragraph: _Element, style: Style) -> tuple[str, int]:
        return read_numbering(paragraph.find(qn("w:pPr"))) or style.numbering or ("", 0)

    def _label(self, paragraph: _Element, style: Style) -> str:
        """The number or bullet that Word shows before a paragraph; asking counts on."""
        numbering = self._numbering(paragraph, style)
        return self.numbering.next_label(*numbering) if self.numbering.is_known(*numbering) else ""

    def _turn(self, breaks: int) -> None:
        if self.page is not None:
            self.page += breaks

    def _flush(self) -> None:
        """Write the lines that wait."""
        rows, self._rows = self._rows, []
        self.renderer.add_plain("\n".join(rows), page=self._rows_page)

    def _write_notes(self) -> None:
        """Notes stand at the end of the section that refers to them."""
        for label, text in self.notes.take():
            self.renderer.add(BlockKind.NOTE, text, label=label, page=self.page)


def running_lines(roots: Iterable[_Element]) -> list[str]:
    """The lines of page headers and footers, each once, without what is a page number alone."""
    lines: dict[str, None] = {}
    for root in roots:
        for paragraph in root.iter(qn("w:p")):
            line = " ".join(read_paragraph(paragraph, 1).text.split())
            if any(map(str.isalpha, line)):
                lines[line] = None
    return list(lines)


def _heading_level(paragraph: _Element, style: Style, body: str) -> int:
    """The depth of a heading; 0 for text, also in a heading's style, as numbered clauses often are."""
    level = outline_level(paragraph.find(qn("w:pPr"))) or style.level
    is_sentence = len(body) > 60 and body[-1] in ".;:"
    return 0 if is_sentence or len(body) > _LONGEST_HEADING else level


def _is_short_title(body: str) -> bool:
    rest = _behind_marker(body)
    if not 2 < len(rest) <= _LONGEST_BOLD or rest[-1] in ".:;," or "\n" in rest or "\t" in rest:
        return False
    return any(map(str.isalpha, rest))


def _is_row(body: str) -> bool:
    """Whether a line has cells, a tab behind a number at its beginning aside."""
    return "\t" in _behind_marker(body)


def _behind_marker(body: str) -> str:
    marker = read_marker(body)
    return body[marker.size :] if marker is not None else body
