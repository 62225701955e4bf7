"""Names of organisations: capitalised words before, or after, the head noun that tells what they are."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.bodies.addresses import is_address
from kg.extract.bodies.bounds import (
    begin_of,
    begin_of_several,
    ends_in_office,
    opens_of,
    takes,
    trimmed,
    word_of,
)
from kg.extract.bodies.tails import capitals_after, end_of
from kg.extract.lexicon.words import generics, heads, name_words, offices, people, places
from kg.extract.names.atoms import Atom, Label
from kg.extract.names.fields import is_field
from kg.extract.names.naming import is_kind, is_proper
from kg.extract.people.name_parts import is_given, is_honorific
from kg.extract.text.tokens import Token, surface

_LONGEST_HEAD = 6
_LONGEST_FIRST = 4
_SHARED = frozenset(["joint", "shared", "integration", "inter-authority", "multi-agency", "unified"])
# Before an organ in lower case, what makes it one of several bodies: "a unified executive team".
_UNITES = frozenset(["joint", "shared", "unified"])
# After these, or "the" after these, "the City of X" is the place.
_PLACE_BEFORE = frozenset(
    ["in", "within", "across", "throughout", "serves", "serve", "serving", "covers", "cover", "covering"]
)


def find_organisations(tokens: list[Token], proper: frozenset[str] = frozenset()) -> Iterator[Atom]:
    """Every stretch that names a body, board or partnership; stretches may overlap.

    `proper` holds the words that the document capitalises inside sentences: at the beginning of a sentence a
    capital says nothing, and only such a word is the name of what is called in lower case.
    """
    lexicon = heads()
    matches = _head_matches(tokens)
    ends = {
        end
        for start, end, phrase in matches
        if not (
            _is_field_before_head(phrase, end, matches) or _opens_fields(tokens, start, end, phrase, matches)
        )
    }
    for start, end, phrase in matches:
        if tokens[start].cap or tokens[end - 1].cap:
            yield from _named(tokens, start, end, phrase, ends)
        else:
            yield from _in_lower_case(tokens, start, end, phrase, proper, ends)
    for index, token in enumerate(tokens):
        if not token.cap:
            continue
        yield from _headed_by_first(tokens, index, ends)
        yield from _fixed(tokens, index)
        if token.low in lexicon.endings:
            yield from _ended_by_country(tokens, index, index + 1)
        elif f"{token.low} {tokens[index + 1].low if index + 1 < len(tokens) else ''}" in lexicon.endings:
            yield from _ended_by_country(tokens, index, index + 2)


def _is_field_before_head(
    phrase: tuple[str, ...], end: int, matches: list[tuple[int, int, tuple[str, ...]]]
) -> bool:
    """Whether a head is only the field of the one that follows: "Specialist Services Directorate"."""
    field = phrase in heads().fields_too or phrase[-1].removesuffix("s") in heads().long_only
    return field and any(start == end for start, _, _ in matches)


def _opens_fields(
    tokens: list[Token], start: int, end: int, phrase: tuple[str, ...], matches: list[tuple[int, int, tuple[str, ...]]]
) -> bool:  # fmt: skip
    """Whether a head without a name is the first of the fields before another: "Hospital Advisory Committee"."""
    plural = (*phrase[:-1], f"{phrase[-1].removesuffix('y')}{'ies' if phrase[-1].endswith('y') else 's'}")
    if plural not in heads().fields_too or (start and tokens[start - 1].cap):
        return False
    following = min((at for at, _, _ in matches if at >= end), default=end)
    return end < following and all(t.cap and is_field(t) for t in tokens[end:following])


def _head_matches(tokens: list[Token]) -> list[tuple[int, int, tuple[str, ...]]]:
    """Token ranges that a head noun fills, the longest at each end, without those inside another."""
    lexicon = heads()
    found = []
    for index, token in enumerate(tokens):
        if token.low not in lexicon.last_words:
            continue
        for length in range(min(_LONGEST_HEAD, index + 1), 0, -1):
            start = index + 1 - length
            phrase = (*map(word_of, tokens[start:index]), token.low)
            if phrase in lexicon.types:
                found.append((start, index + 1, phrase))
                break
    return [m for m in found if not any(o is not m and o[0] <= m[0] and m[1] <= o[1] for o in found)]


def _named(
    tokens: list[Token], start: int, end: int, phrase: tuple[str, ...], ends: set[int]
) -> Iterator[Atom]:
    lexicon = heads()
    plural = phrase in lexicon.plural
    left = begin_of(tokens, start, ends, plural=plural)
    if plural and phrase[-1] in name_words().shared_plurals:
        several = begin_of_several(tokens, start, ends)
        left = left if several is None else several
    if start - left > 1 and tokens[start - 1].low == "for" and tokens[start].text.isupper():
        return  # "NHS Foxley for PCT functions"
    if start - left > 2 and tokens[left + 1].low == "of" and _is_described(tokens, left, left + 1):
        left += 2  # "a joint Committee of Foxley Council": the council alone is named
    if left == start and not tokens[start].cap and start and tokens[start - 1].low in name_words().indefinite:
        return  # "a joint Committee of Foxley Council and Marl Council"
    right = end_of(tokens, end, phrase, ends)
    if end < len(tokens) and tokens[end].low in {"meeting", "meetings"}:
        while left < start and tokens[left].low in name_words().meetings:  # "Regular Board Meeting"
            left += 1
    bare = left == start and right == end
    if (bare and len(phrase) == 1) or _names_nothing(tokens, left, start, end, phrase):
        return  # "the Board": a description
    type_ = _type_of(phrase, tokens, left, end)
    if bare and (type_ == "body" or plural):
        return  # a kind
    meets = phrase[-1] in name_words().meets or plural
    if start > left and tokens[start - 1].low in name_words().of_meeting and meets:
        if start - left > 1:
            yield _without(tokens, left, start - 1, right, " ".join(phrase), type_)
        return  # "the Annual Council": a meeting
    atom = atom_of(tokens, left, right, Label.BODY, " ".join(phrase), type_, plural=plural)
    kind = is_kind(atom.text) if plural else phrase[-1] == "government" and not is_proper(atom.text)
    if not kind:  # "Building Effective Partnerships", "Central Government": a slogan or a kind
        yield atom


def _names_nothing(tokens: list[Token], left: int, start: int, end: int, phrase: tuple[str, ...]) -> bool:
    """Whether a head is no name's: in lower case "service", with one word "Customer Service", a person's "Pool"."""
    lexicon = heads()
    return (
        (phrase[-1] in lexicon.capital_only and not tokens[end - 1].cap)
        or (phrase[-1] in lexicon.long_only and len(phrase) == 1 and start - left < 2)
        or _is_person(tokens, left, start, phrase)
        or _is_heading(tokens, left, start, phrase)
    )


def _is_heading(tokens: list[Token], left: int, start: int, phrase: tuple[str, ...]) -> bool:
    """Whether a bare head only stands beside a field: "Appointment & Authority", "Approval of Board"."""
    return (
        len(phrase) == 1
        and start - left > 1
        and tokens[start - 1].low in {"and", "&", "of"}
        and all(is_field(t) for t in tokens[left : start - 1] if t.cap)
    )


def _is_person(tokens: list[Token], left: int, start: int, phrase: tuple[str, ...]) -> bool:
    """Whether head and first name are a person's: "Janet Pool", "Mayor Joy Church"."""
    return (
        phrase[-1] in people().surname_heads
        and start > left
        and is_given(tokens[start - 1])
        and (start - left == 1 or all(map(is_honorific, tokens[left : start - 1])))
    )


def _type_of(phrase: tuple[str, ...], tokens: list[Token], left: int, end: int) -> str:
    words = {t.low for t in tokens[left:end]}
    type_ = heads().types[phrase]
    if type_ == "board" and words & _SHARED and "staff" not in words:
        return "partnership"
    return type_


def _headed_by_first(tokens: list[Token], index: int, ends: set[int]) -> Iterator[Atom]:
    lexicon = heads()
    for length in range(_LONGEST_FIRST, 0, -1):
        stop = index + length
        phrase = tuple(t.low for t in tokens[index:stop])
        if len(phrase) < length:
            continue
        if phrase == ("dept",) and tokens[stop : stop + 1] and tokens[stop].text == ".":
            stop += 1
        if phrase in lexicon.of and stop < len(tokens) and takes(phrase, tokens[stop].low):
            atom = _opened_of(tokens, index, stop, phrase, ends)
            if atom is not None:
                yield atom
                return
        if phrase in lexicon.first and not tokens[stop - 1].possessive and not _begins_title(tokens, index):
            end = _thingless(tokens, stop, _without_kind(tokens, capitals_after(tokens, stop, ends)))
            if end and not _is_head(tokens, index, end):
                yield atom_of(tokens, index, end, Label.BODY, " ".join(phrase), "body")
                return
    if tokens[index].text == "NHS":
        yield atom_of(tokens, index, index + 1, Label.BODY, "nhs", "body")
        country = tokens[index + 2 : index + 3]
        if country and tokens[index + 1].low == "in" and country[0].text in places().countries:
            yield atom_of(tokens, index, index + 3, Label.BODY, "nhs", "body")


def _without_kind(tokens: list[Token], end: int) -> int:
    """The end of a name without "for PCT functions", which tells what the body does."""
    kind = end > 2 and (tokens[end - 1].text,) in generics().forms and tokens[end - 1].text.isupper()
    return end - 2 if kind and tokens[end - 2].low == "for" else end


def _opened_of(
    tokens: list[Token], index: int, stop: int, phrase: tuple[str, ...], ends: set[int]
) -> Atom | None:
    """ "University of X", "Department for X, Y and Z", "City of X"."""
    if index and ((opens_of(tokens, index) and tokens[index - 1].cap) or _is_described(tokens, index, stop)):
        return None
    end = capitals_after(tokens, stop + 1, ends, lists=phrase[-1] in heads().comma_lists)
    if not end or is_address(tokens, stop + 1):
        return None
    if (
        phrase[-1] in places().tiers | {"state": ""}
        and is_field(tokens[stop + 1])
        and not _is_direction(tokens[stop + 1])
    ):
        return None  # "State of Emergency"
    if phrase[-1] in places().tiers and _is_place(tokens, index, phrase):
        return atom_of(tokens, index, end, Label.AREA, " ".join(phrase), "area")
    type_ = heads().types.get(phrase, "body")
    if phrase[-1] in {"centre", "center"}:
        index = begin_of(tokens, index, ends, plural=False)  # "St Charles' Centre for Health"
    return atom_of(tokens, index, end, Label.BODY, " ".join(phrase), type_)


def _is_described(tokens: list[Token], index: int, stop: int) -> bool:
    """Whether the kind is only said of something: "a joint Committee of Foxley Council and Marl Council"."""
    kind = (tokens[index - 1].low, *(t.low for t in tokens[index:stop]))
    return (
        index > 1
        and not tokens[index - 1].cap
        and kind in heads().types
        and tokens[index - 2].low in name_words().indefinite
    )


def _is_direction(token: Token) -> bool:
    return token.low in name_words().directions | {
        "upper",
        "lower",
        "greater",
        "the",
        "st",
        "saint",
        "port",
        "lake",
        "mount",
    }


def _is_place(tokens: list[Token], index: int, phrase: tuple[str, ...]) -> bool:
    """Whether "the City of X" is the place: where something is in it or serves it."""
    if phrase[0] in {"london", "royal", "metropolitan"} or phrase == ("borough",):
        return False
    before = index - 1
    while before >= 0 and tokens[before].low in {"the", "whole", "all", "of", "and"}:
        before -= 1
    return before >= 0 and tokens[before].low in _PLACE_BEFORE


def _thingless(tokens: list[Token], start: int, end: int) -> int:
    """The end of a name without the thing that is named for it: "NHS Foxley" of "NHS Foxley Improvement Programme"."""
    if not end or tokens[end - 1].low not in name_words().things:
        return end
    at = start
    while at < end and not is_field(tokens[at]) and not tokens[at].low.endswith("ing"):
        at += 1
    return at if at > start else 0


def _begins_title(tokens: list[Token], index: int) -> bool:
    """Whether a title begins there: "Police Chief", "Sport Director"."""
    return any(tuple(t.low for t in tokens[index : index + n]) in offices().heads for n in (2, 3)) or (
        index + 1 < len(tokens) and (tokens[index + 1].low,) in offices().heads
    )


def _is_head(tokens: list[Token], start: int, end: int) -> bool:
    """Whether the words are a head noun and no more: "NHS Foundation Trust"."""
    return any(
        (*map(word_of, tokens[start : stop - 1]), tokens[stop - 1].low) in heads().types
        for stop in range(start + 2, end + 1)
    )


def _fixed(tokens: list[Token], index: int) -> Iterator[Atom]:
    """The names of the lexicon that hold no word for their kind: "House of Commons"."""
    for words in heads().fixed.get(_plain(tokens[index]), ()):
        end = index + len(words)
        if end <= len(tokens) and all(_plain(t) == w for t, w in zip(tokens[index:end], words, strict=True)):
            nation = index > 0 and tokens[index - 1].cap and tokens[index - 1].low in name_words().nations
            yield atom_of(tokens, index - nation, end, Label.BODY, words[-1].casefold(), "body")
            return


def _plain(token: Token) -> str:
    return token.text[: len(token.low)] if token.possessive and token.text[-1] in "sS'" else token.text


def _ended_by_country(tokens: list[Token], index: int, end: int) -> Iterator[Atom]:
    words = name_words()
    left = index
    while (
        left > 0
        and not tokens[left - 1].possessive
        and (
            tokens[left - 1].cap
            or (tokens[left - 1].text in {"+", "&"} and left > 1 and tokens[left - 2].cap)
        )
    ):
        left -= 1
    if index + 1 < len(tokens) and tokens[index + 1].cap and tokens[index].low == "international":
        return
    while left < index and tokens[left].low in words.openers:
        left += 1
    if left < index and not all(t.low in words.directions for t in tokens[left:index]):
        yield atom_of(tokens, left, end, Label.BODY, tokens[index].low, "body")


def _in_lower_case(
    tokens: list[Token], start: int, end: int, phrase: tuple[str, ...], proper: frozenset[str], ends: set[int]
) -> Iterator[Atom]:
    """ "Fairholt and Kelder district councils" and "the corporate leadership team"."""
    lexicon = heads()
    if phrase[-1] in lexicon.capital_only:
        return
    left = start
    while (
        left > 0
        and (left == start or left not in ends)
        and (
            (tokens[left - 1].cap and not tokens[left - 1].possessive)
            or (tokens[left - 1].low in {"and", "&", "of", "-"} and left > 1 and tokens[left - 2].cap)
        )
    ):
        if (tokens[left - 1].text,) in generics().forms:
            break  # "PCTs and local government"
        left -= 1
    left = trimmed(tokens, left, start)
    if left < start and _opens_sentence(tokens, left) and tokens[left].low not in proper:
        left += 1
        left = trimmed(tokens, left, start)
    plural = phrase in lexicon.plural
    type_ = _type_of(phrase, tokens, left, end)
    if left < start and tokens[left].text not in people().titles and not ends_in_office(tokens, start):
        yield atom_of(tokens, left, end, Label.BODY, " ".join(phrase), type_, plural=plural)
    elif type_ == "board" and len(phrase) > 1 and start and not plural and tokens[start - 1].text in _UNITES:
        head = f"{tokens[start - 1].text} {' '.join(phrase)}"
        yield atom_of(tokens, start - 1, end, Label.BODY, head, "partnership")
    elif (
        type_ != "body"
        and len(phrase) > 1
        and not plural
        and (len(phrase) > 3 or start == 0 or tokens[start - 1].low not in name_words().indefinite)
    ):
        yield atom_of(tokens, start, end, Label.BODY, " ".join(phrase), type_)


def _opens_sentence(tokens: list[Token], at: int) -> bool:
    return at == 0 or tokens[at - 1].text in {".", "?", "!", "•", ":", '"'}


def _without(tokens: list[Token], start: int, gap: int, end: int, head: str, type_: str) -> Atom:
    """The atom of a name without the word at `gap`: "Foxley Parish Council" of "Foxley Annual Parish Council"."""
    text, stop = surface([*tokens[start:gap], *tokens[gap + 1 : end]])
    return Atom(
        tokens[start].start, stop, Label.BODY, text, head, type_, possessive=tokens[end - 1].possessive
    )


def atom_of(
    tokens: list[Token], start: int, end: int, label: Label, head: str, type_: str, *, plural: bool = False
) -> Atom:
    text, stop = surface(tokens[start:end])
    return Atom(
        tokens[start].start, stop, label, text, head, type_, plural, possessive=tokens[end - 1].possessive
    )
