"""People called by a title and their surname alone: "Chair Tisdale", "Director Lubow"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from kg.extract.lexicon.words import heads, offices, people, read_yaml
from kg.extract.names.atoms import Atom, Label
from kg.extract.text.tokens import Token

_SHORTEST = 3  # letters of a surname


def find_titled_surnames(tokens: Sequence[Token], common: frozenset[str]) -> Iterator[Atom]:
    """The surnames that stand after a title, and are followed by nothing that could go on with them.

    `common` holds words that the document also writes in lower case.
    """
    for index, token in enumerate(tokens[1:], 1):
        if not _is_surname(token, common) or not _stands_alone(tokens, index):
            continue
        title = _title_before(tokens, index)
        if title:
            text = token.text.removesuffix("'s") if token.possessive else token.text
            end = token.start + len(text)
            yield Atom(
                token.start,
                end,
                Label.PERSON,
                text,
                "titled",
                "person",
                honorific=title,
                possessive=token.possessive,
            )


def _is_surname(token: Token, common: frozenset[str]) -> bool:
    word = token.low
    return (
        token.cap
        and len(word) >= _SHORTEST
        and word.replace("-", "").replace("'", "").isalpha()
        and not (token.text.isupper() and len(word) < 5)
        and word not in people().not_names
        and word not in common
        and (word,) not in heads().types
        and (word,) not in offices().heads
        and word not in _honorifics()
    )


def _stands_alone(tokens: Sequence[Token], index: int) -> bool:
    """Whether the name ends with this word: "Director Lubow moved", not "Leader Foxley Council"."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or tokens[index].possessive:
        return True
    joined = following.low in {"&", "of", "-"} or (following.low in people().particles and following.cap)
    return not (following.cap and following.low.isalpha()) and not joined


def _title_before(tokens: Sequence[Token], index: int) -> str:
    for length in (2, 1):
        words = tokens[max(0, index - length) : index]
        phrase = " ".join(t.low for t in words)
        if len(words) == length and phrase in _titles() and words[0].cap and not words[-1].possessive:
            return words[-1].text.capitalize()
    return ""


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(h.casefold() for h in people().honorifics)


@cache
def _titles() -> frozenset[str]:
    return frozenset(read_yaml("titled.yaml")["before_surname"])
