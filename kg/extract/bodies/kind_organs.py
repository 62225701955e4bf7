"""Organs named with the kind of their body: "the PCT board", "the Council Cabinet"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.lexicon.words import generics
from kg.extract.text.tokens import Token

_ORGAN = re.compile(
    r"(?:[Bb]oard(?: of [Dd]irectors)?|[Cc]abinet|[Gg]overning [Bb]ody|[Ee]xecutive (?:[Tt]eam|[Bb]oard|[Cc]ommittee)|[Mm]anagement [Tt]eam|[Ll]eadership [Tt]eam)(?![\w'-]| [Mm]ember)"
)
_BEFORE = frozenset(["the", "both", "our", "and"])


@dataclass(frozen=True, slots=True)
class KindOrgan:
    """The kind in lower case, the token that governs it, the organ's name and its place in the text."""

    kind: tuple[str, ...]
    noun: Token
    organ: str
    start: int
    end: int


def may_open_kind(tokens: list[Token], index: int) -> bool:
    """Whether a kind may begin at a token, or after its article."""
    return tokens[index].low in _BEFORE or (index > 0 and tokens[index - 1].low in _BEFORE)


def kind_organ_at(tokens: list[Token], index: int, text: str) -> KindOrgan | None:
    """The organ of "the PCT board" where its kind begins at a token, None where none does."""
    if not 0 < index < len(tokens) or tokens[index - 1].low not in _BEFORE:
        return None
    for end in range(min(len(tokens), index + 3), index, -1):
        known = generics().forms.get(_words(tokens[index:end]))
        organ = _ORGAN.match(text, tokens[end].start) if end < len(tokens) else None
        if known is not None and not known[2] and organ and not tokens[end - 1].possessive:
            kind = tuple(t.low for t in tokens[index:end])
            return KindOrgan(kind, tokens[end - 1], organ.group(), tokens[index].start, organ.end())
    return None


def _words(tokens: list[Token]) -> tuple[str, ...]:
    return tuple(t.text if t.text[:2].isupper() else t.low for t in tokens)
