"""From lines to blocks: headings, lists, tables, notes, quotations, paragraphs."""

from __future__ import annotations

import re

from loaders.document import BlockKind, Span
from loaders.limits import Limits
from loaders.plain.draft import Draft
from loaders.plain.flow import begins_paragraph, text_spans, wrap_width
from loaders.plain.furniture import Sorted
from loaders.plain.headings import Heading, bold_stop, read_heading
from loaders.plain.lines import Line
from loaders.plain.lists import Lists, is_foot
from loaders.plain.markers import Marker, read_marker
from loaders.plain.outline import branch_size, entry_column, outline_stop
from loaders.plain.sentence import ends_sentence, starts_lower
from loaders.plain.tables.find import find_table
from loaders.plain.words import Words

_HASHES = re.compile(r"\s*#{1,6}\s*")
_CAPTION = re.compile(
    r"\[?(?:photo|photograph|picture|image|map|figure|fig\.?|table|chart|diagram|box|caption|illustration|logo)"
    r"(?: ?\d{1,3}[a-z]?| \([^)]{1,20}\))? ?:",
    re.IGNORECASE,
)
_BOUND = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE, BlockKind.CAPTION, BlockKind.QUOTATION)


class Segmenter:
    """Reads lines one after the other; `open` is the block that the next line may continue."""

    def __init__(self, text: str, sorted_lines: Sorted, words: Words, limits: Limits) -> None:
        self.text, self.words, self.limits = text, words, limits
        self.lines, self.pages = sorted_lines.content, sorted_lines.pages
        self.drafts: list[Draft] = []
        self.open: Draft | None = None
        self.width = wrap_width(self.lines)
        self.lists = Lists(self.lines, words, self.width)

    def run(self) -> list[Draft]:
        at = 0
        while at < len(self.lines):
            at = self._read(at)
        return self.drafts

    def _read(self, at: int) -> int:
        """Take the line, or the lines of a table, and give the next."""
        line = self.lines[at]
        fresh = self.open is None or line.gap > 0
        if fresh and _CAPTION.match(line.text):
            self._begin(at, BlockKind.CAPTION, [Span(line.start, line.end)])
            return at + 1
        headed = self._read_heading(line, at) if fresh or line.text[0] == "#" else 0
        if headed:
            return headed
        table = find_table(self.text, self.lines, at, self.words, self.limits, fresh=fresh)
        if table is not None:
            spans = sorted(span for row in table.rows for cell in row.cells for span in cell.spans)
            self._begin(at, BlockKind.TABLE, spans).rows.extend(table.rows)
            self.drafts[-1].keyed = table.keyed
            self._close()
            return table.stop
        if fresh and (stop := outline_stop(self.lines, at)):
            return self._take_outline(at, stop)
        if not self._take_marked(line, at, fresh):
            self._take_text(line, at)
        return at + 1

    def _take_outline(self, at: int, stop: int) -> int:
        """Each line of an outline is an item as deep as it is indented."""
        columns: list[int] = []
        for place in range(at, stop):
            line, column = self.lines[place], entry_column(self.lines[place])
            while columns and columns[-1] >= column:
                columns.pop()
            columns.append(column)
            size = branch_size(line)
            draft = self._begin(place, BlockKind.LIST_ITEM, [Span(line.start + size, line.end)])
            draft.level, draft.first = len(columns), line.text[size:]
            draft.last = draft.first
        self._close()
        return stop

    def _close(self) -> None:
        self.open = None
        self.lists.close()

    def _before(self, at: int) -> Line | None:
        return self.lines[at - 1] if at else None

    def _after(self, at: int) -> Line | None:
        return self.lines[at + 1] if at + 1 < len(self.lines) else None

    def _begin(self, at: int, kind: BlockKind, spans: list[Span]) -> Draft:
        line = self.lines[at]
        draft = Draft(kind, spans, line.text, line.text, page=self.pages[at], indent=line.indent)
        draft.mark, draft.gap, draft.broken = line.indent, line.gap, line.broken
        self.drafts.append(draft)
        self.open = draft
        return draft

    def _take_heading(self, at: int, heading: Heading) -> int:
        line = self.lines[at]
        start, end = line.start + heading.size, line.end
        if heading.style == "bold":
            end -= 2
        if heading.style.startswith("hash"):
            end = line.start + len(line.text.rstrip("#= "))
        if not self.text[start:end].strip():
            self._take_text(line, at)
            return at + 1
        draft = self._begin(at, BlockKind.HEADING, [Span(start, end)])
        draft.style, draft.label = heading.style, heading.label
        self._close()
        at += 1
        while heading.style == "caps" and draft.lines < 5 and at < len(self.lines) and self._goes_on(at):
            draft.extend(self.lines[at].end, self.lines[at].text)
            at += 1
        return at

    def _read_heading(self, line: Line, at: int) -> int:
        """Take a heading and give the next line; 0 where there is none."""
        if _HASHES.fullmatch(line.text) and self._after(at) is not None and not self.lines[at + 1].gap:
            return self._take_below(at)
        if line.text.startswith("**") and (stop := bold_stop(self.text, self.lines, at, self.words)):
            return self._take_bold(at, stop)
        heading = read_heading(line, self._before(at), self._after(at), self.words)
        return self._take_heading(at, heading) if heading is not None else 0

    def _take_below(self, at: int) -> int:
        """The line below hash marks that stand alone is their heading."""
        line = self.lines[at + 1]
        draft = self._begin(at + 1, BlockKind.HEADING, [Span(line.start, line.end)])
        draft.style = f"hash{len(self.lines[at].text.strip())}"
        self._close()
        return at + 2

    def _take_bold(self, at: int, stop: int) -> int:
        start, end = self.lines[at].start + 2, self.lines[stop - 1].end - 2
        draft = self._begin(at, BlockKind.HEADING, [Span(start, end)])
        draft.style = "caps" if draft.first.isupper() else "bold"
        self._close()
        return stop

    def _goes_on(self, at: int) -> bool:
        """Whether a heading in capitals runs over this line too."""
        line = self.lines[at]
        return not line.gap and line.text.isupper() and len(line.text) <= 100 and "\t" not in line.text

    def _take_marked(self, line: Line, at: int, fresh: bool) -> bool:
        """A list item, a numbered paragraph, a note, a caption or a quotation, if the line begins one."""
        if line.text[0] == ">":
            self._take_quoted(line, at)
            return True
        marker = read_marker(line.text)
        if marker is None or not self._is_marker(at, marker, fresh):
            return False
        before = self.drafts[-1] if self.drafts else None
        start = line.start + marker.size
        if marker.sort == "bare":
            self.lists.counted = marker.label
        if marker.sort == "note" or (marker.sort == "bare" and is_foot(line, before)):
            draft = self._begin(at, BlockKind.NOTE, [Span(start, line.end)])
        elif marker.sort in ("dotted", "bare"):
            draft = self._begin(at, BlockKind.PARAGRAPH, [Span(start, line.end)])
            self.lists.close()
        else:
            draft = self._begin(at, BlockKind.LIST_ITEM, [Span(start, line.end)])
            draft.level = self.lists.depth(line.indent, marker)
        draft.label, draft.first = marker.label, line.text[marker.size :]
        draft.last, draft.indent = draft.first, line.indent + marker.size
        return True

    def _is_marker(self, at: int, marker: Marker, fresh: bool) -> bool:
        if fresh or self.open is None:
            return self.lists.fits(at, marker, self.drafts[-1] if self.drafts else None)
        return self.lists.interrupts(at, marker, self.open)

    def _take_quoted(self, line: Line, at: int) -> None:
        """A line behind ">": the mark is left out of the span."""
        body = line.text.lstrip("> ")
        if not body:
            self.open = None
            return
        span = Span(line.end - len(body), line.end)
        if self.open is not None and self.open.kind is BlockKind.QUOTATION and not line.gap:
            self.open.spans.append(span)
            self.open.last = body
        else:
            draft = self._begin(at, BlockKind.QUOTATION, [span])
            draft.first = draft.last = body

    def _take_text(self, line: Line, at: int) -> None:
        draft = self.open
        if draft is None or line.gap or draft.kind not in _BOUND or begins_paragraph(line, draft, self.width):
            if not starts_lower(line.text) and (draft is None or ends_sentence(draft.last)):
                self.lists.close()
            self._begin(at, BlockKind.PARAGRAPH, text_spans(line))
        else:
            draft.extend(line.end, line.text)
