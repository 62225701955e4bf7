"""Portfolios: the field of a cabinet member, which may hold any words: "Cabinet Member for Vibrant Towns"."""

from __future__ import annotations

from kg.extract.lexicon.words import heads, offices, people, title_words
from kg.extract.names.fields import is_field, list_goes_on
from kg.extract.people.name_parts import is_given, is_honorific
from kg.extract.text.tokens import Token

_JOINS = frozenset(["and", "&", "of", "in", "the"])
_DASHES = frozenset(["-", "–"])
_LONGEST = 14  # tokens


def has_portfolio(phrase: tuple[str, ...], connector: str) -> bool:
    """Whether the holders of an office have portfolios, and the word after it begins one."""
    return " ".join(phrase) in title_words().portfolios and (connector == "for" or connector in _DASHES)


def portfolio_end(tokens: list[Token], at: int) -> int:
    """The end of the portfolio that begins after the connector at `at`; 0 where none does.

    After a dash it must fill the line, as fields of work alone: a name or a body may stand there too.
    """
    end = _run(tokens, at)
    if end and end < len(tokens) and tokens[at].low == "for" and tokens[end].text in _DASHES:
        return _run(tokens, end) or end  # "Cabinet Member for Housing – Private Renting"
    return end


def _run(tokens: list[Token], at: int) -> int:
    dash = tokens[at].text in _DASHES
    start = at = at + 1
    last = 0
    while at < len(tokens) and at - start < _LONGEST:
        token = tokens[at]
        if token.cap and _is_part(tokens, at, strict=dash):
            last = at = at + 1
        elif _joins(tokens, at, last) or (token.text == "," and last and list_goes_on(tokens, at)):
            at += 1
        else:
            break
    if dash and last != len(tokens) and tokens[last].text not in {"(", "|", ";", ":"}:
        return 0
    return last if not _names_body(tokens, start, last) else 0


def _joins(tokens: list[Token], at: int, last: int) -> bool:
    opens = not last and tokens[at].text == "The"
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and following.cap and (opens or (bool(last) and tokens[at].low in _JOINS))


def _is_part(tokens: list[Token], at: int, *, strict: bool) -> bool:
    token = tokens[at]
    if is_honorific(token) or begins_office(tokens, at):
        return False
    return is_field(token) or not (strict or is_given(token) or token.text in people().titles)


def begins_office(tokens: list[Token], at: int) -> bool:
    """Whether another title begins there: "and Chair of X", not "and Member Services"."""
    words = [t.low for t in tokens[at : at + 4]]
    ends = [at + n for n in range(1, len(words) + 1) if tuple(words[:n]) in offices().heads]
    return bool(ends) and not (ends[-1] < len(tokens) and tokens[ends[-1]].cap and is_field(tokens[ends[-1]]))


def _names_body(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a head noun stands among the words: "Cabinet Member for Foxley Council"."""
    kinds = heads().types
    fields = title_words().fields_too | title_words().units
    return any((t.low,) in kinds and t.low not in fields for t in tokens[start:end])
