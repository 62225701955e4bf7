"""Lines of a text with their places, blank ones counted and left out."""

from __future__ import annotations

import re
from typing import NamedTuple

from loaders.refused import RefusedError

# Every character that ends a line; a form feed ends a page too.
_RUN = re.compile("[^\n\r\f\v\x85\u2028\u2029]+")
_BREAK = re.compile("\r\n|[\n\r\v\x85\u2028\u2029]")
_USUAL = {"\n": (0, 0), "\n\n": (1, 0), "\r\n": (0, 0), "\r\n\r\n": (1, 0)}  # between two lines
# White space of any kind, the byte order mark and zero-width spaces: nothing that a reader sees.
WHITE = "\r\n\f\v\x85\u2028\u2029" + (
    " \t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200b\u202f\u205f\u2060\u3000\ufeff\x1c\x1d\x1e\x1f"
)


class Line(NamedTuple):
    """A line that is not blank. `text` is stripped and lies at [start, end); [raw, stop) is the whole line.

    `gap` counts the blank lines before it, `feed` the form feeds. `under` is the character of a rule drawn
    directly below. `broken` tells that page furniture stood between this line and the one before,
    `ruled` that a rule did.
    """

    text: str
    start: int
    end: int
    raw: int
    stop: int
    indent: int
    gap: int
    feed: int
    under: str = ""
    broken: bool = False
    ruled: bool = False


def split_lines(text: str, limit: int) -> list[Line]:
    """The lines of a text that are not blank, in order."""
    lines: list[Line] = []
    last = 0  # where the last line that was not blank stopped
    for match in _RUN.finditer(text):
        raw = match.group()
        content = raw.strip(WHITE)
        if not content:
            continue
        begin, stop = match.span()
        start = begin + len(raw) - len(raw.lstrip(WHITE))
        gap, feed = _between(text, last, begin)
        lines.append(
            Line(content, start, start + len(content), begin, stop, _columns(text, begin, start), gap, feed)
        )
        last = stop
        if len(lines) > limit:
            raise RefusedError(f"it has more than {limit:,} lines", "Split it into parts.")
    return lines


def _between(text: str, last: int, begin: int) -> tuple[int, int]:
    """Blank lines and form feeds between two lines."""
    usual = _USUAL.get(text[last:begin]) if last and begin - last <= 4 else None
    if usual is not None:
        return usual
    feed = text.count("\f", last, begin)
    breaks = sum(1 for _ in _BREAK.finditer(text, last, begin))
    return (breaks - 1 if last and breaks else breaks) + feed, feed


def _columns(text: str, begin: int, start: int) -> int:
    """The visual column at which a line's text begins."""
    if begin == start:
        return 0
    lead = text[begin : min(start, begin + 400)]
    return len(lead.expandtabs(8)) if "\t" in lead else len(lead)
