"""What a page of a PDF shows: words with their places, the cells of ruled tables, whether it has pictures."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import NamedTuple


class Word(NamedTuple):
    """A word and its box in points from the upper left corner of the page."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool = False


class Box(NamedTuple):
    """A rectangle: a cell of a table, or a table."""

    x0: float
    top: float
    x1: float
    bottom: float

    def holds(self, word: Word) -> bool:
        """Whether the middle of a word lies in it."""
        across, down = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
        return self.x0 <= across <= self.x1 and self.top <= down <= self.bottom


@dataclass(frozen=True, slots=True)
class Page:
    """`tables` has the cells of each table that lines are drawn around."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    tables: tuple[tuple[Box, ...], ...] = ()
    pictures: bool = False


def dump_page(page: Page) -> str:
    """A page as a line of JSON."""
    return json.dumps([page.number, page.width, page.height, page.words, page.tables, page.pictures])


def parse_page(line: str) -> Page:
    number, width, height, words, tables, pictures = json.loads(line)
    cells = tuple(tuple(Box(*cell) for cell in table) for table in tables)
    return Page(number, width, height, tuple(Word(*word) for word in words), cells, pictures)
