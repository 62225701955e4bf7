"""Gatherings: which event is meant, where a text names one in full once and then says "the workshop"."""

from __future__ import annotations

import re

from kg.extract.dates import find_dates
from kg.extract.discourse import Discourse, Referent

# Words before a noun that tell of another event than the one spoken of.
_ANOTHER = re.compile(
    r"\b(?:an?|another|each|every|any|no|next|future|previous|earlier|forthcoming|further|other|these|those|several|regular|final|first|second|third) $",
    re.I,
)


def is_bare(name: str) -> bool:
    """Whether an event is called by its noun alone: "workshop"."""
    return " " not in name


def event_of(discourse: Discourse, name: str, place: tuple[int, int], before: str) -> Referent:
    """The event of that name; `before` is what the text says ahead of it.

    "The workshop" is the one named last, or the first that is named below; two names with one noun and one date
    are one event.
    """
    if is_bare(name):
        known = [] if _ANOTHER.search(before) else _named(discourse, name)
        fitting = [e for e in known if e.place[0] <= place[0]][-1:] or known[:1]
    else:
        fitting = [e for e in _named(discourse, _noun(name)) if _date(name) and _date(e.name) == _date(name)]
    if not fitting:
        return discourse.other("event", name, place)
    fitting[0].names.setdefault(name)
    fitting[0].last = max(fitting[0].last, place[0])
    return fitting[0]


def _named(discourse: Discourse, noun: str) -> list[Referent]:
    """The events with that noun that have a name or a date, in the order of the text."""
    noun = noun.casefold()
    events = (r for r in discourse.referents if r.type == "event" and not is_bare(r.name))
    return sorted((e for e in events if _noun(e.name) == noun), key=lambda e: e.place)


def _noun(name: str) -> str:
    """The noun of an event's name: "workshop" of "joint workshop on 3 May 2011"."""
    return re.split(r" (?:on|of|in|held)\b|,", name)[0].split()[-1].casefold()


def _date(name: str) -> str:
    return next((d.iso for d in find_dates(name)), "")


__all__ = ["event_of", "is_bare"]
