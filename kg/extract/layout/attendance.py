"""Attendance: the words before a list of those who took part, and the role that they give the listed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.extract.lexicon.words import read_yaml

_FRAME = re.compile(r"\([^()]*\)|[:.*]|\s[–-]\s.*$")
_NUMBER = re.compile(
    r"^(?:(?:table|appendix|annex|annexe|schedule) \w{1,4}|\d{1,4}(?:[./]\d+)*|[a-z]\)|[ivx]+\))[ :.)–-]*"
)
_LEAD = re.compile(r"^(?:the |those |following |list of |names of |a )+")
_OCCASION = re.compile(
    r"\b(?:workshop|conference|colloquium|seminar|summit|meeting|event|symposium|hearing|webinar|session|consultation|roundtable|inquiry) (?=\w)"
)
# Whom the programme of a workshop names speaks there; the agenda of a committee names officers.
_PROGRAMME = re.compile(r"(?:agenda|programme|program|timetable|schedule)")
_MEMBERS = re.compile(r"\bmembers\b")


@dataclass(frozen=True, slots=True)
class Attendance:
    """What a key word says of those listed after it. `occasion` is the kind of event that it names."""

    role: str
    absent: bool = False
    members: bool = False  # whether it calls them members
    occasion: str = ""
    meeting: bool = False  # whether minutes of meetings use the word
    weak: bool = False  # whether other lists are headed by it too
    plain: bool = False  # whether it is "present" and no more


@cache
def _roles() -> dict[str, str]:
    words = {role: names for role, names in read_yaml("attendance.yaml").items() if role != "weak"}
    return {str(name): str(role) for role, names in words.items() for name in names}


_COMPOSED = re.compile(
    r"(?:[a-z&,'-]+ ){1,4}?(?P<last>attendees|attendance|attending|present|participants|delegates|speakers|panellists|absent|absentees|apologies|observers)"
)
_BESIDE = re.compile(
    r"\b(?:other|others|also|officers?|staff|remote|remotely|virtual|public|invited|visitors?|guests?|external)\b"
)
_NO_LIST = re.compile(
    r"\b(?:school|student|pupil|for|of|the|at|rates?|is|are|was|were|be|not|no|to|from|who|we|our|past|and|hospital|a&e)\b"
)


def _composed(words: str) -> str | None:
    """The role that a key with words of its own gives: "district attendees", "partner organisations present"."""
    found = _COMPOSED.fullmatch(words)
    if found is None or _NO_LIST.search(words.removesuffix(found["last"])):
        return None
    if found["last"] in {"absent", "absentees", "apologies"}:
        return "-"
    role = _roles().get(found["last"], "")
    return "in attendance" if not role and _BESIDE.search(words) else role


@cache
def _weak() -> frozenset[str]:
    return frozenset(str(word) for word in read_yaml("attendance.yaml")["weak"])


_OF_MINUTES = re.compile(
    r"present|attendance|apolog|absent|chair|officers|quorum|roll call|substitute|observ|members|minute", re.I
)


def attendance_of(key: str) -> Attendance | None:
    """What a heading or a key says of those listed below it, None where it is no word of an attendance list."""
    words = _NUMBER.sub("", re.sub(r"\s+", " ", _FRAME.sub("", key)).strip().casefold())
    words = _LEAD.sub("", words)
    occasion = _OCCASION.search(f"{words} ")
    plain = _OCCASION.sub("", words).strip(" ,;")
    role = _roles().get(plain, _roles().get(words))
    if role is None and _PROGRAMME.fullmatch(plain) and occasion and "meeting" not in occasion.group():
        role = "speaker"
    if role is None:
        role = _composed(plain)
    if role is None:
        return None
    members = bool(_MEMBERS.search(words)) and not re.search(r"other|executive|cabinet|public", words)
    return Attendance(
        "" if role == "-" else role, role == "-", members, occasion.group().strip() if occasion else "",
        bool(_OF_MINUTES.search(plain)), plain in _weak() and not occasion, plain in {"present", "those present"},
    )  # fmt: skip
