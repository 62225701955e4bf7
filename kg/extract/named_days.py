"""Days that a document gives a name: "on 1 April 2028 (“vesting day”)", "the Commencement Date means 3 May 2021"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from kg.extract.dates import find_dates

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
