"""Bounds of an organisation's name: how far the capitals around its head noun belong to it."""

from __future__ import annotations

from kg.extract.addresses import is_address
from kg.extract.fields import is_date_word, is_field, list_goes_on
from kg.extract.lexicon.words import heads, name_words, offices, people, places, title_words
from kg.extract.tokens import Token

_DISTRIBUTES = frozenset(["of", "for"])
_LONGEST_OF = 4  # words of a head that takes "of"
_FIELDS = frozenset(
    ["housing", "police", "healthcare", "schools", "hospitals", "government", "news", "homes", "services"]
)
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


# ── to the left ──────────────────────────────────────────────────────────────


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
    return (at not in ends or opens_of(tokens, at)) and not _is_office(tokens, at)


def _is_office(tokens: list[Token], at: int) -> bool:
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


def _plain(tokens: list[Token]) -> list[Token]:
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


# ── to the right ─────────────────────────────────────────────────────────────


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


def takes(phrase: tuple[str, ...], connector: str) -> bool:
    """Whether the rest of a name may follow its head after the connector: "City of", never "City for"."""
    return connector == "of" or (
        connector == "for"
        and phrase[-1] not in places().tiers
        and phrase[-1] not in {"council", "state", "university"}
    )


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
        return lists and list_goes_on(tokens, at) and all(map(is_field, _plain(tokens[start:at])))
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
