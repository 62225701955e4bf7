"""A text cut where statements begin and end, so that each piece knows what is said in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from kg.query.view import Link
from loaders.document import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text. `link` is the number of the first statement that rests on it, if any does.

    `marked` is whether it is in the passage that the reader came for; `first` whether that begins here.
    """

    text: str
    link: int | None
    marked: bool
    first: bool


def pieces(text: str, offset: int, links: Iterable[tuple[int, Span]], mark: Span | None) -> list[Piece]:
    """The text, which begins at the offset in its document, cut at every edge of a link and of the mark."""
    end = offset + len(text)
    spans = sorted((span.start, span.end, number) for number, span in links if _meets(span, offset, end))
    edges = {offset, end}
    for span in (*(Span(start, stop) for start, stop, _ in spans), *([mark] if mark else [])):
        edges |= {min(max(edge, offset), end) for edge in (span.start, span.end)}
    cuts = sorted(edges)
    found: list[Piece] = []
    begun = False
    open_: list[tuple[int, int, int]] = []
    waiting = iter([*spans, (end + 1, end + 1, 0)])
    following = next(waiting)
    for start, stop in pairwise(cuts):
        while following[0] <= start:
            open_.append(following)
            following = next(waiting)
        open_ = [span for span in open_ if span[1] > start]
        marked = mark is not None and mark.start <= start < mark.end
        link = open_[0][2] if open_ else None
        found.append(Piece(text[start - offset : stop - offset], link, marked, marked and not begun))
        begun = begun or marked
    return found


def _meets(span: Span, start: int, end: int) -> bool:
    return span.start < end and span.end > start


def numbered(document: str, links: Iterable[Link]) -> list[tuple[int, Span]]:
    """The passages of the document, each with the number of its link, from one."""
    return [
        (number, Span(passage.start, passage.end))
        for number, link in enumerate(links, 1)
        for passage in link.statement.evidence
        if passage.document == document
    ]
