"""When two names are one: case, punctuation, plurals, honorifics and "the" aside."""

from __future__ import annotations

import re
from functools import lru_cache

_HONORIFICS = frozenset({
    "dr", "sir", "dame", "cllr", "councillor", "professor", "prof", "mr", "mrs", "ms", "miss", "lord", "lady",
    "baroness", "rt", "hon", "obe", "cbe", "mbe", "mp",
})  # fmt: skip
_SHORTEST_PLURAL = 4  # "bus" and "his" end in s and are no plurals


@lru_cache(maxsize=65_536)
def normal(name: str) -> str:
    """The form that two spellings of a name share."""
    plain = name.casefold().replace("&", " and ").replace("’", "'").replace("'s", "s").replace("'", "")
    words = [_singular(word) for word in re.findall(r"\w+", plain) if word not in _HONORIFICS]
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def _singular(word: str) -> str:
    is_plural = len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if is_plural else word


def likeness(one: str, other: str) -> float:
    """The share of words that two normal names have in common."""
    first, second = set(one.split()), set(other.split())
    return len(first & second) / len(first | second)
