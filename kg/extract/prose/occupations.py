"""Occupations: what somebody is by trade, said before the offices: "is a British politician who served as …"."""

from __future__ import annotations

import re

from kg.extract.lexicon.words import occupations

_NOUN = "|".join(re.escape(noun) for noun in sorted(occupations(), key=len, reverse=True))
_ONE = r"(?:(?:[a-z]+|«U\d+») ){0,4}?"  # "former Canadian career"
_TRADES = re.compile(
    rf" (?:is|was) an? (?:{_ONE}(?:«F\d+»|[a-z]+ ?[a-z]*?)(?:,| and|, and) )*(?:an? )?{_ONE}(?:{_NOUN})"
    rf"(?: (?:and|,) (?:an? )?{_ONE}(?:{_NOUN}|«F\d+»))*,? (?:(?P<who>who )|(?:currently |presently |now )?(?=serving as ))",
    re.I,
)


def left_out(text: str) -> str:
    """A skeleton without the trade of the person of whom it tells: "«P0» served as «F1»"."""
    return _TRADES.sub(" ", text, count=1)
