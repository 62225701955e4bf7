"""The kind that a name speaks of: "Wexmoor County Council" is called a county council."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from ontology.lexicon import concepts

_Words = tuple[str, ...]

# The longest label in words; nothing longer is looked for.
_LONGEST = 8
# Offices begin with their title ("Chair of the Trust Board"); what else is named ends with its kind.
_HEAD_FIRST = frozenset({"office", "role"})
_PREPOSITIONS = frozenset({"at", "between", "for", "from", "in", "of", "on", "to", "under", "with", "within"})


def kind_of(scheme: str, names: Iterable[str]) -> str:
    """The notation of what the first of the names that tells it says; "" where none does.

    The kind is what a name ends with ("Foundation Trust Network" is a network, "Hospice Charity" a charity),
    or what stands before "of" ("Cabinet of the Council"), or what it begins with ("NHS Somewhere").
    """
    return next((kind for kind in (_kind(scheme, name) for name in names) if kind), "")


@cache
def _labels(scheme: str) -> Mapping[_Words, str]:
    """Labels and their plurals, as words."""
    found: dict[_Words, str] = {}
    for concept in concepts(scheme):
        for label in concept.labels:
            words = _words(label)
            found.setdefault(words, concept.notation)
            found.setdefault((*words[:-1], _plural(words[-1])), concept.notation)
    return found


@cache
def _examples(scheme: str) -> Mapping[_Words, str]:
    return {_words(name): concept.notation for concept in concepts(scheme) for name in concept.examples}


def _kind(scheme: str, name: str) -> str:
    words, labels = _words(name), _labels(scheme)
    if words in _examples(scheme):
        return _examples(scheme)[words]
    if scheme in _HEAD_FIRST:
        return _first(labels, _stretches(words))
    beginnings = (words[:length] for length in range(min(_LONGEST, len(words)), 0, -1))
    if scheme == "person":  # "Councillor Nurse" is no nurse
        return _first(labels, beginnings)
    endings = (ending for part in (words, *_parts(words)) for ending in _endings(part))
    return _first(labels, (*endings, *beginnings))


def _first(labels: Mapping[_Words, str], candidates: Iterable[_Words]) -> str:
    return next((labels[candidate] for candidate in candidates if candidate in labels), "")


def _stretches(words: _Words) -> Iterator[_Words]:
    """Every stretch of words, the longer before the shorter, of one length the earlier first."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            yield words[start : start + length]


def _endings(words: _Words) -> Iterator[_Words]:
    """What the words end with, the longest first."""
    for start in range(max(0, len(words) - _LONGEST), len(words)):
        yield words[start:]


def _parts(words: _Words) -> Iterator[_Words]:
    """The words before each preposition, from the one before it: "Select Committee" before "on Health"."""
    start = 0
    for place, word in enumerate(words):
        if word in _PREPOSITIONS:
            yield words[start:place]
            start = place + 1


def _words(text: str) -> _Words:
    plain = text.casefold().replace("’", "'").replace("&", " and ")
    return tuple(re.findall(r"[\w']+", plain))


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")
