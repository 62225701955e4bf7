"""Events: meetings, workshops and conferences that people or bodies took part in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.atoms import Atom, Label

_NOUN = (
    r"(?:workshop|conference|colloquium|seminar|summit|roundtable|symposium|hearing|webinar|away ?day|open day|drop-in|public inquiry|hui|convention"
    r"|annual general meeting|annual meeting|extraordinary meeting|special meeting|inaugural meeting|stakeholder meeting|public meeting|joint meeting|meeting|consultation event|event|evidence session|oral evidence session|launch event|listening event)"
)
_MODIFIER = r"(?:(?:[Jj]oint|[Nn]ational|[Rr]egional|[Aa]nnual|[Ss]taff|[Ss]takeholder|[Pp]ublic|[Ii]naugural|[Ff]inal|[Ff]irst|[Ss]econd|[Tt]hird|[Ss]pecial|[Oo]ne-day|[Ll]ocal|[Ii]nternational|[A-Z][\w'&-]+|of|and|on) )"
_DATE = r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{4})?"
_EVENT = re.compile(
    rf"\b(?P<name>(?:{_MODIFIER}{{0,4}})(?i:{_NOUN}))\b(?P<when>(?: held)?,? (?:on|of|in) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?{_DATE})?"
)
_PLAIN = re.compile(r"^(?:the |a |an )?(?:meeting|event)$", re.I)


def find_events(text: str) -> Iterator[Atom]:
    """Events with a name or a date of their own; a bare "meeting" is none."""
    for match in _EVENT.finditer(text):
        name = re.sub(r"^(?:of|and|on|the) ", "", match["name"])
        if _PLAIN.match(name) and not match["when"]:
            continue
        if (
            name.casefold().endswith("meeting")
            and not match["when"]
            and name[0].islower()
            and " " in name
            and name.split()[0] in {"of", "and"}
        ):
            continue
        start = match.start() + match.group().index(name)
        yield Atom(
            start, match.end(), Label.EVENT, re.sub(r" held", "", text[start : match.end()]), "event", "event"
        )


_KIND = r"(?:(?:annual general|annual|ordinary|special|extraordinary|joint|inaugural|council|public|board|quarterly|monthly|regular|statutory|virtual|remote|emergency|shareholders?'?) )*meeting"
_MINUTES = re.compile(
    rf"(?:^|[:–|-] |\bcouncil |\bboard |\bcommittee )(?:(?:draft|confirmed|unconfirmed|approved|public|open|formal|summary|action) )*(?:minutes|record|notes|proceedings)\b(?: (?:of|from|for)\b|\W|$)"
    rf"|^(?:notice of )?(?:the )?{_KIND} (?:of|held)\b|^(?:{_KIND} )?minutes$",
    re.I,
)


def minuted_meeting(text: str) -> str | None:
    """The meeting whose minutes a document is, by its opening words: "Annual Meeting"."""
    match = _MINUTES.search(text)
    if match is None or re.match(r"\W*notice\b", text, re.I):
        return None
    kind = re.search(_KIND, text, re.I)
    return kind.group() if kind is not None else "meeting"
