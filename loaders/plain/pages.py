"""Page numbers: which lines are one, and on which page each line of a text stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.plain.lines import Line

_NAME = r"(?:page|pages|pg\.?|p\.?|t\.|tudalen|seite)"
_NUMBER = re.compile(
    rf"[-–—|·\s\[(]*(?:{_NAME}\s*)?(\d{{1,4}})(?:\s*(?:of|/|o)\s*(?:{_NAME}\s*)?(\d{{1,4}}))?[-–—|·\s\])]*$",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"[-–—\s]*(?=[ivxl]{2,6}[-–—\s]*$)x{0,3}(?:ix|iv|v?i{0,3})[-–—\s]*$")
_NAMED_TAIL = re.compile(
    rf"(?:\t|\s{{2,}}|[|·] ?| [–—-] ?){_NAME}\s?(\d{{1,4}})(?:\s?(?:of|/|o)\s?(\d{{1,4}}))?$", re.IGNORECASE
)
_BARE_TAIL = re.compile(r"(?:\t{2,}|\s{6,})(\d{1,3})(?:\s?(?:of|/)\s?(\d{1,4}))?$")
_LONGEST = 200
_CROWDED = 6  # lines; bare numbers nearer to one another are a list of contents or a table


@dataclass(frozen=True, slots=True)
class PageMark:
    """A line that says a page's number: its place among the lines, the number, of how many pages."""

    at: int
    number: int
    total: int | None
    bare: bool = False  # a number with neither a name nor a frame nor a total


def find_page_marks(lines: Sequence[Line]) -> list[PageMark]:
    """Lines that are a page number and nothing else, or a running title with one at its end."""
    marks = []
    for at, line in enumerate(lines):
        if len(line.text) > _LONGEST or not (
            line.text[-1].isdigit() or line.text[0] in "-–—[(|" or len(line.text) < 8
        ):
            continue
        mark = _read_mark(lines, at)
        if mark is not None:
            marks.append(mark)
    return marks


def _read_mark(lines: Sequence[Line], at: int) -> PageMark | None:
    line = lines[at]
    whole = _NUMBER.match(line.text)
    if whole is not None:
        number, total = whole.groups()
        if len(number) == 4 and total is None and line.text.strip("-–— ") == number:  # a year
            return None
        return PageMark(at, int(number), int(total) if total else None, bare=line.text == number)
    if _ROMAN.match(line.text) and line.gap:
        return PageMark(at, 0, None)
    tail = _NAMED_TAIL.search(line.text)
    if tail is None and line.gap and (at + 1 == len(lines) or lines[at + 1].gap):
        tail = _BARE_TAIL.search(line.text)
    if tail is None or len(line.text) > 150:
        return None
    number, total = tail.groups()
    return PageMark(at, int(number), int(total) if total else None)


def count_pages(lines: Sequence[Line], marks: Sequence[PageMark]) -> list[int | None]:
    """The page of each line: by form feeds, else by the numbers that the text shows, else none."""
    if any(line.feed for line in lines):
        return _by_feeds(lines)
    marks = _in_order(marks)
    if not marks or (len(marks) == 1 and marks[0].bare):
        return [None] * len(lines)
    heads = _stand_above(lines, marks)
    pages: list[int | None] = []
    upcoming = iter(marks)
    mark = next(upcoming, None)
    page = marks[0].number - 1 if heads else marks[0].number
    for at in range(len(lines)):
        if mark is not None and at == mark.at:
            pages.append(mark.number)
            page = mark.number if heads else mark.number + 1
            mark = next(upcoming, None)
        else:
            pages.append(max(page, 1))
    return pages


def _by_feeds(lines: Sequence[Line]) -> list[int | None]:
    page, pages = 1, []
    for line in lines:
        page += line.feed
        pages.append(page)
    return list(pages)


def _in_order(marks: Sequence[PageMark]) -> list[PageMark]:
    """The marks that count upwards by one; lone numbers of other sorts do not."""
    places = [-99, *(mark.at for mark in marks), len(marks) and marks[-1].at + 99]
    crowded = {
        mark.at
        for n, mark in enumerate(marks, 1)
        if mark.bare and min(mark.at - places[n - 1], places[n + 1] - mark.at) < _CROWDED
    }
    kept: list[PageMark] = []
    for mark in marks:
        if mark.number and mark.at not in crowded and (not kept or mark.number == kept[-1].number + 1):
            kept.append(mark)
    return kept


def _stand_above(lines: Sequence[Line], marks: Sequence[PageMark]) -> bool:
    """Whether the numbers head their pages: text follows the last one, or none precedes the first."""
    last = marks[-1]
    follows = last.at + 1 < len(lines)
    return marks[0].at == 0 or (follows and last.total is not None and last.number == last.total)
