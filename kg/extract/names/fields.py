"""Fields of work: runs of capitalised common words, "Environment, Housing and Growth", in titles and in names."""

from __future__ import annotations

from kg.extract.lexicon.words import name_words, people
from kg.extract.text.tokens import Token

_LONGEST_ITEM = 5


def is_field(token: Token) -> bool:
    """A common word, which may stand in the name of a field of work; never part of a person's name or a place's."""
    lexicon = people()
    if token.low in name_words().no_part:
        return False
    return token.low in lexicon.not_names and token.text not in lexicon.titles and token.text != "NHS"


def list_goes_on(tokens: list[Token], comma: int) -> bool:
    """Whether the comma stands inside a list of fields: an "and" comes soon after it, or another comma of the list."""
    run = comma + 1
    while run < len(tokens) and tokens[run].cap and is_field(tokens[run]) and run - comma < _LONGEST_ITEM:
        run += 1
    if run == comma + 1 or run + 1 >= len(tokens):
        return False
    if tokens[run].text == ",":
        return list_goes_on(tokens, run) or _and_follows(tokens, run + 1)
    return _and_follows(tokens, run)


def _and_follows(tokens: list[Token], at: int) -> bool:
    if at + 1 >= len(tokens) or tokens[at].low not in {"and", "&"} or not tokens[at + 1].cap:
        return False
    alone = at + 2 >= len(tokens) or not tokens[at + 2].cap
    last = tokens[at + 1]
    return is_field(last) or (alone and last.low not in people().given and last.text not in people().titles)


def is_date_word(tokens: list[Token], at: int) -> bool:
    """Whether the word names a month or a day: after "in" or a number, or before a year."""
    words = name_words()
    if tokens[at].low in words.days:
        return True
    if tokens[at].low not in words.months:
        return False
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        tokens[at].low not in {"march", "may", "august", "june", "april"}
        or (before is not None and (before.low in words.before_dates or before.text[0].isdigit()))
        or (after is not None and after.text[0].isdigit())
    )
