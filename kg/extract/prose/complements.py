"""Complements: several offices after one verb, each with the verb written out: "is a trustee of X, a member of Y and …"."""

from __future__ import annotations

import re

_COPULA = re.compile(
    r"«P\d+»,? (?:(?:also|currently|now|presently|previously|formerly) )*(?P<verb>is|was|has been|remains)\b"
)
_NEXT = re.compile(
    r"(?P<before>[»\w)])(?P<join>,? and|,) (?P<head>(?:(?:also|currently|formerly|previously) )*(?:an?|the) (?:(?:former|previous|past|founding|current) )*(?:«F\d+»|(?:[a-z-]+ )?member of\b))"
)
_OTHER = re.compile(r"«P\d+»|;|\b(?:which|who|whose|where|that|when)\b")


def written_out(text: str) -> str:
    """A skeleton in which each of several complements has its verb: ", a «F2»" as ", and is a «F2»"."""
    copula = _COPULA.search(text)
    if copula is None:
        return text
    head, rest = text[: copula.end()], text[copula.end() :]
    other = _OTHER.search(rest)
    stop = other.start() if other else len(rest)
    verb = copula["verb"]
    if not re.match(r"(?: also| currently)* (?:an? |the )?[^«»,]{0,30}«F|[^«»,]{0,40}\bmember of\b", rest):
        return text
    listed = _NEXT.sub(lambda m: f"{m['before']}, and {verb} {m['head']}", rest[:stop])
    return head + listed + rest[stop:]
