"""From lines to blocks: headings, lists, tables, notes, quotations, paragraphs."""

from __future__ import annotations

import re

from loaders.document import BlockKind, Span
from loaders.limits import Limits
from loaders.plain.draft import Draft
from loaders.plain.furniture import Sorted
from loaders.plain.headings import Heading, is_signature, read_heading
from loaders.plain.lines import Line
from loaders.plain.markers import Marker, counts_from, is_first, read_marker
from loaders.plain.sentence import ends_sentence, goes_on, starts_lower
from loaders.plain.tables.find import find_table
from loaders.plain.words import Words

_CAPTION = re.compile(
    r"\[?(?:photo|photograph|picture|image|map|figure|fig\.?|table|chart|diagram|box|caption|illustration|logo)"
    r"(?: ?\d{1,3}[a-z]?| \([^)]{1,20}\))? ?:",
    re.IGNORECASE,
)
_UNWRAPPED = 160  # characters; a longer line is a paragraph that was not wrapped
_SPEAKER = re.compile(r"[^\W\d_a-z][^:]{1,40}: ")
_BOUND = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE, BlockKind.CAPTION, BlockKind.QUOTATION)


class Segmenter:
    """Reads lines one after the other; `open` is the block that the next line may continue."""

    def __init__(self, text: str, sorted_lines: Sorted, words: Words, limits: Limits) -> None:
        self.text, self.words, self.limits = text, words, limits
        self.lines, self.pages = sorted_lines.content, sorted_lines.pages
        self.drafts: list[Draft] = []
        self.open: Draft | None = None
        self.stack: list[tuple[int, str, str]] = []  # indent, sort and label of each open list level
        self.width = _wrap_width(self.lines)

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
        if fresh and line.text.startswith("**") and (stop := self._bold_stop(at)):
            return self._take_bold(at, stop)
        if fresh or line.text[0] == "#":
            heading = read_heading(line, self._before(at), self._after(at), self.words)
            if heading is not None:
                return self._take_heading(at, heading)
        table = find_table(self.text, self.lines, at, self.words, self.limits, fresh=fresh)
        if table is not None:
            spans = [span for row in table.rows for cell in row.cells for span in cell.spans]
            self._begin(at, BlockKind.TABLE, spans).rows.extend(table.rows)
            self.drafts[-1].keyed = table.keyed
            self.open, self.stack = None, []
            return table.stop
        if not self._take_marked(line, at, fresh):
            self._take_text(line, at)
        return at + 1

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
            end = line.start + len(line.text.rstrip("# ")) if line.text.endswith("#") else end
        if end <= start:
            self._take_text(line, at)
            return at + 1
        draft = self._begin(at, BlockKind.HEADING, [Span(start, end)])
        draft.style, draft.label = heading.style, heading.label
        self.open, self.stack = None, []
        at += 1
        while heading.style == "caps" and draft.lines < 5 and at < len(self.lines) and self._goes_on(at):
            draft.extend(self.lines[at].end, self.lines[at].text)
            at += 1
        return at

    def _bold_stop(self, at: int) -> int:
        """The line after a title set in bold over two to four lines; 0 where there is none."""
        stop = at
        while stop < min(at + 4, len(self.lines)) and (stop == at or not self.lines[stop].gap):
            text = self.lines[stop].text
            if len(text) > 120 or "**" in text[2:-2]:
                return 0
            stop += 1
            if text.endswith("**"):
                alone = stop == len(self.lines) or self.lines[stop].gap > 0
                signed = is_signature(self.text[self.lines[at].start : self.lines[stop - 1].end], self.words)
                return stop if alone and stop > at + 1 and not signed else 0
        return 0

    def _take_bold(self, at: int, stop: int) -> int:
        draft = self._begin(
            at, BlockKind.HEADING, [Span(self.lines[at].start + 2, self.lines[stop - 1].end - 2)]
        )
        draft.style = "caps" if draft.first.isupper() else "bold"
        self.open, self.stack = None, []
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
        if marker is None or not (self._fits(line, marker) if fresh else self._interrupts(line, marker)):
            return False
        start = line.start + marker.size
        if marker.sort == "note":
            draft = self._begin(at, BlockKind.NOTE, [Span(start, line.end)])
        elif marker.sort == "dotted":
            draft = self._begin(at, BlockKind.PARAGRAPH, [Span(start, line.end)])
            self.stack = []
        else:
            draft = self._begin(at, BlockKind.LIST_ITEM, [Span(start, line.end)])
            draft.level = self._depth(line.indent, marker)
        draft.label, draft.first = marker.label, line.text[marker.size :]
        draft.last, draft.indent = draft.first, line.indent + marker.size
        return True

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

    def _fits(self, line: Line, marker: Marker) -> bool:
        """Whether a marker at the beginning of a block is one: "J. Smith" and "10.30 a.m." are not."""
        rest = line.text[marker.size :]
        if marker.sort.startswith("capital."):
            return is_first(marker.label) or any(
                counts_from(marker.label, label) for _, _, label in self.stack
            )
        return not (marker.sort == "dotted" and starts_lower(rest)) or rest[:1] == "e"

    def _interrupts(self, line: Line, marker: Marker) -> bool:
        """Whether a marker directly below running text begins a block of its own."""
        draft, rest = self.open, line.text[marker.size :]
        if draft is None:
            return True
        ended = ends_sentence(draft.last) or (
            draft.lines == 1 and len(draft.last) < 60 and not goes_on(draft.last, self.words)
        )
        known = any(marker.sort == sort for _, sort, _ in self.stack) and draft.kind is BlockKind.LIST_ITEM
        if marker.sort[0] in "-–—*•o·§" and len(marker.sort) == 1:
            return ended or known or line.indent > draft.mark or draft.last.endswith(",")
        if marker.sort == "note":
            return ended or draft.kind is BlockKind.NOTE
        if marker.sort.startswith("capital."):
            return any(counts_from(marker.label, label) for _, _, label in self.stack)
        if marker.sort == "dotted":
            follows = bool(draft.label) and "." in draft.label and counts_from(marker.label, draft.label)
            return (ended or follows) and not starts_lower(rest)
        follows = any(counts_from(marker.label, label) for _, _, label in self.stack)
        return follows or (ended and is_first(marker.label)) or (known and ended)

    def _depth(self, indent: int, marker: Marker) -> int:
        """The depth of a list item by its indentation, or by its marker where another stands as deep."""
        stack = self.stack
        while stack and stack[-1][0] > indent:
            stack.pop()
        same = [n for n, (deep, sort, _) in enumerate(stack) if deep == indent and sort == marker.sort]
        if same:
            del stack[same[0] :]
        stack.append((indent, marker.sort, marker.label))
        return len(stack)

    def _take_text(self, line: Line, at: int) -> None:
        draft = self.open
        if draft is None or line.gap or draft.kind not in _BOUND or self._leaves(line, draft):
            if not starts_lower(line.text) and (draft is None or ends_sentence(draft.last)):
                self.stack = []
            self._begin(at, BlockKind.PARAGRAPH, self._pieces(line))
        else:
            draft.extend(line.end, line.text)

    def _pieces(self, line: Line) -> list[Span]:
        """A line by itself whose parts stand far apart is two texts."""
        if len(line.text) <= 250 and "     " in line.text:
            found = re.finditer(r"\S+(?:\s{1,4}\S+)*", line.text)
            return [Span(line.start + match.start(), line.start + match.end()) for match in found]
        return [Span(line.start, line.end)]

    def _leaves(self, line: Line, draft: Draft) -> bool:
        """Whether a line without a marker, directly below a block, begins another."""
        ended = ends_sentence(draft.last)
        if starts_lower(line.text):
            return False
        if draft.kind is BlockKind.LIST_ITEM and line.indent < draft.mark + ended:  # out of the item
            return True
        if not ended:
            return draft.kind is BlockKind.QUOTATION
        if len(draft.last) > _UNWRAPPED or len(line.text) > _UNWRAPPED or _SPEAKER.match(line.text):
            return True
        if line.indent >= draft.indent + 2 and not draft.label:
            return True
        word = line.text.split(" ", 1)[0]
        return len(draft.last) + len(word) + 16 < self.width and draft.last[-1] in '.!?”"'


def _wrap_width(lines: tuple[Line, ...]) -> int:
    """The length at which most lines are wrapped; 0 where they are not."""
    lengths = sorted(len(line.text) for line in lines[:5000])
    if not lengths:
        return 0
    wide = lengths[int(len(lengths) * 0.9)]
    return wide if wide <= 140 else 0
