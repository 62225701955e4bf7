"""What a document's page shows: a stretch of its text around the passage that the reader came for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from api.pages.passages import Piece, numbered, pieces
from kg.query.view import Link
from loaders.document import Span

_MOST = 60_000  # characters on one page: some twenty sheets of paper
_BEFORE = 10_000  # of them before the marked passage


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a text; `text` is nothing where the document itself is not in the store."""

    text: str | None
    start: int
    length: int  # of the whole text

    @property
    def end(self) -> int:
        return self.start + len(self.text or "")

    @property
    def before(self) -> int | None:
        """Where the stretch before begins."""
        return max(self.start - _MOST, 0) if self.start > 0 else None

    @property
    def after(self) -> int | None:
        return self.end if self.end < self.length else None


def window_of(text: str | None, mark: Span | None, start: int) -> Window:
    """The stretch from the start on, or around the mark."""
    if text is None:
        return Window(None, 0, 0)
    if mark is not None:
        start = max(mark.start - _BEFORE, 0) if mark.end > _MOST else 0
    start = min(start, max(len(text) - 1, 0))
    return Window(text[start : start + _MOST], start, len(text))


@dataclass(frozen=True, slots=True)
class Reading:
    """The window cut into pieces, and the statements with a passage in it, each with its number.

    `is_lost` is whether a passage was asked for that the text does not have.
    """

    window: Window
    pieces: Sequence[Piece]
    said: Sequence[tuple[int, Link]]
    is_lost: bool


def read_window(document: str, window: Window, links: Sequence[Link], mark: Span | None) -> Reading:
    """What the page shows of the window."""
    if window.text is None:
        return Reading(window, (), list(enumerate(links, 1)), is_lost=False)
    passages = numbered(document, links)
    shown = {number for number, span in passages if span.start < window.end and span.end > window.start}
    said = [(number, link) for number, link in enumerate(links, 1) if number in shown]
    cut = pieces(window.text, window.start, passages, mark)
    is_lost = mark is not None and not any(piece.marked for piece in cut)
    return Reading(window, cut, said, is_lost)
