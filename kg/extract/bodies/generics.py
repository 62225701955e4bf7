"""Kinds: "PCTs", "district councils", "each health board", "LHB boards": organisations spoken of in general."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.lexicon.words import generics, heads, places
from kg.extract.names.atoms import Atom, Label
from kg.extract.text.tokens import Token, surface

# Before "local government" as bodies, not as a field of work.
_BESIDE = frozenset(["between", "with", "and", "by", "from", "each"])
# A singular is the kind between these: "arrangements between PCT and local authority".
_PAIRED = re.compile(r"\bbetween (?:[\w'-]+ ){1,4}$")
_ANSWERS = re.compile(
    r"\b(?:accountab\w+|answerable|answers?|answered)\b[^.;]{0,40}? to (?:(?:the|its|their|our) )*$"
)
_ANSWER = re.compile(r"accountab|answer")
_LONGEST_ORGAN = 3


def find_generics(tokens: list[Token], text: str) -> Iterator[Atom]:
    """Every stretch that means all organisations of a kind, or an organ that each of them has."""
    seen: set[str] = set()  # the kinds that the passage has spoken of in the plural
    index, answers = 0, _ANSWER.search(text) is not None
    while index < len(tokens):
        end, name = _kind_at(tokens, index, text, seen)
        if end > index:
            seen.add(name)
            organ, country = _organ_end(tokens, index, end), _country_end(tokens, end)
            if organ:
                yield _organ(tokens, index, end, organ)
            elif country:
                yield _in_country(tokens, index, end, country)
            else:
                yield _kind(tokens, index, end)
            end = max(end, organ, country)
        elif answers and _ANSWERS.search(text, max(0, tokens[index].start - 90), tokens[index].start):
            end = _public_end(tokens, index)
            if end > index:
                yield _public(tokens, index, end)
        index = max(end, index + 1)


def _kind_at(tokens: list[Token], at: int, text: str, seen: set[str]) -> tuple[int, str]:
    """Where the longest form of a kind that begins here ends, and the kind; `at` and "" where none does."""
    if _word(tokens[at]) not in generics().first_words:
        return at, ""
    for end in range(min(len(tokens), at + generics().longest), at, -1):
        words = _words(tokens[at:end])
        known = generics().forms.get(words)
        if known is not None and _means_all(tokens, at, end, words, text, seen):
            return end, known[0]
    return at, ""


def _means_all(
    tokens: list[Token], at: int, end: int, words: tuple[str, ...], text: str, seen: set[str]
) -> bool:
    """Whether the form stands for the kind: in the plural, after "each", and not before the names of some."""
    before = tokens[at - 1].low if at else ""
    name, _, plural = generics().forms[words]
    if words in generics().mass:
        return before in _BESIDE
    if end + 1 < len(tokens) and tokens[end].low == "of" and tokens[end + 1].cap:
        return False
    if plural or before in generics().every or _organ_end(tokens, at, end):
        return True
    return name in seen and bool(_PAIRED.search(text, max(0, tokens[at].start - 60), tokens[at].start))


def _organ_end(tokens: list[Token], at: int, end: int) -> int:
    """Where the organs after a kind's name end: "LHB boards", "PCT executive committees"; 0 where there are none."""
    if tokens[end - 1].possessive:
        return 0
    for stop in range(min(len(tokens), end + _LONGEST_ORGAN), end, -1):
        head = tuple(t.low for t in tokens[end:stop])
        if head in heads().plural and heads().types[head] == "board":
            return stop
    return 0


def _country_end(tokens: list[Token], end: int) -> int:
    """Where "in Scotland" after a kind of every country ends; 0 where a kind is one country's, or stands alone."""
    stop = end + 2
    here = stop <= len(tokens) and tokens[end].low == "in" and tokens[end + 1].text in places().countries
    return stop if here and tokens[end - 1].text.islower() else 0


def _public_end(tokens: list[Token], at: int) -> int:
    """Where the name of a public ends that begins here: "local community"; `at` where none does."""
    ends = (end for end in (at + 2, at + 1) if " ".join(t.low for t in tokens[at:end]) in generics().publics)
    return next(ends, at)


def _words(tokens: list[Token]) -> tuple[str, ...]:
    """The words as the lexicon writes them: an abbreviation in its capitals, the rest in lower case."""
    return tuple(_word(t) for t in tokens)


def _word(token: Token) -> str:
    word = token.text[: len(token.low)]
    return word if word == "London" or (len(word) > 1 and word[:2].isupper()) else word.casefold()


def _kind(tokens: list[Token], start: int, end: int) -> Atom:
    name, type_, _ = generics().forms[_words(tokens[start:end])]
    return _atom(tokens, start, end, name, type_)


def _in_country(tokens: list[Token], start: int, end: int, stop: int) -> Atom:
    name, type_, _ = generics().forms[_words(tokens[start:end])]
    return _atom(tokens, start, stop, f"{name} in {tokens[stop - 1].text}", type_)


def _organ(tokens: list[Token], start: int, end: int, stop: int) -> Atom:
    name = generics().forms[_words(tokens[start:end])][0]
    organ = " ".join(t.low for t in tokens[end:stop])
    return _atom(tokens, start, stop, f"{organ} of {name}", "board")


def _public(tokens: list[Token], start: int, end: int) -> Atom:
    return _atom(tokens, start, end, " ".join(t.low for t in tokens[start:end]), "body")


def _atom(tokens: list[Token], start: int, end: int, head: str, type_: str) -> Atom:
    text, stop = surface(tokens[start:end])
    last = tokens[end - 1]
    return Atom(
        tokens[start].start, stop, Label.GENERIC, text, head, type_, plural=True, possessive=last.possessive
    )
