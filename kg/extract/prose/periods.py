"""Periods: from when and until when a clause says that something holds, and what that makes of its status."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.names.discourse import Referent
from kg.extract.reference.nodes import NODE, Skeleton
from kg.model.vocabulary import Status

_UNTIL = re.compile(
    r"\b(?:until|till|up to|through|to|ending|ends?|ended|expir\w+|before leaving|left|retir\w+|resign\w+|st(?:ood|eps?|epped|ands?) down|dissolved|abolished|withdrew|g[ai]ve up)\b[^«»]{0,30}$",
    re.I,
)
_FROM = re.compile(
    r"\b(?:since|from|with effect from|as of|as from|starting|starts|commencing|effective|between|began|begins|joined|appointed|elected|took (?:up|over|office)|after|by|in|on|for|of)\b[^«»]{0,22}$",
    re.I,
)
_RANGE = re.compile(r"^ ?(?:to|–|-|and|until|till|up to) (?:the )?(?:end of )?$", re.I)
_WHEN = re.compile(r"\b(?:in|on|from|at the end of|as of|as from|effective)\b[^«»]{0,20}$", re.I)
_CLAUSE_END = re.compile(
    r";|\. |,? (?:but|while|whereas|when|before|after)\b|,? and (?:the )?«[PFB]|,? and,? (?:until|since|from|before|prior to|up to|between) (?:«|(?:early|late|mid) «)|,? and (?:has|have|had|is|was|will|now|also|who|since|chairs|sits|serves|[a-z]+ed|left|took|became|held|led|sat|ran|won|chose)\b|, (?:died|said|told|added|was|is|has|had|will|now|became|joined|retired)\b|, (?:who|which|where|whose)\b"
)


# A clause that goes on from a dated one: "was set up on 1 May 2014 and took over from …", "in 2011, when it replaced …".
_GOES_ON = re.compile(
    r",? (?:and (?:then )?|when )(?:it |they |(?:the )?«[BP]\d+» )?(?:was |were )?(?:took|taken|replaced|succeeded|superseded|absorbed|assumed|inherited|merged|became|joined|transferred|appointed|elected|stood|stepped|retired|resigned|left)\b",
    re.I,
)
# The main clause after a relative one: "the group, on which both sat, was wound up in 2006".
_OVER = re.compile(
    r"[^«»;.,]{0,20}, (?:was|were) (?:wound up|dissolved|abolished|disbanded|disestablished) (?:in|on|at the end of) (?P<day>«T\d+»)"
)
# "a second pool from 1 May 2007: a Care Pool, hosted by …".
_PLANNED = re.compile(r"\bfrom (?P<day>«T\d+»)(?::|,| –| -)(?: (?:an?|the|new))* ?$")
_SPAN = re.compile(r"(?P<first>(?:18|19|20)\d\d) ?[/–-] ?(?P<last>(?:\d\d){1,2})")


@dataclass(frozen=True, slots=True)
class Period:
    """From and until, each a date as exact as the text says it."""

    start: str | None = None
    end: str | None = None


def clause_period(sentence: Skeleton, start: int, end: int, *, ends: bool) -> Period:
    """The period that the clause around a stretch of the skeleton gives.

    `ends` tells that the clause speaks of an end ("resigned"): its bare date is then the last, not the first.
    """
    text = sentence.text
    stop = _CLAUSE_END.search(text, end)
    begin = 0 if _only_dates(text[:start]) else start
    window = text[begin : stop.start() if stop else len(text)]
    period = read_period(sentence, window, ends=ends)
    if period != Period():
        return period
    over = _OVER.match(sentence.text, end)
    if over is not None:
        return Period(None, sentence.get(over["day"])[0].date)
    return _carried(sentence, start, ends=ends)


def _carried(sentence: Skeleton, start: int, *, ends: bool) -> Period:
    """The date of the clause before, for one that tells what happened then: "… and took over from …"."""
    planned = _PLANNED.search(sentence.text[:start])
    if planned is not None and not ends:
        return Period(sentence.get(planned["day"])[0].date)
    before = [m for m in NODE.finditer(sentence.text, 0, start) if m["label"] == "T"]
    goes_on = _GOES_ON.match(sentence.text, before[-1].end()) if before else None
    if goes_on is None or goes_on.end() <= start:
        return Period()
    day = sentence.nodes[int(before[-1]["number"])].date
    return Period(None, day) if ends else Period(day)


def read_period(sentence: Skeleton, window: str, *, ends: bool = False) -> Period:
    """The period that the dates of a stretch give, each by the word before it."""
    first: str | None = None
    last: str | None = None
    at, dated = 0, False
    for found in NODE.finditer(window):
        gap, at = window[at : found.start()], found.end()
        if found["label"] != "T":
            dated = False
            continue
        node = sentence.nodes[int(found["number"])]
        value = node.date
        if (dated and _RANGE.match(gap)) or _UNTIL.search(gap) or (ends and _WHEN.search(gap)):
            last = last or value
        elif _FROM.search(gap) or not gap.strip(" ,("):
            first = first or value
            last = last or (_end_of_span(node.text) if first == value else None)
        dated = True
    return Period(first, last if last != first else None) if not ends else Period(None, last or first)


def _end_of_span(said: str) -> str | None:
    """The last year of "2016-2021" or "2024/25"."""
    span = _SPAN.fullmatch(said.strip())
    return span["first"][: 4 - len(span["last"])] + span["last"] if span else None


def _only_dates(before: str) -> bool:
    """Whether the words before a clause are no more than a date: "In May 2010 ..."."""
    return len(before) < 80 and not re.search(r"«[^T]", before)


def status_at(status: Status, period: Period, today: str | None) -> Status:
    """The status on the day of the document: what has yet to start is agreed, what has run out has ended."""
    if today is None or status is not Status.IN_FORCE:
        return status
    if period.end and _earlier(period.end, today):
        return Status.ENDED
    if period.start and _earlier(today, period.start):
        return Status.AGREED
    return status


def _earlier(one: str, other: str) -> bool:
    exact = min(len(one), len(other))
    return one[:exact] < other[:exact]


_HELD = re.compile(
    r"(?P<event>«E\d+»)(?:,? (?:was |were |is |are |will be |to be |which was )?(?:held|convened|hosted|took place|takes place|taking place|met))?"
    r"(?: (?:at|in) [^«»,.;]{0,40}(?:«[A-Z]\d+»)?)?,? ?(?:on|in|of|dated)? ?(?P<date>«T\d+»)"
)


def dated_events(sentence: Skeleton) -> Iterator[tuple[Referent, str]]:
    """The events of a sentence with the dates on which it says that they were held."""
    for match in _HELD.finditer(sentence.text):
        event, date = sentence.get(match["event"])[0], sentence.get(match["date"])[0]
        yield from ((referent, date.date) for referent in event.referents)
