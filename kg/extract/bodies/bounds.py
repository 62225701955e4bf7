"""Where an organisation's name begins: how far the capitals before its head noun belong to it."""

from __future__ import annotations

from kg.extract.lexicon.words import heads, name_words, offices, people, places
from kg.extract.names.fields import is_date_word, is_field
from kg.extract.text.tokens import Token

_DISTRIBUTES = frozenset(["of", "for"])
_LONGEST_OF = 4  # words of a head that takes "of"
_LIST_ITEM = 3  # words before a comma inside a name: "Armagh City, Banbridge and Craigavon Council"


def word_of(token: Token) -> str:
    """The form of a word inside a head noun: "children's", "users"."""
    return token.text.casefold() if token.possessive and token.text[-1] in "sS" else token.low


def is_head_of(tokens: list[Token], start: int, end: int) -> bool:
    """Whether some words at the end of a stretch are a head noun."""
    return any(
        (*map(word_of, tokens[at : end - 1]), tokens[end - 1].low) in heads().types
        for at in range(start, end)
    )


def begin_of(tokens: list[Token], start: int, ends: set[int], *, plural: bool) -> int:
    """Where the name begins whose head noun begins at `start`; `ends` are the places where head nouns end."""
    at = start
    while at > 0:
        token = tokens[at - 1]
        if at in ends and at != start and token.low not in {"and", "&"} and not opens_of(tokens, at):
            if not _adorns_trust(tokens, at, start):
                break
        if (
            _is_name_word(tokens, at - 1)
            or _is_number(tokens, at - 1)
            or (
                token.low in name_words().connectors | name_words().particles
                and at >= 2
                and _joins(tokens, at - 1, ends, plural=plural)
            )
        ):
            at -= 1
        else:
            break
    at = trimmed(tokens, at, start)
    if start - at > 1 and tokens[at].low in name_words().titles_before and not tokens[at].possessive:
        at = trimmed(tokens, at + 1, start)
    return at if plural else _before_comma(tokens, at, start)


def _adorns_trust(tokens: list[Token], at: int, start: int) -> bool:
    """Whether a head only adorns the trust that follows: "Marl Partnership University | NHS Foundation Trust"."""
    words = {t.low for t in tokens[at - 1 : start]}
    return tokens[start].low in {"nhs", "foundation"} and words <= name_words().adorns_trust


def begin_of_several(tokens: list[Token], start: int, ends: set[int]) -> int | None:
    """Where the first of several names begins that share a plural head: "Alder and Birchley | District Councils".

    None where what stands before the "and" is no place, or nothing is joined.
    """
    at = begin_of(tokens, start, ends, plural=False)
    words = tokens[at:start]
    joints = [i for i, t in enumerate(words) if t.low in {"and", "&", ","}]
    names = [words[a:b] for a, b in zip([0, *(j + 1 for j in joints)], [*joints, len(words)], strict=True)]
    placed = all(any(t.cap and not is_field(t) for t in name) for name in names)
    return at if joints and placed else None


def trimmed(tokens: list[Token], left: int, start: int) -> int:
    """The beginning without the words that only stand before a name: "In", "The", "And"."""
    while left < start and _only_opens(tokens, left, start):
        left += 1
    return left


def _only_opens(tokens: list[Token], at: int, start: int) -> bool:
    words, token = name_words(), tokens[at]
    if token.low not in words.openers | words.connectors | words.particles:
        return False
    if not token.cap:
        return True
    if token.low in words.opens_place:
        return at + 1 == start
    inside = at > 0 and tokens[at - 1].low.isalpha()
    return not (inside and token.low in words.may_open | {"the"})


def _is_name_word(tokens: list[Token], at: int) -> bool:
    token, words = tokens[at], name_words()
    if (token.low,) in offices().heads or token.low in words.no_part:
        return token.low in words.offices_in_names
    return (
        (token.cap or _is_camel(token))
        and token.text not in people().titles
        and not (token.possessive and token.text.isupper())
        and not is_date_word(tokens, at)
    )


def _is_number(tokens: list[Token], at: int) -> bool:
    """ "Area 9 Agency": a short number inside a name."""
    return (
        tokens[at].text.isdigit()
        and len(tokens[at].text) < 3
        and at > 0
        and tokens[at - 1].cap
        and _is_name_word(tokens, at - 1)
        and tokens[at - 1].low not in name_words().openers
    )


def _is_camel(token: Token) -> bool:
    """ "eThekwini": a name whose second letter is its capital."""
    return len(token.text) > 3 and token.text[0].islower() and token.text[1:2].isupper()


def opens_of(tokens: list[Token], at: int, connector: str = "of") -> bool:
    """Whether the words before `at` are a head that takes "of", or another connector: "Borough", "University"."""
    return any(
        (phrase := tuple(t.low for t in tokens[at - n : at])) in heads().of and takes(phrase, connector)
        for n in range(1, _LONGEST_OF + 1)
        if at >= n and tokens[at - 1].cap
    )


def _joins(tokens: list[Token], at: int, ends: set[int], *, plural: bool) -> bool:
    """Whether the connector at `at` stands inside a name that goes on to the right."""
    token, before = tokens[at], tokens[at - 1]
    words = name_words()
    if token.low == "the" and before.low in {"and", "&"}:
        return at >= 2 and tokens[at - 2].cap and tokens[at + 1].low in words.and_the
    if token.low == "the":
        of = at - 1
        return (
            at >= 2
            and before.low in _DISTRIBUTES
            and (opens_of(tokens, of, before.low) or tokens[of - 1].low in words.of_the)
        )
    if (
        not before.cap
        or before.low in words.openers - words.opens_place
        or (before.possessive and token.low not in {"&", "and"} and before.text[-2:] != "'s")
    ):
        return False
    if token.low == "&" and tokens[at + 1].low != "the":
        return at not in ends
    if token.low in {"and", "&"} and tokens[at + 1].low == "the":
        return before.cap and tokens[at + 2].low in words.and_the
    if token.low == "and":
        return _and_joins(tokens, at, ends, plural=plural)
    if token.low == "for":
        return opens_of(tokens, at, "for")
    if token.low == "of":
        return _of_joins(tokens, at, ends)
    if token.low == "with":
        return at not in ends
    return at not in ends and token.low in words.connectors | words.particles - {"y"}


def _and_joins(tokens: list[Token], at: int, ends: set[int], *, plural: bool) -> bool:
    before = tokens[at - 1]
    if before.text.isupper() and len(before.text) > 1:
        return False  # "WCC and St Osyth City Council" are two
    if at >= 2 and _is_plain_person(tokens[at - 2], before):
        return False  # "Ann Rhodes and Marl Council" are two
    return not plural and at not in ends and not (at >= 2 and tokens[at - 2].low in {"between", "both"})


def _is_plain_person(first: Token, last: Token) -> bool:
    """Whether two words are a person's name: a first name that is nothing else, and no common word."""
    given = first.cap and first.low in people().given and first.low not in people().ambiguous
    return given and not is_field(last) and (last.low,) not in heads().types


def _of_joins(tokens: list[Token], at: int, ends: set[int]) -> bool:
    words = name_words()
    if (
        at >= 2
        and tokens[at - 2].cap
        and tokens[at - 2].low not in words.openers
        and not opens_of(tokens, at)
        and tokens[at - 1].low not in words.of_the
    ):
        return False  # "Ann Rhodes of Foxley Institute" is a person and a body
    return (at not in ends or opens_of(tokens, at)) and not ends_in_office(tokens, at)


def ends_in_office(tokens: list[Token], at: int) -> bool:
    """Whether an office ends before a token."""
    return any(tuple(t.low for t in tokens[at - n : at]) in offices().heads for n in (1, 2, 3, 4) if at >= n)


def _before_comma(tokens: list[Token], left: int, start: int) -> int:
    """ "Bournemouth, Christchurch and Poole Council", "Audit, Risk and Finance Committee": commas before an "and"."""
    inside = tokens[left:start]
    if not any(t.low in {"and", "&"} for t in inside[1:]) or not inside[0].cap:
        return left
    at = left
    while at >= 2 and tokens[at - 1].text == ",":
        begin = _item(tokens, at - 1)
        after_nhs = begin + int(_is_nhs(tokens, begin, at - 1, start))
        if begin == at - 1 or not _may_list(tokens, after_nhs, at - 1, fields=is_field(inside[0])):
            break
        at = begin
    if at == left or (tokens[at - 1].low in {"between", "both", "with", ","} and at):
        return left
    return at


def plain(tokens: list[Token]) -> list[Token]:
    return [t for t in tokens if t.low not in {"and", "&", "of", "the"}]


def _item(tokens: list[Token], comma: int) -> int:
    begin = comma
    while (
        begin > 0
        and comma - begin < _LIST_ITEM
        and tokens[begin - 1].cap
        and not (begin == comma and tokens[begin - 1].possessive)
        and tokens[begin - 1].low not in name_words().openers
    ):
        begin -= 1
    return begin


def _is_nhs(tokens: list[Token], begin: int, end: int, head: int) -> bool:
    """Whether the first place of a list has the "NHS" of the whole name: "NHS Alder, Birch and Foxley ICB"."""
    return end - begin > 1 and tokens[begin].text == "NHS" and tokens[head].low in _OF_NHS


_OF_NHS = frozenset(["integrated", "icb", "clinical", "ccg", "primary", "pct", "nhs", "foundation"])


def _may_list(tokens: list[Token], begin: int, end: int, *, fields: bool) -> bool:
    """Whether the words before a comma are an item of the list: a field among fields, a place among places."""
    item = tokens[begin:end]
    if any((t.low,) in offices().heads or t.text in people().titles for t in item) or is_head_of(
        tokens, begin, end
    ):
        return False
    common = [is_field(t) for t in item]
    if fields and all(common):
        return True
    return sum(not c for c in common) == 1 and item[0].low not in people().given


def takes(phrase: tuple[str, ...], connector: str) -> bool:
    """Whether the rest of a name may follow its head after the connector: "City of", never "City for"."""
    return connector == "of" or (
        connector == "for"
        and phrase[-1] not in places().tiers
        and phrase[-1] not in {"council", "state", "university"}
    )
