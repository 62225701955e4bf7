"""Terms in brackets: "Clerk of Alder (since 2006) and of Birchley (since 2009)", one term for each body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.prose.periods import Period, read_period
from kg.extract.reference.nodes import Node, Skeleton, skeleton
from kg.extract.text.dates import find_dates
from kg.extract.text.passage import Passage


def terms(passage: Passage, sentence: Skeleton, office: Node) -> Iterator[tuple[Node, Period]]:
    """The office in each of its bodies with the dates that stand behind this one's name; else the office as it is."""
    inside = sorted(
        (
            n
            for n in sentence.nodes
            if office.start < n.start and n.end <= office.end + 30 and n.label in "BAT"
        ),
        key=lambda n: n.start,
    )
    places = [n for n in inside if n.label != "T" and set(n.bodies or n.referents) <= set(office.bodies)]
    if len(places) < 2 or not any(n.label == "T" and n.end < office.end for n in inside):
        yield office, term_in(passage, office)
        return
    for number, place in enumerate(places):
        stop = places[number + 1].start if number + 1 < len(places) else office.end + 30
        dates = [n for n in inside if n.label == "T" and place.end <= n.start < stop]
        end = max([place.end, *(d.end for d in dates)])
        said = skeleton(passage.text, place.end, end, dates, passage.offsets)
        one = replace(office, bodies=place.bodies or place.referents, marks=office.marks | {"separate"})
        yield one, read_period(said, said.text)


_BRACKETS = re.compile(r"\((?:(?:since|from|until|till|to) [^()]{0,40}\d{4}|\d{4} ?[–-] ?\d{4})\)", re.I)


def term_in(passage: Passage, office: Node) -> Period:
    """The dates in brackets within an office or right behind it: "Clerk of Alder (to 30 September 2022)"."""
    found = _BRACKETS.search(passage.text, office.start, office.end + 40)
    if found is None or found.start() > office.end + 1:
        return Period()
    start, end = found.start() + 1, found.end() - 1
    dates = [
        Node("T", start + d.start, start + d.end, passage.text[start + d.start : start + d.end], date=d.iso)
        for d in find_dates(passage.text[start:end])
    ]
    said = skeleton(passage.text, start, end, dates, passage.offsets)
    return read_period(said, said.text)
