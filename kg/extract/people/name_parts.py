"""Parts of people's names: first names, honorifics, initials, particles, nicknames; and where a name ends."""

from __future__ import annotations

import re

from kg.extract.lexicon.words import heads, offices, people, without_marks
from kg.extract.text.tokens import Token

INITIAL = re.compile(r"[A-Z](?:\.[A-Z])*$")
_LONGEST_NAME = 12


def is_given(token: Token) -> bool:
    """Whether the word is a first name: "Ann", "Jean-Luc"."""
    first = without_marks(token.low.split("-")[0])
    return (token.low in people().given or first in people().given) and token.cap


def is_plainly_given(token: Token, common: frozenset[str]) -> bool:
    """Whether the word is a first name and nothing else."""
    return is_given(token) and token.low not in people().ambiguous and token.low not in common


def is_honorific(token: Token) -> bool:
    """ "Cllr", "MR", "Baroness"."""
    text = token.text if not token.text.isupper() or len(token.text) < 2 else token.text.capitalize()
    return (text in people().honorifics or token.text in people().honorifics) and token.cap


def is_initial(tokens: list[Token], at: int) -> bool:
    """ "A." of "A. Hopkins", "R.J." of "R.J. White"."""
    before = tokens[at - 1] if at else None
    if before is not None and before.text[-1].isalnum() and before.cap:
        return False  # "Option A. Peter Strand"
    return bool(INITIAL.match(tokens[at].text)) and (
        at + 1 < len(tokens) and tokens[at + 1].text == "." and tokens[at + 1].start == tokens[at].end
    )


def name_end(tokens: list[Token], at: int) -> int:
    """Where the name that starts at `at` ends; of several run together in a list, the first: two words each."""
    end = _second_initials(tokens, at, _run_end(tokens, at))
    plain = [t for t in tokens[at:end] if t.text != "."]
    if len(plain) == len(tokens[at:end]) and _names_its_body(tokens, at, end):
        return at + 2
    if (
        len(plain) >= 4
        and not any(t.low in people().particles or len(t.text) == 1 or t.possessive for t in plain)
        and _begin_names(plain)
    ):
        return at + 2
    return end


def _second_initials(tokens: list[Token], at: int, end: int) -> int:
    """The end of the first of two names with initials that stand in columns: "D Rhodes G Watson"."""
    words = [i for i in range(at, end) if tokens[i].text != "."]
    if not words or not INITIAL.match(tokens[words[0]].text):
        return end
    named = [i for i in words if not INITIAL.match(tokens[i].text)]
    following = [i for i in words if named and i > named[0] and INITIAL.match(tokens[i].text)]
    return following[0] if following and named[-1] > following[0] else end


def _begin_names(words: list[Token]) -> bool:
    """Whether every other word begins a name, as in "Ann Rhodes Tom Duncan", or no word is known at all.

    Of three names or more one first name may be unknown.
    """
    known = [is_given(t) for t in words]
    if len(words) >= 6 and len(words) % 2 == 0:
        return sum(known[::2]) >= len(words) / 2 - 1 and sum(known[1::2]) <= 1
    return (known[0] and known[2] and not (known[1] and known[3])) or not any(known[:4])


def _names_its_body(tokens: list[Token], at: int, end: int) -> bool:
    """Whether a body's name follows a person's without a mark: "Ann Rhodes Foxley Council"."""
    return (
        end - at == 3
        and is_given(tokens[at])
        and end < len(tokens)
        and tokens[end].cap
        and tokens[end].low in heads().last_words
    )


def _run_end(tokens: list[Token], at: int) -> int:
    start, words = at, 0
    while at < len(tokens) and words < _LONGEST_NAME:
        step = _part_end(tokens, at, start, words)
        if step == at:
            break
        at = step
        words += 1
        if tokens[at - 1].possessive:
            break
    return at


def _part_end(tokens: list[Token], at: int, start: int, words: int) -> int:
    """The index after the part of a name at `at`: a word, an initial, a particle, a nickname; `at` where none is."""
    token = tokens[at]
    if token.cap and INITIAL.match(token.text) and token.text not in people().postnominals:
        dot = at + 1 < len(tokens) and tokens[at + 1].text == "." and tokens[at + 1].start == token.end
        return at + 2 if dot else at + 1
    if token.low in people().particles and (token.cap or words) and _capital_after_particles(tokens, at):
        return at + 1
    if token.low == "of" and words and start and tokens[start - 1].text in people().noble:
        return at + 1 if at + 1 < len(tokens) and tokens[at + 1].cap else at
    if token.text in {'"', "("} and words:
        return _nickname_end(tokens, at)
    if (
        token.cap
        and token.text not in people().postnominals
        and (words == 0 or _may_continue(tokens, at, start, words))
    ):
        return at + 1
    return at


def _capital_after_particles(tokens: list[Token], at: int) -> bool:
    while at + 1 < len(tokens) and tokens[at].low in people().particles:
        at += 1
    return tokens[at].cap and tokens[at].low not in people().particles


def _nickname_end(tokens: list[Token], at: int) -> int:
    """The index after 'William "Bill" Carter's nickname, where the surname follows; else `at`."""
    closing = {'"': '"', "(": ")"}[tokens[at].text]
    if at + 3 >= len(tokens) or tokens[at + 2].text != closing or not tokens[at + 3].cap:
        return at
    nick, surname = tokens[at + 1], tokens[at + 3]
    known = nick.cap and (is_given(nick) or (closing == '"' and nick.low not in people().not_names))
    return (
        at + 3
        if known and surname.low not in people().not_names and (surname.low,) not in offices().heads
        else at
    )


def _may_continue(tokens: list[Token], at: int, start: int, words: int) -> bool:
    token = tokens[at]
    low = token.low
    if is_honorific(token) and low not in people().surnames:
        return False
    if low in people().surnames and (low in people().not_names or (low,) in heads().types):
        first = tokens[start]
        return (words == 1 and (is_given(first) or bool(INITIAL.match(first.text)))) or (
            words == 2 and is_given(first)
        )
    common = (
        people().kinds if words == 1 and is_plainly_given(tokens[start], frozenset()) else people().not_names
    )
    return low not in common and (low,) not in heads().types and (low,) not in offices().heads


def with_postnominals(tokens: list[Token], at: int) -> int:
    end = at
    while end < len(tokens):
        step = end + 1 if tokens[end].text == "," else end
        if step < len(tokens) and tokens[step].text in people().postnominals:
            end = step + 1
            continue
        break
    return end
