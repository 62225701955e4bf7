"""Titles of offices: level, qualifier, head and scope."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.lexicon.words import heads, offices, people, title_words
from kg.extract.names.atoms import Atom, Label
from kg.extract.names.fields import is_field, list_goes_on
from kg.extract.people.portfolios import begins_office, has_portfolio, portfolio_end
from kg.extract.text.tokens import Token, surface

_LONGEST_HEAD = 5
_SECTION = re.compile(r"(?:section|s\.?)$")


def find_titles(tokens: list[Token]) -> Iterator[Atom]:
    """Every stretch that is the title of an office, in capitals or not."""
    lexicon = offices()
    for index, token in enumerate(tokens):
        if token.low not in lexicon.last_words:
            continue
        for length in range(min(_LONGEST_HEAD, index + 1), 0, -1):
            phrase = tuple(t.low for t in tokens[index + 1 - length : index + 1])
            if phrase in lexicon.heads and not any(t.possessive for t in tokens[index + 1 - length : index]):
                atom = _title(tokens, index + 1 - length, index + 1, phrase)
                if atom is not None:
                    yield atom
                break


def _title(tokens: list[Token], start: int, end: int, phrase: tuple[str, ...]) -> Atom | None:
    left = _extend_left(tokens, start, capitals=tokens[end - 1].cap)
    right = end if tokens[end - 1].possessive else _scope_end(tokens, end, phrase)
    if (
        not tokens[start].cap
        and len(phrase) == 1
        and phrase[0] in title_words().verbs
        and _is_verb(tokens, left, right)
    ):
        return None
    bare = left == start and right == end and len(phrase) == 1
    if bare and phrase[0] in title_words().too_plain and not tokens[start].cap:
        return None
    if right < len(tokens) and tokens[right].low in {"designate", "elect"}:
        right += 1
    text, stop = surface(tokens[left:right])
    return Atom(
        tokens[left].start,
        stop,
        Label.OFFICE,
        text,
        " ".join(phrase),
        "post",
        plural=offices().heads[phrase],
        possessive=tokens[right - 1].possessive,
    )


def _is_verb(tokens: list[Token], left: int, right: int) -> bool:
    """Whether "chair", "lead" or "head" is what somebody does: "will chair it"."""
    words = title_words()
    before = tokens[left - 1].low if left else ""
    if tokens[right - 1].low in {"chairs", "leads", "heads"} and before in words.before_third_person:
        return True
    after = tokens[right].low if right < len(tokens) else ""
    return (
        before in words.before_verbs
        and after in {"the", "it", "a", "an", "both", "its", "meetings", "this", "that", "each"}
    ) or (after in {"the", "it", "both"} and before not in {"the", "a", "an", "its", "as", "is"})


def _extend_left(tokens: list[Token], start: int, *, capitals: bool) -> int:
    at = start
    while at > 0:
        token = tokens[at - 1]
        if token.possessive and not token.low.startswith(("children", "carer", "people", "women", "adult")):
            break
        if token.low in title_words().how_long:
            break
        if token.low in offices().before and (
            token.cap
            or not capitals
            or at == start
            or not tokens[at].cap
            or token.low in title_words().levels
        ):
            if token.cap and not capitals and at - 1 > 0 and token.low not in title_words().levels:
                break
            at -= 1
        elif token.text.isdigit() and at > 1 and _SECTION.match(tokens[at - 2].low):
            at -= 2
        elif (token.low in {"and", "&", "-"} and at > 1 and _both_qualify(tokens, at, capitals=capitals)) or (
            capitals and token.cap and tokens[at].cap and _is_qualifier(token)
        ):
            at -= 1
        else:
            break
    return at


def _both_qualify(tokens: list[Token], at: int, *, capitals: bool) -> bool:
    if any(tuple(t.low for t in tokens[at - 1 - n : at - 1]) in offices().heads for n in (2, 3, 4)):
        return False  # "head of paid service and principal adviser" are two offices
    return (
        tokens[at - 2].low in offices().before
        and tokens[at].low in offices().before
        and (tokens[at - 2].cap == tokens[at].cap)
        and (tokens[at].cap or not capitals)
        and tokens[at].low not in title_words().levels
    )


def _is_qualifier(token: Token) -> bool:
    """A capitalised common word, not a name: "Democratic Services Officer"."""
    return (
        token.low in people().not_names
        and (token.low,) not in heads().types
        and token.low
        not in title_words().scope_stops
        | {"of", "for", "in", "on", "by", "to", "with", "from", "at", "and", "as", "when", "also"}
        and token.text not in people().honorifics
    ) or (token.low in title_words().units and token.cap)


def _scope_end(tokens: list[Token], end: int, phrase: tuple[str, ...]) -> int:
    """Where the title ends with its field of work: "Director of X", "Assistant Director X", "Director, X"."""
    if end >= len(tokens):
        return end
    words, word = title_words(), phrase[-1]
    connector = tokens[end].low
    if has_portfolio(phrase, connector):
        return max(end, portfolio_end(tokens, end), _scope(tokens, end + 1) if connector == "for" else 0)
    if (
        connector in {"of", "for"}
        and word in words.scoped
        and not (connector == "of" and word in words.only_for)
    ):
        return _scope(tokens, end + 1) or end
    if word in words.before_field and tokens[end].cap and tokens[end - 1].cap and is_field(tokens[end]):
        return _beside(tokens, end) or end
    if tokens[end].text == "," and word in {"director", "head", "manager", "officer"}:
        return _comma_scope(tokens, end) or end
    return end


def _beside(tokens: list[Token], at: int) -> int:
    """ "Assistant Director Housing and Growth": a field without a word before it, that names no body."""
    end = _scope(tokens, at)
    if not end or (end < len(tokens) and (tokens[end].cap or tokens[end].low in {"of", "for"})):
        return 0
    run = tokens[at:end]
    services = run[-1].low in title_words().units and len(run) > 1  # "Director Corporate Services"
    if _is_title_end(tokens, at, end) or any(map(_is_head, run[:-1] if services else run)):
        return 0
    return end


def _scope(tokens: list[Token], at: int) -> int:
    """The end of a scope: capitalised words with connectors, or common words in lower case; 0 for none."""
    if at >= len(tokens) or tokens[at].low in title_words().scope_stops:
        return 0
    if not tokens[at].cap:
        return _lower_scope(tokens, at)
    if not is_field(tokens[at]):
        return 0
    last = at
    while at < len(tokens):
        token = tokens[at]
        if token.cap and is_field(token):
            at += 1
            last = at
            if token.possessive and not (at < len(tokens) and _ends_scope(tokens, at)):
                break
        elif (
            token.low in {"and", "&", "of", "for", "in"}
            and at + 1 < len(tokens)
            and tokens[at + 1].cap
            and is_field(tokens[at + 1])
            and not begins_office(tokens, at + 1)
        ) or (token.text == "," and list_goes_on(tokens, at)):
            at += 1
        elif token.low in title_words().scope_ends and not token.cap and tokens[at - 1].cap:
            return at + 1
        else:
            break
    return last


def _ends_scope(tokens: list[Token], at: int) -> bool:
    return tokens[at].cap or tokens[at].low in title_words().scope_ends


def _lower_scope(tokens: list[Token], at: int) -> int:
    last = 0
    while at < len(tokens) and not tokens[at].cap:
        if tokens[at].low in offices().before | title_words().lower_fields:
            at += 1
            last = at
        elif (
            tokens[at].low in {"and", "&"}
            and last
            and at + 1 < len(tokens)
            and tokens[at + 1].low in offices().before
        ):
            at += 1
        else:
            break
    return last


def _comma_scope(tokens: list[Token], comma: int) -> int:
    """ "Corporate Director, Policy and Public Affairs": fields of work after a comma, up to a break."""
    at = comma + 1
    while at < len(tokens) and (
        (tokens[at].cap and is_field(tokens[at])) or (tokens[at].low in {"and", "&"} and at > comma + 1)
    ):
        at += 1
    if at == comma + 1 or tokens[at - 1].low in {"and", "&"}:
        return 0
    run = tokens[comma + 1 : at]
    services = run[-1].low in title_words().units and len(run) > 1
    if any(map(_is_head, run[:-1] if services else run)) or _is_title_end(tokens, comma + 1, at):
        return 0
    return at if at == len(tokens) or not tokens[at].cap else 0


def _is_head(token: Token) -> bool:
    """Whether the word tells that an organisation is named, not a field of work: "Board", not "Housing"."""
    named = (token.low,) in heads().types or token.low in heads().endings
    return named and token.low not in title_words().fields_too


def _is_title_end(tokens: list[Token], start: int, end: int) -> bool:
    """Whether another office stands among the words: "Director, Chief Executive"."""
    words = [t.low for t in tokens[start:end]]
    return any(
        tuple(words[first:last]) in offices().heads
        for first in range(len(words))
        for last in range(first + 1, len(words) + 1)
    )
