"""Page furniture of a plain text: page numbers, running titles, navigation, drawn rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from loaders.plain.lines import Line
from loaders.plain.pages import PageMark, count_pages, find_page_marks
from loaders.plain.words import Words

_RULE = re.compile(r"(?!#{3,6}$)([-=_*.~–—#·•]) ?(?:\1 ?){2,}$")  # "###" marks a heading
_CRUMBS = re.compile(
    r"[^>›»]{1,60}(?:\s[>›»]+\s+[^>›»]{1,60}){2,}$|\[?home\b[^>›»]{0,40}[>›»]", re.IGNORECASE
)
_BARS = re.compile(r"[^|]{1,40}(?: \| [^|]{1,40}){3,}$")
_DATED = re.compile(r"\b(?:19|20)\d\d\b")
_DIGITS = re.compile(r"\d+")
_LONGEST = 250  # characters of a line that can be furniture
_NEAR = 2  # lines from a page's edge that can be a running title


PagedLine = tuple[Line, int | None]


@dataclass(frozen=True, slots=True)
class Sorted:
    """The lines of what the document says, those of its furniture, and the page of each."""

    content: tuple[Line, ...]
    pages: tuple[int | None, ...]
    furniture: tuple[PagedLine, ...]


def sort_lines(lines: Sequence[Line], words: Words) -> Sorted:
    """Content apart from furniture; rules drawn with characters belong to neither."""
    marks = find_page_marks(lines)
    pages = count_pages(lines, marks)
    rules = {at for at, line in enumerate(lines) if _is_rule(line)}
    aside = {mark.at for mark in marks} | _navigation(lines, words)
    aside |= _running_titles(lines, marks, rules)
    content: list[Line] = []
    content_pages: list[int | None] = []
    gap, broken, ruled = 0, False, False
    for at, line in enumerate(lines):
        if at in rules:
            _underline(content, line, gap)
            gap, ruled = gap + 1 + line.gap, True
        elif at in aside:
            gap, broken = gap + 1 + line.gap, True
        else:
            content.append(line._replace(gap=line.gap + gap, broken=broken, ruled=ruled) if gap else line)
            content_pages.append(pages[at])
            gap, broken, ruled = 0, False, False
    furniture = tuple((lines[at], pages[at]) for at in sorted(aside - rules))
    return Sorted(tuple(content), tuple(content_pages), furniture)


def _is_rule(line: Line) -> bool:
    text = line.text
    return 3 <= len(text) <= _LONGEST and text[0] == text[-1] and _RULE.match(text) is not None


def _underline(content: list[Line], rule: Line, gap: int) -> None:
    if content and not gap and not rule.gap and rule.text[0] in "=-~":
        content[-1] = content[-1]._replace(under=rule.text[0])


def _navigation(lines: Sequence[Line], words: Words) -> set[int]:
    """Lines of a web page or a press release that lead elsewhere or say where the page ends."""
    found = set()
    for at, line in enumerate(lines):
        if len(line.text) > _LONGEST or (
            line.text[0].islower() and not line.gap
        ):  # the rest of a wrapped line
            continue
        if _leads_away(line.text, words):
            found.add(at)
    return found


def _leads_away(text: str, words: Words) -> bool:
    if words.navigation.match(text):
        return True
    if ">" in text or "»" in text or "›" in text:
        return text[0] not in "><|" and "<p>" not in text and _CRUMBS.match(text) is not None
    return "|" in text and text[0] != "|" and ":" in text and _BARS.match(text) is not None


def _running_titles(lines: Sequence[Line], marks: Iterable[PageMark], rules: set[int]) -> set[int]:
    """Lines at the edges of pages that stand there again and again, or that repeat a running title."""
    edges = {mark.at for mark in marks}
    near = _near_edges(lines, edges, rules)
    counts = Counter(_key(lines[at]) for at in near)
    titles = {_key(lines[at]) for at in edges if len(_key(lines[at])) > 8}
    found = set()
    for at in near:
        key = _key(lines[at])
        if counts[key] > 1 or key in titles or _follows_number(lines, at, edges):
            found.add(at)
    return found


def _near_edges(lines: Sequence[Line], edges: set[int], rules: set[int]) -> set[int]:
    """Short lines next to a page number or a form feed, the document's first left out."""
    near: set[int] = set()
    breaks = edges | {at for at, line in enumerate(lines) if line.feed}
    for at in breaks:
        first = at if lines[at].feed else at + 1
        before = [i for i in range(at - 1, max(0, at - 4), -1) if i not in rules][: _NEAR - 1]
        after = [i for i in range(first, min(len(lines), first + 4)) if i not in rules][:_NEAR]
        near.update(i for i in (*before, *after) if i > 0 and len(lines[i].text) <= 160)
    return near - edges - rules


def _key(line: Line) -> str:
    """A line without what differs from page to page."""
    text = line.text.split("\t")[0].rstrip()
    return _DIGITS.sub("#", " ".join(text.split())).casefold()


def _follows_number(lines: Sequence[Line], at: int, edges: set[int]) -> bool:
    """A dated line by itself directly after a page number: the running title of the next page."""
    line = lines[at]
    alone = line.gap and (at + 1 == len(lines) or lines[at + 1].gap)
    return bool(
        alone
        and at - 1 in edges
        and len(line.text) <= 80
        and line.text[-1] not in ".:;"
        and _DATED.search(line.text)
        and re.search(r" [-–—|] |\s{3,}", line.text)
    )
