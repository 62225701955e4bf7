"""Names of people: by honorific, by first name, by the shape of the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.lexicon.words import heads, name_words, offices, people
from kg.extract.names.atoms import Atom, Label
from kg.extract.people.name_parts import (
    INITIAL,
    is_given,
    is_honorific,
    is_initial,
    is_plainly_given,
    name_end,
    with_postnominals,
)
from kg.extract.text.tokens import Token, surface

# Letters within a word that only abbreviations have: "CEOs", "PCTs".
_ABBREVIATION = re.compile(r"[A-Z]{2,}s?$|[A-Z]{2}[a-z]*s$")


def find_people(tokens: list[Token], common: frozenset[str]) -> Iterator[Atom]:
    """People by honorific, then runs of capitalised words that have the shape of a name.

    `common` holds words that the document also writes in lower case: they are not parts of names. An atom's head
    is "" where an honorific or a known first name tells that a person is meant, "shape" where the capitals alone do.
    """
    index, last = 0, -1  # `last` is where the latest name ends
    inverted = _inverted(tokens, common)
    if inverted is not None:
        yield inverted
        last, index = inverted.end, _index_after(tokens, inverted.end, 1)
    while index < len(tokens):
        if _ends_title(tokens, index) or (not tokens[index].cap and tokens[index].low not in people().ranks):
            index += 1
            continue
        end = _after_honorifics(tokens, index)
        if end > index:
            found = list(_people_from(tokens, index, end))
            yield from found
            last = found[-1].end if found else last
            index = max(end, _index_after(tokens, last, end) if found else end)
            continue
        fresh = index == 0 or tokens[index - 1].end == last
        atom = _by_shape(tokens, index, common, fresh=fresh)
        if atom is not None:
            yield atom
            last = atom.end
            index = _index_after(tokens, atom.end, index + 1)
            continue
        index += 1


def _ends_title(tokens: list[Token], index: int) -> bool:
    """Whether "General" is the end of a title, no rank: "Director General Ann Rhodes"."""
    before = tokens[index - 1].low if index else ""
    return tokens[index].low == "general" and (before, "general") in offices().heads


def _index_after(tokens: list[Token], place: int, least: int) -> int:
    index = least
    while index < len(tokens) and tokens[index].start < place:
        index += 1
    return index


# ── by honorific ─────────────────────────────────────────────────────────────


def _after_honorifics(tokens: list[Token], index: int) -> int:
    """The index after a run of honorifics that a name follows, else `index`."""
    end = index
    if (
        tokens[index].low in people().ranks
        and index + 1 < len(tokens)
        and tokens[index + 1].text == "Professor"
    ):
        end += 1
    while end < len(tokens) and is_honorific(tokens[end]):
        end += 1
        if end < len(tokens) and tokens[end].text == "." and tokens[end].start == tokens[end - 1].end:
            end += 1
    if end == index or end >= len(tokens):
        return index
    sure = any(t.text in people().titles or t.text in people().noble for t in tokens[index:end])
    return end if _starts_name(tokens, end, sure=sure) else index


def _starts_name(tokens: list[Token], index: int, *, sure: bool = False) -> bool:
    token = tokens[index]
    if "/" in token.text:
        return False
    if INITIAL.match(token.text) and index + 1 < len(tokens):
        return tokens[index + 1].text == "." or tokens[index + 1].cap
    if token.cap and (sure or is_given(token)) and token.low in people().surnames | people().given:
        return not (token.low in people().not_names and is_honorific(token))
    return (token.cap and token.low not in people().not_names and (token.low,) not in offices().heads) or (
        token.low in people().particles and (index + 1 < len(tokens) and tokens[index + 1].cap)
    )


def _people_from(tokens: list[Token], start: int, first: int) -> Iterator[Atom]:
    """The person after the honorifics, and after a plural one ("Councillors") those listed with them."""
    honorifics = [t.text.rstrip(".") for t in tokens[start:first] if t.text != "."]
    plural = honorifics[0] in people().plural_honorifics or _lists_surnames(tokens, first)
    begin, at = start, first
    while True:
        end = name_end(tokens, at)
        if end == at:
            return
        stop = with_postnominals(tokens, end)
        yield _person(tokens, at if plural and begin != start else begin, stop, honorifics)
        if not plural:
            return
        at = _next_in_list(tokens, stop)
        if at == 0:
            return
        begin = at


def _next_in_list(tokens: list[Token], at: int) -> int:
    """Where the next name of "A, B (Chair) and C" starts; 0 at the end of the list."""
    if at < len(tokens) and tokens[at].text == "(":
        close = next((i for i in range(at, min(at + 8, len(tokens))) if tokens[i].text == ")"), 0)
        at = close + 1 if close else at
    if at < len(tokens) and tokens[at].text in {",", ";"}:
        at += 1
        if at < len(tokens) and tokens[at].low in {"and", "&"}:
            at += 1
    elif at < len(tokens) and tokens[at].low in {"and", "&"}:
        at += 1
    else:
        return 0
    if at >= len(tokens) or is_honorific(tokens[at]):
        return 0
    alone = at + 1 == len(tokens) or tokens[at + 1].text in _AFTER_SURNAME
    return at if _starts_name(tokens, at, sure=alone) else 0


_AFTER_SURNAME = frozenset([",", ";", "and", "&", ".", "("])
_FEWEST_LISTED = 3


def _lists_surnames(tokens: list[Token], at: int) -> bool:
    """Whether one honorific stands for all of a list of surnames: "Cllr Rhodes, Abara, Lund and Oates"."""
    count = 0
    while at and name_end(tokens, at) == at + 1:
        count += 1
        closes = at > 1 and tokens[at - 1].low in {"and", "&"}
        at = 0 if closes else _next_in_list(tokens, at + 1)
        if closes:
            return count >= _FEWEST_LISTED
    return False


# ── by shape ─────────────────────────────────────────────────────────────────


def _by_shape(tokens: list[Token], index: int, common: frozenset[str], *, fresh: bool) -> Atom | None:
    """Two to five capitalised words: after a first name any surname, else none of them a common word."""
    first = tokens[index]
    if (
        not first.cap
        or not (_is_namely(first, common) or is_given(first) or is_initial(tokens, index))
        or (not fresh and _follows_name(tokens, index))
    ):
        return None
    end = name_end(tokens, index)
    words = [t for t in tokens[index:end] if t.text not in {".", '"', "(", ")"}]
    if len(words) < 2 or not _is_shaped(words):
        return None
    if len(words) > 2 and index and tokens[index - 1].text.isdigit() and is_plainly_given(words[1], common):
        return _by_shape(tokens, index + 1, common, fresh=True)  # "1200 Ontario Ann Rhodes"
    known = is_plainly_given(first, common) or is_initial(tokens, index) or _acts(tokens, index)
    while len(words) > 2 and not _is_surname(words[-1], common, known=known):
        words, end = words[:-1], end - 1
    middle = (
        t.low in people().particles or INITIAL.match(t.text) or _is_surname(t, common, known=known)
        for t in words[1:]
    )
    if len(words) < 2 or not all(middle):
        return None
    weak = not (is_given(first) or (INITIAL.match(first.text) and not is_given(words[-1])))
    if weak and (_is_abbreviated(words) or _is_placed(tokens, index) or _goes_on(tokens, end)):
        return None
    return _person(tokens, index, with_postnominals(tokens, end), [], weak="shape" if weak else "")


_ACTS = frozenset(["said", "says", "told", "joined", "joins", "brings", "commented", "added", "explained", "chairs", "succeeds", "replaces"])  # fmt: skip
_TELLS_WHO = frozenset(["who", "whose", "aged"])


def _acts(tokens: list[Token], index: int) -> bool:
    """Whether a first name that is a place's too is a person's, for what follows the two words: "Charlotte Hill, who"."""
    after = [t.low for t in tokens[index + 2 : index + 4]]
    if not is_given(tokens[index]) or not after or not tokens[index + 1].cap:
        return False
    return after[0] in _ACTS | _TELLS_WHO or (after[0] == "," and after[-1] in _TELLS_WHO)


def _is_shaped(words: list[Token]) -> bool:
    first, last = words[0], words[-1]
    return not (
        ((first.low,) in offices().heads and not _is_first_name_too(words))
        or (first.text == "St" and len(words) == 2)  # a saint's name is a place's
        or len(last.text.rstrip(".")) < 2
        or any(t.possessive for t in words[:-1])
        or any(c.isdigit() for t in words for c in t.text)
        or (
            any(t.text.isupper() and len(t.text) > 2 and "." not in t.text for t in words)
            and not is_given(first)
        )
    )


def _is_first_name_too(words: list[Token]) -> bool:
    """Whether a title that is a first name too names a person with the words after it: "Dean Sullivan"."""
    return is_given(words[0]) and all(t.low not in people().not_names | {"of"} for t in words[1:])


def _is_surname(token: Token, common: frozenset[str], *, known: bool) -> bool:
    """Whether a word may be a surname; after a plain first name (`known`) a common word may."""
    if not known:
        return _is_namely(token, common)
    low = token.low
    if not token.cap or "&" in token.text or "/" in token.text or token.text.endswith("-"):
        return False
    if low in people().surnames | people().given:
        return True
    return low not in people().kinds and (low,) not in heads().types and (low,) not in offices().heads


def _is_abbreviated(words: list[Token]) -> bool:
    return any(_ABBREVIATION.match(t.text) and len(t.text) > 1 for t in words)


def _is_placed(tokens: list[Token], index: int) -> bool:
    """Whether the word before says that no person is meant: "in Nether Sawl", "the Ardle Estuary"."""
    return index > 0 and tokens[index - 1].low in people().before_places


def _goes_on(tokens: list[Token], end: int) -> bool:
    """Whether a common word in capitals follows at once: "Kings Lynn Enforcement Officer"."""
    return (
        end < len(tokens)
        and tokens[end].cap
        and tokens[end].low in people().not_names
        and tokens[end - 1].text != "."
    )


def _follows_name(tokens: list[Token], index: int) -> bool:
    if index == 0 or tokens[index - 1].text in people().postnominals:
        return False
    before = tokens[index - 1]
    return (
        before.cap
        and before.low not in people().not_names
        and (before.low,) not in offices().heads
        and not before.possessive
    )


def _is_namely(token: Token, common: frozenset[str]) -> bool:
    if token.low in people().not_names or token.low in common or "&" in token.text or "/" in token.text:
        return False
    return (
        token.cap
        and ((token.low,) not in heads().types)
        and (token.low,) not in offices().heads
        and not token.text.endswith("-")
    )


def _inverted(tokens: list[Token], common: frozenset[str]) -> Atom | None:
    """ "Rhodes, Ann" at the beginning of a line, and nothing after it but another column."""
    if len(tokens) < 3 or tokens[1].text != "," or not tokens[0].cap or not tokens[2].cap:
        return None
    end = 3
    while end < len(tokens) and (INITIAL.match(tokens[end].text) or tokens[end].text == "."):
        end += 1
    closes = end == len(tokens) or tokens[end].text in {"|", "(", "–", "-", ";"}
    surname = tokens[0]
    if not closes or not is_plainly_given(tokens[2], common) or surname.low in name_words().openers:
        return None
    if surname.low in people().not_names - people().surnames or (surname.low,) in offices().heads:
        return None
    given, stop = surface(tokens[2:end])
    name = f"{given} {surname.text.capitalize() if surname.text.isupper() else surname.text}"
    return Atom(surname.start, stop, Label.PERSON, name, "", "person")


def _person(tokens: list[Token], start: int, stop: int, honorifics: list[str], *, weak: str = "") -> Atom:
    text, close = surface(tokens[start:stop])
    return Atom(
        tokens[start].start,
        close,
        Label.PERSON,
        text,
        weak,
        "person",
        honorific=" ".join(honorifics),
        possessive=tokens[stop - 1].possessive,
    )
