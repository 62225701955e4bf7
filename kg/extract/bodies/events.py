"""Events: meetings, workshops and conferences that people or bodies took part in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.atoms import Atom, Label

_NOUN = (
    r"(?:workshop|conference|colloquium|seminar|summit|roundtable|symposium|hearing|webinar|away ?day|open day|drop-in|public inquiry|hui|convention"
    r"|consultation event|evidence session|launch event|listening event|event)"
)
# A body's name before "meeting" is the body's, not the meeting's.
_MEETING = (
    r"(?:(?:annual|general|extraordinary|ordinary|special|regular|inaugural|stakeholder|public|joint|first|second|third|final|virtual|emergency|quarterly|monthly|open"
    r"|\d{1,3}(?:st|nd|rd|th)) ){0,4}(?:meeting|AGM)"
)
_HEADS = r"(?!(?:Councils?|Committee|Board|Trust|Authority|Partnership|University|Agency|Commission|Association|Service|District|Department|Group|Panel)\b)"
_MODIFIER = (
    r"(?:(?:[Jj]oint|[Nn]ational|[Rr]egional|[Aa]nnual|[Ss]taff|[Ss]takeholder|[Pp]ublic|[Ii]naugural|[Ff]inal|[Ff]irst|[Ss]econd|[Tt]hird|[Ss]pecial|[Oo]ne-day|[Oo]ral"
    rf"|[Ll]ocal|[Ii]nternational|{_HEADS}[A-Z][\w'&-]+|of|and|on) )"
)
_DATE = r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{4})?"
_EVENT = re.compile(
    rf"\b(?P<name>(?:{_MODIFIER}{{0,4}})(?i:{_NOUN})|(?i:{_MEETING}))\b"
    rf"(?P<when>(?: held)?,? (?:on|of|in) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?{_DATE})?"
)
_PLAIN = re.compile(r"(?:meeting|event)", re.I)
_OPENS = re.compile(r"^(?:(?:of|and|on|the|this|that|these|a|an|our|each|at|in|for) )+", re.I)


def find_events(text: str) -> Iterator[Atom]:
    """Events with a name or a date of their own; a bare "meeting" is none."""
    for match in _EVENT.finditer(text):
        name = _OPENS.sub("", match["name"])
        if _PLAIN.fullmatch(name) and not match["when"]:
            continue
        start = match.start() + match.group().index(name)
        said = re.sub(r" held", "", text[start : match.end()])
        yield Atom(start, match.end(), Label.EVENT, said, "event", "event")


_KIND = re.compile(
    r"(?:(?:annual|general|ordinary|special|extraordinary|regular|joint|inaugural|council|public|board|committee|quarterly|monthly|statutory|virtual|remote|emergency"
    r"|\d{1,3}(?:st|nd|rd|th)) )*(?:meeting|AGM)\b",
    re.I,
)
_MINUTES = re.compile(
    r"(?:^|[:–|-] |\b(?:council|board|committee|transparency|panel|group|partnership) )"
    r"(?:(?:the|draft|confirmed|unconfirmed|approved|public|open|formal|summary|action) )*(?:minutes|record|notes|proceedings)\b(?: (?:of|from|for)\b|\W|$)"
    rf"|^(?:the )?(?:{_KIND.pattern}) (?:of|held)\b|^(?:{_KIND.pattern} )?minutes$|\btitle: (?:the )?{_KIND.pattern}",
    re.I,
)


def is_minuted(text: str) -> bool:
    """Whether an opening line says that the document is the minutes of a meeting."""
    return _MINUTES.search(text) is not None and not re.match(r"\W*notice\b", text, re.I)


def kind_of_meeting(text: str) -> str:
    """The words that a line has for the meeting: "Annual Meeting", "" where it speaks of none."""
    found = _KIND.search(text)
    return found.group() if found is not None else ""
