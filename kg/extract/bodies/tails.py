"""Where an organisation's name ends: how far the words after its head noun belong to it."""

from __future__ import annotations

from kg.extract.bodies.addresses import is_address
from kg.extract.bodies.bounds import plain, takes, word_of
from kg.extract.lexicon.words import heads, name_words, offices, people, title_words
from kg.extract.names.fields import is_date_word, is_field, list_goes_on
from kg.extract.text.tokens import Token

_FIELDS = frozenset(
    ["housing", "police", "healthcare", "schools", "hospitals", "government", "news", "homes", "services"]
)


def end_of(tokens: list[Token], end: int, phrase: tuple[str, ...], ends: set[int]) -> int:
    """Where the name ends when more of it follows its head: "Institute of Public Care", "Select Committee on Health"."""
    lexicon = heads()
    if end >= len(tokens) or tokens[end - 1].possessive or not tokens[end - 1].cap:
        return end
    after = tokens[end]
    if phrase[-1] in {"college", "university", "institute"} and after.low in lexicon.seats and after.cap:
        return end + 1
    if after.low == "of" and is_address(tokens, end + 1):
        return end
    if takes(phrase, after.low) and any(phrase[-n:] in lexicon.of for n in (1, 2, 3)):
        return capitals_after(tokens, end + 1, ends, lists=phrase[-1] in lexicon.comma_lists) or end
    if after.low == "on" and any(phrase[-n:] in lexicon.scoped_organs for n in (1, 2, 3, 4)):
        return _subject_end(tokens, end + 1, ends) or end
    return end


def _ends_in_capitals(tokens: list[Token], first: int, end: int) -> int:
    """The end without small words before it, 0 where nothing is left: "Committee on the"."""
    while end > first and not tokens[end - 1].cap:
        end -= 1
    return end if end > first else 0


def _subject_end(tokens: list[Token], at: int, ends: set[int]) -> int:
    """The end of the subject of a committee, in capitals; 0 where a date, a person or a body follows."""
    first, last = at, 0
    if at + 1 < len(tokens) and tokens[at].low == "the" and is_field(tokens[at + 1]):
        at += 1
    while at < len(tokens):
        if _may_be_subject(tokens, at):
            at += 1
            last = at
            if last in ends and tokens[last - 1].low not in _FIELDS:
                return _ends_in_capitals(tokens, first, _before_head(tokens, first, last))
        elif last and (
            (
                tokens[at].low in {"and", "&", "of", "for", "in"}
                and at + 1 < len(tokens)
                and tokens[at + 1].cap
            )
            or (tokens[at].text == "," and list_goes_on(tokens, at))
        ):
            at += 1
        else:
            break
    return last


def _before_head(tokens: list[Token], first: int, end: int) -> int:
    """The end of a subject before the head noun that another name ends with; 0 where nothing is left."""
    starts = [
        at
        for at in range(first, end)
        if (*map(word_of, tokens[at : end - 1]), tokens[end - 1].low) in heads().types
    ]
    return starts[0] if starts and starts[0] > first else 0


def _may_be_subject(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    return (
        token.cap
        and not is_date_word(tokens, at)
        and not (token.possessive and token.text.endswith("'s") and not is_field(token))
        and (is_field(token) or token.low not in people().given)
        and token.text not in people().titles
    )


def capitals_after(tokens: list[Token], at: int, ends: set[int], *, lists: bool = False) -> int:
    """The end of a run of capitalised words from `at`, with connectors inside; 0 where none starts there."""
    if (
        at + 1 < len(tokens)
        and tokens[at].low in {"the"} | name_words().inner_particles
        and tokens[at + 1].cap
    ):
        at += 1
    start, last = at, 0
    while at < len(tokens):
        token = tokens[at]
        if last and token.low in {"dept", "department", "division", "bureau"} and _takes_of(tokens, at + 1):
            break  # another body begins
        if last and token.low in name_words().presiding:
            break  # "Board of Directors Chair"
        if _is_right_word(tokens, at):
            last = at + 1
            at += 1
            if token.possessive and not (at < len(tokens) and tokens[at].cap and not is_field(tokens[at])):
                break
        elif last and _goes_on(tokens, at, ends, start, lists=lists):
            at += 1
        else:
            break
    return _with_field(tokens, last) if last else 0


def _takes_of(tokens: list[Token], at: int) -> bool:
    at += at < len(tokens) and tokens[at].text == "."
    return at < len(tokens) and tokens[at].low in {"of", "for"}


def _with_field(tokens: list[Token], end: int) -> int:
    """Where a field of work ends whose noun is in lower case: "Institute of Environmental health"."""
    adjective = tokens[end - 1].low.endswith(("al", "ic", "ary", "ive")) and is_field(tokens[end - 1])
    goes_on = adjective and end < len(tokens) and tokens[end].low in title_words().scope_ends
    return end + 1 if goes_on and not tokens[end - 1].possessive else end


def _is_right_word(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    return token.cap and token.text not in people().titles and not is_date_word(tokens, at)


def _goes_on(tokens: list[Token], at: int, ends: set[int], start: int, *, lists: bool) -> bool:
    token = tokens[at]
    if token.text == ",":
        return lists and list_goes_on(tokens, at) and all(map(is_field, plain(tokens[start:at])))
    if token.low in {"of", "and", "&", "for", "the", "in", "on", "to"}:
        return continues(tokens, at, ends)
    return token.low in name_words().inner_particles and at + 1 < len(tokens) and tokens[at + 1].cap


def continues(tokens: list[Token], at: int, ends: set[int]) -> bool:
    """Whether the connector at `at` stands inside a name that goes on in capitals."""
    if at + 1 >= len(tokens):
        return False
    if tokens[at].low == "of" and is_address(tokens, at + 1):
        return False
    if tokens[at].low == "to":  # "the Prevention of Cruelty to Children"
        return tokens[at - 1].cap and tokens[at + 1].cap and is_field(tokens[at + 1])
    if tokens[at].low == "and" and tokens[at + 1].low == "the" and at + 2 < len(tokens):
        return tokens[at + 2].cap and tokens[at + 2].low in name_words().and_the
    if tokens[at].low in {"of", "for", "in", "on"} and tokens[at + 1].low == "the" and at + 2 < len(tokens):
        return tokens[at + 2].cap and not _begins_office(tokens, at + 2)
    if not tokens[at + 1].cap or (tokens[at].low in {"of", "for"} and _begins_office(tokens, at + 1)):
        return False
    if tokens[at].low in {"in", "on", "of", "for"} and is_date_word(tokens, at + 1):
        return False
    if tokens[at].low == "the":
        return tokens[at - 1].low in {"of", "for", "in", "on", "and", "&"}
    if tokens[at].low == "and":  # "University of X and NHS Y" is two names
        return not _new_name(tokens, at + 1, ends)
    return True


def _new_name(tokens: list[Token], at: int, ends: set[int]) -> bool:
    """Whether the capitals after an "and" name another body."""
    run = at
    while run < len(tokens) and tokens[run].cap:
        run += 1
    if tuple(t.low for t in tokens[at:run]) in heads().fields_too:
        return False
    first, has_next = tokens[at], run > at + 1
    return (
        any(end in ends for end in range(at + 1, run + 1))
        or (first.low,) in heads().first
        or ((first.low,) in heads().of and at + 1 < len(tokens) and tokens[at + 1].low == "of")
        or first.text in people().titles
        or (first.low in people().given and has_next)
    )


def _begins_office(tokens: list[Token], at: int) -> bool:
    return any(tuple(t.low for t in tokens[at : at + n]) in offices().heads for n in (1, 2, 3))
