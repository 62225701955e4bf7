"""The lists that are open at a line: their markers, how deep an item stands, what a marker may follow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from loaders.document import BlockKind
from loaders.plain.draft import Draft
from loaders.plain.lines import Line
from loaders.plain.markers import Marker, counts_from, is_first, read_marker
from loaders.plain.sentence import ends_sentence, goes_on, starts_lower
from loaders.plain.words import Words

_BULLETS = "-–—*+•o·§▪●"
_AHEAD = 40  # lines in which the second of numbered paragraphs is looked for


class Level(NamedTuple):
    """One list: where its markers stand, their sort, the label of its last item."""

    indent: int
    sort: str
    label: str


class Lists:
    """The lists from the outermost to the innermost, and the last bare number that counted a paragraph."""

    def __init__(self, lines: Sequence[Line], words: Words, width: int) -> None:
        self.lines, self.words, self.width = lines, words, width
        self.levels: list[Level] = []
        self.counted = ""

    def close(self) -> None:
        self.levels.clear()

    def depth(self, indent: int, marker: Marker) -> int:
        """The depth of an item by its indentation, or by its marker where another list stands as deep."""
        levels = self.levels
        while levels and levels[-1].indent > indent:
            levels.pop()
        same = [n for n, level in enumerate(levels) if level.indent == indent and level.sort == marker.sort]
        if same:
            del levels[same[0] :]
        levels.append(Level(indent, marker.sort, marker.label))
        return len(levels)

    def fits(self, at: int, marker: Marker, before: Draft | None) -> bool:
        """Whether a marker at the beginning of a block is one: "J. Smith" and "10.30 a.m." are not."""
        if marker.sort == "bare":
            return self._counts(at, marker.label) or is_foot(self.lines[at], before)
        if marker.sort.startswith("capital."):
            return is_first(marker.label) or self._follows(marker)
        rest = self.lines[at].text[marker.size :]
        return not (marker.sort == "dotted" and starts_lower(rest)) or rest[:1] == "e"  # "e-mail"

    def interrupts(self, at: int, marker: Marker, draft: Draft) -> bool:
        """Whether a marker directly below running text begins a block of its own."""
        line = self.lines[at]
        ended = self._may_end(draft)
        known = draft.kind is BlockKind.LIST_ITEM and any(level.sort == marker.sort for level in self.levels)
        if marker.sort in _BULLETS:
            return ended or known or line.indent > draft.mark or draft.last.endswith(",")
        if marker.sort == "bare":
            return ended and self._counts(at, marker.label)
        if marker.sort == "note":
            return ended or draft.kind is BlockKind.NOTE
        if marker.sort == "dotted":
            follows = "." in draft.label and counts_from(marker.label, draft.label)
            return (ended or follows) and not starts_lower(line.text[marker.size :])
        if marker.sort.startswith("capital."):
            return self._follows(marker)
        begins = is_first(marker.label) and (ended or len(draft.last) < self.width * 3 // 4)
        return begins or (known and ended) or self._follows(marker)

    def _may_end(self, draft: Draft) -> bool:
        if ends_sentence(draft.last):
            return True
        return draft.lines == 1 and len(draft.last) < 60 and not goes_on(draft.last, self.words)

    def _follows(self, marker: Marker) -> bool:
        return any(counts_from(marker.label, level.label) for level in self.levels)

    def _counts(self, at: int, label: str) -> bool:
        """Whether a bare number counts paragraphs: it follows the last that did, or a second follows it."""
        if self.counted and counts_from(label, self.counted):
            return True
        if label != "1":
            return False
        ahead = (line.text for line in self.lines[at + 1 : at + _AHEAD])
        return any(text[:2] in ("2 ", "2\t") and read_marker(text) is not None for text in ahead)


def is_foot(line: Line, before: Draft | None) -> bool:
    """Whether a number stands at the foot of a page: below a rule, or below a note."""
    return line.ruled or (before is not None and before.kind is BlockKind.NOTE and not line.broken)
