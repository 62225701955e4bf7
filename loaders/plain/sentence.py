"""How a stretch of text begins and ends: whether it can stand alone or goes on."""

from __future__ import annotations

import re

from loaders.plain.words import Words

_CLOSING = "\"'”’»)]*_"
_LAST_WORD = re.compile(r"(?:^|(?<=[\s(“‘\"'/]))([^\W\d_]+|&)[\"'”’)]*$")
_LOWER = re.compile(r"[\"'“‘(\[*_]*[^\W\d_]")


def ends_sentence(text: str) -> bool:
    """Whether the text ends with a mark after which nothing need follow."""
    tail = text[-12:].rstrip(_CLOSING)
    return (bool(tail) and tail[-1] in ".!?:;…") or text[-1:] in ":;"


def starts_lower(text: str) -> bool:
    """Whether the text begins with a small letter, behind any quotation marks."""
    match = _LOWER.match(text[:12])
    return match is not None and match.group()[-1].islower()


def wants_more(text: str, words: Words) -> bool:
    """Whether the last word is one with which not even a heading ends."""
    match = _LAST_WORD.search(text[-40:])
    return match is not None and match.group(1).lower() in words.never_last


def goes_on(text: str, words: Words) -> bool:
    """Whether the text breaks off: a comma, a dash, an open bracket or a word that wants another."""
    tail = text[-200:]
    if not tail or tail[-1] in ",-–—/(&“‘":
        return True
    if tail.count("(") > tail.count(")"):
        return True
    match = _LAST_WORD.search(tail[-40:])
    return match is not None and match.group(1).lower() in words.open
