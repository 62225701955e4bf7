"""Statutes: the body that a constitution calls "the Association" throughout, and meetings that act as its organs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.extract.names.discourse import Discourse, Referent
from kg.extract.names.naming import normal_name
from kg.extract.text.passage import Passage

_CALLED = re.compile(
    r"(?<=[a-z,;] )[Tt]he (?P<noun>Organi[sz]ation|Association|Society|Charity|Company|Trust|Foundation|Institute|Federation"
    r"|Union|Club|Corporation|Network|Consortium|Agency|Alliance|Co-operative|Cooperative|Academy|Fund|Centre|Authority)\b(?!['\w]* (?:of|for) |'?s? ?[A-Z])"
)
_LEAST = 3  # times that a body must be called so
_ASSEMBLY = re.compile(
    r"\b(?P<name>(?:Annual |Ordinary |Extraordinary )?(?:General )?(?:Meeting|Assembly))\b (?:shall|may|elects?|appoints?|decides?|approves?|is the (?:supreme|highest))\b"
)


def statutory_body(discourse: Discourse, passages: Sequence[Passage]) -> Referent | None:
    """The body that a text without a name for it calls by its kind, with a capital, again and again."""
    called: Counter[str] = Counter()
    first: dict[str, tuple[int, int]] = {}
    for passage in passages:
        for match in _CALLED.finditer(passage.text):
            noun = match["noun"]
            called[noun] += 1
            start, end = match.span("noun")
            first.setdefault(noun, passage.place(start, end))
    if not called:
        return None
    noun, count = called.most_common(1)[0]
    if count < _LEAST or 2 * count < sum(called.values()):
        return None
    body = discourse.organisation(noun, "body", first[noun])
    discourse.define(noun, (body,))
    return body


def assemblies(passages: Sequence[Passage]) -> frozenset[str]:
    """Names of meetings to which a text gives powers: "the Annual Meeting shall elect the Board"."""
    return frozenset(
        normal_name(match["name"])
        for passage in passages
        for match in _ASSEMBLY.finditer(passage.text)
        if " " in match["name"]
    )
