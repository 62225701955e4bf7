"""Tokens of folded text: words with their capitals, punctuation marks, sentences."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W_]+(?:[.'&/-][^\W_]+)*(?:(?<=s)'(?= |$))?|\S")


class Token(NamedTuple):
    """A word or a mark. `low` is the word in lower case without a possessive ending."""

    text: str
    low: str
    start: int
    end: int
    cap: bool
    possessive: bool


def tokenise(text: str) -> list[Token]:
    """The tokens of a text; "Vale's" and "councils'" are one token each, possessive, with `low` "vale", "councils"."""
    tokens = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        first = word[0]
        possessive = len(word) > 2 and word[-2:] in ("'s", "'S")
        low = word[:-2].casefold() if possessive else word.casefold()
        possessive = possessive or word.endswith("s'")
        low = low[:-1] if low.endswith("s'") else low
        tokens.append(Token(word, low, match.start(), match.end(), first.isupper(), possessive))
    return tokens


def surface(tokens: list[Token]) -> tuple[str, int]:
    """The text of a run of tokens and where it ends, without the possessive of the last: "Vale" of "Vale's"."""
    last = tokens[-1]
    cut = last.possessive and last.text.casefold() != last.low
    end = last.start + len(last.low) if cut else last.end
    pieces: list[str] = []
    previous = tokens[0].start
    for token in tokens:
        gap = " " if token.start > previous else ""
        pieces.append(gap + (token.text if token.end <= end else token.text[: end - token.start]))
        previous = token.end
    return "".join(pieces), end


# A full stop ends a sentence unless an abbreviation or an initial stands before it.
_STOP = re.compile(r"[.!?]+[\"')\]]*\s+(?=[\"'(\[]?[^\W_])")
_NO_STOP = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Cllr|Cllrs|St|Revd|Rev|Hon|Rt|Lt|Col|Gen|Sgt|Insp|Supt|No|no|nos|Nos|para|paras|art|vs|v|cf|e\.g|i\.e|eg|ie"
    r"|etc|approx|pp?|vol|Vol|ed|eds|Jr|Sr|Ltd|Inc|Co|Corp|Ave|Rd|Sen|Rep|Gov|Capt|Cmdr|Maj|Ald|Supt|Const|Dept|Assn|Bros)"
    r"|\b[A-Z](?:\.[A-Z])*|\b(?:a|p)\.m)$"
)


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence of a text."""
    bounds, at = [], 0
    for match in _STOP.finditer(text):
        mark = text[match.start()]
        if mark == "." and _NO_STOP.search(text, max(0, match.start() - 12), match.start()):
            continue
        if mark == "." and text[match.end()].islower():
            continue
        end = match.start() + len(match.group().rstrip())
        if end > at:
            bounds.append((at, end))
        at = match.end()
    if at < len(text):
        bounds.append((at, len(text)))
    return bounds
