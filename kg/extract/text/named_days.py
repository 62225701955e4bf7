"""Days that a document gives a name: "on 1 April 2028 (“vesting day”)", "the Commencement Date means 3 May 2021"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from kg.extract.text.dates import find_dates
from kg.extract.text.passage import Passage

_NAME = r"(?P<name>(?:[A-Za-z][a-z-]+ ){1,3}(?:day|date))"
_AFTER = re.compile(rf",? ?\(?(?:[\"'“‘]|hereafter |known as |called )+(?:the )?{_NAME}\b", re.I)
_BEFORE = re.compile(rf"{_NAME}[\"'”’]?\)? (?:means|is|shall be|will be),? (?:on )?$", re.I)
_QUOTED = frozenset("\"'“‘")


def named_days(texts: Iterable[str], year: str | None) -> dict[str, str]:
    """The dates that names stand for, by the name in lower case."""
    found: dict[str, str] = {}
    for text in texts:
        if not re.search(r"\b(?:day|date)\b", text, re.I):
            continue
        for date in find_dates(text, year):
            said = _AFTER.match(text, date.end) or _BEFORE.search(text[: date.start])
            if said is not None and len(date.iso) == len("2000-01-01"):
                name = re.sub(r"^(?:the|an?|this) ", "", said["name"].casefold())
                if " " in name:
                    found.setdefault(name, date.iso)
    return found


def find_named_days(text: str, days: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where a text says such a name, and its date; where it is given the name it is none."""
    for name, iso in days.items():
        for match in re.finditer(rf"\b{re.escape(name)}\b", text, re.I):
            if text[max(0, match.start() - 1) : match.start()] not in _QUOTED:
                yield match.start(), match.end(), iso


_SAME = re.compile(r"\b(?:the same|that (?:very )?) ?(?:day|date)\b|(?<=from )then(?= on\b)", re.I)


# A day told from another: which one is meant afterwards cannot be told.
_OTHER = re.compile(r"\b(?:following|next|previous) day\b|\bday (?:before|after)\b", re.I)


class SameDay:
    """Keeps the day that was named last, for "on the same day" and "from then on"."""

    def __init__(self) -> None:
        self._last: tuple[int, int, str] | None = None  # passage, place in it, day

    def find(
        self, passage: Passage, start: int, text: str, said: list[tuple[int, str]]
    ) -> list[tuple[int, int, str]]:
        """Where a sentence means the day named last, in it or just before; `said` are its own, each with its end."""
        found = []
        for match in _SAME.finditer(text):
            before = [iso for end, iso in sorted(said) if end <= match.start()]
            day = before[-1] if before else self._near(passage, start)
            if day:
                found.append((match.start(), match.end(), day))
        if said:
            self._last = (passage.order, start, max(said)[1])
        if _OTHER.search(text):
            self._last = None
        return found

    def _near(self, passage: Passage, start: int) -> str:
        """The day named last in the same passage, not further on."""
        if self._last is None or self._last[0] != passage.order or self._last[1] > start:
            return ""
        return self._last[2]
