"""Page furniture of a PDF: running titles and page numbers in the margins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from loaders.pdf_lines import Line

_MARGIN = 0.12  # of a page's height at its top and its foot
_EDGE = 3  # lines from the top or the foot that can be furniture
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[-–—|\s]*(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?[-–—|\s]*", re.IGNORECASE
)


class PageLines(NamedTuple):
    """The lines of a page from top to bottom, tables left out."""

    number: int
    height: float
    lines: Sequence[Line]


class _Key(NamedTuple):
    """What is the same of a running title on each of its pages."""

    text: str
    top: int
    size: int


def find_furniture(pages: Sequence[PageLines], small: float) -> dict[int, list[Line]]:
    """The lines of each page that stand in its margin and on other pages too, or number it.

    One at the top that is set as `small` as notes are cannot be anything else.
    """
    counts = Counter(key for page in pages for key in {_key(line) for line in _in_margin(page)})
    return {
        page.number: [
            line
            for line in _in_margin(page)
            if counts[_key(line)] > 1
            or _is_number(line)
            or (line.size <= small and line.top < page.height / 2)
        ]
        for page in pages
    }


def _in_margin(page: PageLines) -> list[Line]:
    edge = _MARGIN * page.height
    top = [line for line in page.lines[:_EDGE] if line.bottom < edge]
    foot = [line for line in page.lines[-_EDGE:] if line.top > page.height - edge]
    return [*top, *foot]


def _key(line: Line) -> _Key:
    return _Key(_DIGITS.sub("#", line.text).casefold(), round(line.top / 8), round(line.size))


def _is_number(line: Line) -> bool:
    return _NUMBER.fullmatch(line.text) is not None
