"""Gatherings: which event is meant, where a text names one in full once and then says "the workshop"."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections import defaultdict
from functools import lru_cache

from kg.extract.names.discourse import Discourse, Referent
from kg.extract.text.dates import find_dates

# Words before a noun that tell of another event than the one spoken of.
_ANOTHER = re.compile(
    r"\b(?:an?|another|each|every|any|no|next|future|previous|earlier|forthcoming|further|other|these|those|several|regular|final|first|second|third) $",
    re.I,
)


def is_bare(name: str) -> bool:
    """Whether an event is called by its noun alone: "workshop"."""
    return " " not in name


class Gatherings:
    """The events of a document by their nouns, each noun's in the order of the text."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self._seen = 0  # events of the discourse that are indexed
        self._by_noun: dict[str, list[Referent]] = defaultdict(list)
        self._by_day: dict[tuple[str, str], list[Referent]] = defaultdict(list)

    def event(self, name: str, place: tuple[int, int], before: str) -> Referent:
        """The event of that name; `before` is what the text says ahead of it.

        "The workshop" is the one named last, or the first that is named below; two names with one noun and one date
        are one event.
        """
        self._index()
        found = self._meant(name, place, before) if is_bare(name) else self._dated(name)
        if found is None:
            return self._discourse.other("event", name, place)
        found.names.setdefault(name)
        found.last = max(found.last, place[0])
        return found

    def _meant(self, noun: str, place: tuple[int, int], before: str) -> Referent | None:
        known = self._by_noun.get(noun.casefold())
        if known is None or _ANOTHER.search(before):
            return None
        return known[max(0, bisect_right(known, place[0], key=_start) - 1)]

    def _dated(self, name: str) -> Referent | None:
        day = _date(name)
        known = self._by_day.get((_noun(name), day)) if day else None
        return known[0] if known else None

    def _index(self) -> None:
        """Takes in the events that the discourse has got since; those without a name or a date are passed over."""
        events = self._discourse.by_type["event"]
        for event in events[self._seen :]:
            if not is_bare(event.name):
                noun = _noun(event.name)
                insort(self._by_noun[noun], event, key=_place)
                insort(self._by_day[noun, _date(event.name)], event, key=_place)
        self._seen = len(events)


def _place(event: Referent) -> tuple[int, int]:
    return event.place


def _start(event: Referent) -> int:
    return event.place[0]


def _noun(name: str) -> str:
    """The noun of an event's name: "workshop" of "joint workshop on 3 May 2011"."""
    return re.split(r" (?:on|of|in|held)\b|,", name)[0].split()[-1].casefold()


@lru_cache(maxsize=4096)
def _date(name: str) -> str:
    return next((d.iso for d in find_dates(name)), "")


__all__ = ["Gatherings", "is_bare"]
