"""Names of organisations: capitalised words before, or after, the head noun that tells what they are."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.atoms import Atom, Label
from kg.extract.lexicon.words import heads, offices, people, places
from kg.extract.tokens import Token, surface

_CONNECTORS = frozenset(["of", "and", "&", "for", "in", "on", "upon", "with", "de", "the", "by"])
_OPENERS = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "of",
        "to",
        "with",
        "and",
        "or",
        "but",
        "as",
        "if",
        "when",
        "while",
        "where",
        "who",
        "our",
        "their",
        "his",
        "her",
        "its",
        "my",
        "your",
        "both",
        "each",
        "every",
        "either",
        "neither",
        "all",
        "any",
        "some",
        "no",
        "not",
        "since",
        "until",
        "after",
        "before",
        "between",
        "during",
        "under",
        "over",
        "also",
        "other",
        "former",
        "then",
        "proposed",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "several",
        "many",
        "few",
        "most",
        "existing",
        "what",
        "which",
        "why",
        "how",
        "there",
        "here",
        "present",
        "past",
        "via",
        "per",
        "than",
        "new",
        "old",
        "current",
    ]
)
_BEFORE_OF_THE = frozenset(
    ["isle", "island", "islands", "church", "friends", "office", "vale", "city", "borough", "county"]
)
_NO_PART = frozenset(
    [
        "parties",
        "composition",
        "terms",
        "minutes",
        "ceos",
        "chief-executives",
        "apologies",
        "resolved",
        "constitution",
        "role",
        "roles",
        "report",
        "meeting",
        "presented",
        "agenda",
        "item",
        "annex",
        "appendix",
        "section",
        "part",
    ]
)
_DISTRIBUTES = frozenset(["of", "for"])
_LONGEST_HEAD = 6


def find_organisations(tokens: list[Token]) -> Iterator[Atom]:
    """Every stretch that names a body, board or partnership, or a kind of them; stretches may overlap."""
    lexicon = heads()
    matches = _head_matches(tokens)
    ends = {end for _, end, _ in matches}
    for start, end, phrase in matches:
        if tokens[start].cap or tokens[end - 1].cap:
            yield from _named(tokens, start, end, phrase, ends)
        else:
            yield from _in_lower_case(tokens, start, end, phrase)
    for index in range(len(tokens)):
        yield from _headed_by_first(tokens, index, ends)
        if tokens[index].low in lexicon.endings and tokens[index].cap:
            yield from _ended_by_country(tokens, index)


def _head_matches(tokens: list[Token]) -> list[tuple[int, int, tuple[str, ...]]]:
    """Token ranges that a head noun fills, the longest at each end."""
    lexicon = heads()
    found = []
    for index, token in enumerate(tokens):
        if token.low not in lexicon.last_words:
            continue
        for length in range(min(_LONGEST_HEAD, index + 1), 0, -1):
            phrase = tuple(t.low for t in tokens[index + 1 - length : index + 1])
            if phrase in lexicon.types and not any(t.possessive for t in tokens[index + 1 - length : index]):
                found.append((index + 1 - length, index + 1, phrase))
                break
    return found


def _named(
    tokens: list[Token], start: int, end: int, phrase: tuple[str, ...], ends: set[int]
) -> Iterator[Atom]:
    lexicon = heads()
    left = _extend_left(tokens, start, ends, plural=phrase in lexicon.plural)
    right = _extend_right(tokens, end, phrase, ends)
    while (
        left < start
        and tokens[left].low in _OPENERS | _CONNECTORS
        and (left == 0 or not tokens[left].cap or not tokens[left - 1].low.isalpha())
    ):
        left += 1
    if left == start and right == end and len(phrase) == 1:
        return  # "the Board": a description
    type_ = _type_of(phrase, tokens, left, end)
    if left == start and right == end and (type_ == "body" or phrase in lexicon.plural):
        if phrase in lexicon.generic:
            yield _atom(tokens, start, end, Label.GENERIC, " ".join(phrase), type_, plural=True)
        return
    yield _atom(tokens, left, right, Label.BODY, " ".join(phrase), type_, plural=phrase in lexicon.plural)


def _type_of(phrase: tuple[str, ...], tokens: list[Token], left: int, end: int) -> str:
    words = {t.low for t in tokens[left:end]}
    type_ = heads().types[phrase]
    if type_ == "board" and words & {"joint", "shared", "integration", "inter-authority", "multi-agency"}:
        return "partnership"
    return type_


def _extend_left(tokens: list[Token], start: int, ends: set[int], *, plural: bool) -> int:
    at = start
    while at > 0:
        token = tokens[at - 1]
        if at in ends and at != start and token.low not in {"and", "&"} and not _opens_of(tokens, at):
            break
        if _is_name_word(token):
            at -= 1
            continue
        if token.low in _CONNECTORS and at >= 2 and _joins(tokens, at - 1, ends, plural=plural):
            at -= 1
            continue
        break
    return at


def _is_name_word(token: Token) -> bool:
    if (token.low,) in offices().heads or token.low in _NO_PART:
        return token.low in {
            "governors",
            "trustees",
            "member",
            "planning",
            "governor",
            "principal",
            "sheriff",
            "treasurer",
            "directors",
            "commissioners",
            "members",
            "chief",
            "executive",
            "deputy",
            "officers",
            "supervisors",
            "speaker",
            "mayor",
        }
    return (
        token.cap
        and token.text not in people().honorifics
        and not (token.possessive and token.text.isupper())
    )


def _opens_of(tokens: list[Token], at: int) -> bool:
    """Whether the words before `at` are a head that takes "of": "Borough", "University"."""
    return any(tuple(t.low for t in tokens[at - n : at]) in heads().of for n in (1, 2, 3) if at >= n)


def _joins(tokens: list[Token], at: int, ends: set[int], *, plural: bool) -> bool:
    """Whether the connector at `at` stands inside a name that goes on to the right."""
    token, before = tokens[at], tokens[at - 1]
    if token.low == "the":
        of = at - 1
        return (
            at >= 2
            and before.low in {"of", "for"}
            and (_opens_of(tokens, of) or tokens[of - 1].low in _BEFORE_OF_THE)
        )
    if (
        not before.cap
        or before.low in _OPENERS
        or (before.possessive and token.low != "&" and before.text[-2:] != "'s")
    ):
        return False
    if token.low == "&":
        return at not in ends
    if token.low == "and":
        if before.text.isupper() and len(before.text) > 1:
            return False  # "WCC and St Osyth City Council" are two
        return (
            not plural
            and at not in ends
            and not (at >= 2 and tokens[at - 2].low in {"between", "both", "from"})
        )
    if token.low == "for":
        return _opens_of(tokens, at)
    if token.low == "of":
        if (
            at >= 2
            and tokens[at - 2].cap
            and tokens[at - 2].low not in _OPENERS
            and not _opens_of(tokens, at)
        ):
            return False  # "Ann Rhodes of Foxley Institute" is a person and a body
        return (at not in ends or _opens_of(tokens, at)) and not _is_office(tokens, at)
    return (at not in ends and token.low != "with") or (token.low == "with" and before.cap and at not in ends)


def _is_office(tokens: list[Token], at: int) -> bool:
    return any(tuple(t.low for t in tokens[at - n : at]) in offices().heads for n in (1, 2, 3, 4) if at >= n)


def _extend_right(tokens: list[Token], end: int, phrase: tuple[str, ...], ends: set[int]) -> int:
    """Where the name ends when its head takes "of": "Institute of Public Care"."""
    if not any(phrase[-n:] in heads().of for n in (1, 2, 3)) or end >= len(tokens):
        return end
    if tokens[end].low not in _DISTRIBUTES or tokens[end - 1].possessive:
        return end
    return _capitals_after(tokens, end + 1, ends) or end


def _capitals_after(tokens: list[Token], at: int, ends: set[int]) -> int:
    """The end of a run of capitalised words from `at`, with connectors inside; 0 where none starts there."""
    if at < len(tokens) and tokens[at].low == "the":
        at += 1
    last = 0
    while at < len(tokens):
        token = tokens[at]
        if token.cap and token.text not in people().honorifics:
            last = at + 1
            at += 1
            if token.possessive and not (at < len(tokens) and tokens[at].cap):
                break
            continue
        if (
            last
            and token.low in {"of", "and", "&", "for", "the", "in", "on"}
            and _continues(tokens, at, ends)
        ):
            at += 1
            continue
        break
    return last


def _continues(tokens: list[Token], at: int, ends: set[int]) -> bool:
    if at + 1 >= len(tokens):
        return False
    if tokens[at].low in {"of", "for", "in", "on"} and tokens[at + 1].low == "the" and at + 2 < len(tokens):
        return tokens[at + 2].cap
    if not tokens[at + 1].cap or (tokens[at].low in {"of", "for"} and _begins_office(tokens, at + 1)):
        return False
    if tokens[at].low == "and":  # "University of X and NHS Y" is two names
        run = at + 1
        while run < len(tokens) and tokens[run].cap:
            run += 1
            if run in ends:
                return False
        return (tokens[at + 1].low,) not in heads().first and tokens[at + 1].text not in people().honorifics
    return True


def _begins_office(tokens: list[Token], at: int) -> bool:
    return any(tuple(t.low for t in tokens[at : at + n]) in offices().heads for n in (1, 2, 3))


def _headed_by_first(tokens: list[Token], index: int, ends: set[int]) -> Iterator[Atom]:
    lexicon = heads()
    token = tokens[index]
    if not token.cap:
        return
    for length in (2, 1):
        phrase = tuple(t.low for t in tokens[index : index + length])
        if len(phrase) == length and phrase in lexicon.of and index + length < len(tokens):
            if tokens[index + length].low in _DISTRIBUTES:
                end = _capitals_after(tokens, index + length + 1, ends)
                if end:
                    area = phrase[-1] in places().tiers
                    label = Label.AREA if area and not _is_body_of(phrase) else Label.BODY
                    yield _atom(
                        tokens, index, end, label, " ".join(phrase), "area" if label is Label.AREA else "body"
                    )
                    return
        if len(phrase) == length and phrase in lexicon.first and not token.possessive:
            end = _capitals_after(tokens, index + length, ends)
            if end and not _is_head(tokens, index, end):
                yield _atom(tokens, index, end, Label.BODY, " ".join(phrase), "body")
                return
    if token.text == "NHS":
        yield _atom(tokens, index, index + 1, Label.BODY, "nhs", "body")


def _is_head(tokens: list[Token], start: int, end: int) -> bool:
    """Whether the words are a head noun and no more: "NHS Foundation Trust"."""
    return any(
        tuple(t.low for t in tokens[start:stop]) in heads().types for stop in range(start + 2, end + 1)
    )


def _is_body_of(phrase: tuple[str, ...]) -> bool:
    return phrase in {
        ("london", "borough"),
        ("royal", "borough"),
        ("metropolitan", "borough"),
        ("borough",),
    } or (phrase[-1] not in places().tiers)


def _ended_by_country(tokens: list[Token], index: int) -> Iterator[Atom]:
    left = index
    while left > 0 and tokens[left - 1].cap and not tokens[left - 1].possessive:
        left -= 1
    while left < index and tokens[left].low in _OPENERS:
        left += 1
    if left < index and not all(t.low in _DIRECTIONS for t in tokens[left:index]):
        yield _atom(tokens, left, index + 1, Label.BODY, tokens[index].low, "body")


_DIRECTIONS = frozenset(
    [
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "mid",
        "great",
        "new",
    ]
)


def _in_lower_case(tokens: list[Token], start: int, end: int, phrase: tuple[str, ...]) -> Iterator[Atom]:
    """ "Fairholt and Kelder district councils" and "the corporate leadership team"; kinds in the plural."""
    lexicon = heads()
    left = start
    while left > 0 and (
        (tokens[left - 1].cap and not tokens[left - 1].possessive)
        or (tokens[left - 1].low in {"and", "&", "of", "-"} and left > 1 and tokens[left - 2].cap)
    ):
        left -= 1
    while left < start and tokens[left].low in _OPENERS | _CONNECTORS:
        left += 1
    plural = phrase in lexicon.plural
    type_ = _type_of(phrase, tokens, left, end)
    if left < start and tokens[left].text not in people().honorifics and not _is_office(tokens, start):
        yield _atom(tokens, left, end, Label.BODY, " ".join(phrase), type_, plural=plural)
    elif phrase in lexicon.generic:
        yield _atom(tokens, start, end, Label.GENERIC, " ".join(phrase), type_, plural=True)
    elif (
        type_ != "body"
        and len(phrase) > 1
        and not plural
        and (len(phrase) > 3 or start == 0 or tokens[start - 1].low not in _INDEFINITE)
    ):
        yield _atom(tokens, start, end, Label.BODY, " ".join(phrase), type_)


_INDEFINITE = frozenset(["a", "an", "another", "any", "such", "no", "one", "or"])


def _atom(
    tokens: list[Token], start: int, end: int, label: Label, head: str, type_: str, *, plural: bool = False
) -> Atom:
    text, stop = surface(tokens[start:end])
    return Atom(
        tokens[start].start, stop, label, text, head, type_, plural, possessive=tokens[end - 1].possessive
    )
