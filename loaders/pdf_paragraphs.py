"""Paragraphs of a PDF: lines put together where the text goes on, parted where it does not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from loaders.pdf_lines import Line
from loaders.plain.markers import read_marker
from loaders.plain.sentence import ends_sentence, starts_lower

_LEAD = 1.3  # of the usual distance of two lines, beyond which a paragraph ends
_LARGEST_LEAD = 1.8  # of a line's size, beyond which no paragraph goes on
_LONGEST_WORD = 60
_HYPHENATED = re.compile(r"([^\W\d_]+)[-\u2010]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class Paragraph:
    """Lines that are one text; a line in `ends` was ended by its writer, as in an address."""

    lines: list[Line] = field(default_factory=list)
    ends: set[int] = field(default_factory=set)

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def size(self) -> float:
        return max(line.size for line in self.lines)

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)

    def text(self, known: frozenset[str]) -> str:
        """The lines as one; `known` are the document's words, by which hyphens are judged."""
        text = ""
        for at, line in enumerate(self.lines):
            text = f"{text}\n{line.text}" if at - 1 in self.ends else join(text, line.text, known)
        return text


def join(text: str, more: str, known: frozenset[str]) -> str:
    """Two texts as one; a word that was parted at a line's end is whole again."""
    if text.endswith("\xad"):
        return text[:-1] + more
    match, follows = _HYPHENATED.search(text[-_LONGEST_WORD:]), _FIRST_WORD.match(more)
    if match is None or follows is None:
        return f"{text} {more}" if text else more
    whole = match.group(1) + follows.group()
    return (text[:-1] if whole.casefold() in known and follows.group().islower() else text) + more


def make_paragraphs(lines: Sequence[Line], right: float | None = None) -> list[Paragraph]:
    """The paragraphs of lines in reading order; `right` is how far a line can go, if that is known."""
    found: list[Paragraph] = []
    lead = _usual_lead(lines)
    for at, line in enumerate(lines):
        edge = right if right is not None else _right_edge(lines, at)
        if found and _goes_on(found[-1], line, lead, edge):
            last = found[-1].lines[-1]
            if line.bottom > last.bottom and _has_room(last, line, edge) and not starts_lower(line.text):
                found[-1].ends.add(len(found[-1].lines) - 1)
            found[-1].lines.append(line)
        else:
            found.append(Paragraph([line]))
    return found


def _usual_lead(lines: Sequence[Line]) -> float:
    """The distance of the lines of running text, as a share of their size."""
    leads = [_lead(one, other) for one, other in pairwise(lines)]
    return median([lead for lead in leads if 0 < lead <= _LARGEST_LEAD] or [1.2])


def _lead(one: Line, other: Line) -> float:
    return (other.bottom - one.bottom) / max(one.size, 1.0)


def _right_edge(lines: Sequence[Line], at: int) -> float:
    """How far the lines near one go."""
    return max(line.x1 for line in lines[max(0, at - 8) : at + 8] if line.x0 < lines[at].x1)


def _goes_on(paragraph: Paragraph, line: Line, lead: float, right: float) -> bool:
    """Whether a line belongs to the paragraph above it."""
    last = paragraph.lines[-1]
    distance = _lead(last, line)
    if line.bottom < last.bottom:  # at the head of the next column
        return not ends_sentence(last.text) and starts_lower(line.text) and read_marker(line.text) is None
    if abs(last.size - line.size) > 0.1 * last.size or not 0 < distance <= _LARGEST_LEAD:
        return False
    if distance > _LEAD * lead or last.bold != line.bold:
        return False
    if _begins_item(paragraph, line):
        return False
    if _has_room(last, line, right) and ends_sentence(last.text):
        return False
    indented = line.x0 > last.x0 + line.size and len(paragraph.lines) > 1
    return not (indented and ends_sentence(last.text))


def _begins_item(paragraph: Paragraph, line: Line) -> bool:
    marker = read_marker(line.text)
    if marker is None or marker.sort == "bare":
        return False
    shifted = abs(line.x0 - paragraph.lines[-1].x0) > 2
    return ends_sentence(paragraph.lines[-1].text) or shifted or read_marker(paragraph.first.text) is not None


def _has_room(last: Line, line: Line, right: float) -> bool:
    """Whether the first word of a line would have stood in the line above, had that not ended."""
    word = line.text.split(maxsplit=1)[0]
    wide = len(word) * (line.x1 - line.x0) / max(len(line.text), 1)
    return right - last.x1 > wide + line.size
