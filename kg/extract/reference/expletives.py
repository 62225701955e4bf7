"""Expletives: the "it" of "it was noted that", which means nothing."""

from __future__ import annotations

from kg.extract.lexicon.words import expletive_words
from kg.extract.text.tokens import Token

_FURTHEST = 5  # tokens between "it" and what is said


def is_expletive(tokens: list[Token], index: int) -> bool:
    """Whether the "it" at that place stands for no body: "it was further agreed that", "it is important to"."""
    if tokens[index].low != "it":
        return False
    words = expletive_words()
    at = index + 1
    while at < len(tokens) and at - index <= _FURTHEST and tokens[at].low in words["before"]:
        at += 1
    return at > index + 1 and at < len(tokens) and tokens[at].low in words["said"]
