"""Names of people: by honorific, by post-nominal, by the shape of the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.atoms import Atom, Label
from kg.extract.lexicon.words import heads, offices, people
from kg.extract.tokens import Token, surface

_INITIAL = re.compile(r"[A-Z](?:\.[A-Z])*$")
_LONGEST_NAME = 12


def find_people(tokens: list[Token], common: frozenset[str]) -> Iterator[Atom]:
    """People by honorific, then runs of capitalised words that have the shape of a name.

    `common` holds words that the document also writes in lower case: they are not parts of names.
    """
    index, last = 0, -1  # `last` is where the latest name ends
    while index < len(tokens):
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


def _index_after(tokens: list[Token], place: int, least: int) -> int:
    index = least
    while index < len(tokens) and tokens[index].start < place:
        index += 1
    return index


def _after_honorifics(tokens: list[Token], index: int) -> int:
    """The index after a run of honorifics that a name follows, else `index`."""
    end = index
    while end < len(tokens) and _is_honorific(tokens[end]):
        end += 1
        if end < len(tokens) and tokens[end].text == "." and tokens[end].start == tokens[end - 1].end:
            end += 1
    if end == index or end >= len(tokens) or not _starts_name(tokens, end):
        return index
    return end


def _is_honorific(token: Token) -> bool:
    text = token.text if not token.text.isupper() or len(token.text) < 2 else token.text.capitalize()
    return text in people().honorifics and token.cap


def _starts_name(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    return (token.cap and token.low not in people().not_names) or (
        token.low in people().particles and (index + 1 < len(tokens) and tokens[index + 1].cap)
    )


def _people_from(tokens: list[Token], start: int, first: int) -> Iterator[Atom]:
    """The person after the honorifics, and after a plural one ("Councillors") those listed with them."""
    honorifics = [t.text.rstrip(".") for t in tokens[start:first] if t.text != "."]
    plural = honorifics[0] in {"Councillors", "Cllrs"}
    begin, at = start, first
    while True:
        end = _name_end(tokens, at)
        if end == at:
            return
        stop = _with_postnominals(tokens, end)
        yield _person(tokens, at if plural and begin != start else begin, end, stop, honorifics)
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
    return at if at < len(tokens) and _starts_name(tokens, at) and not _is_honorific(tokens[at]) else 0


def _name_end(tokens: list[Token], at: int) -> int:
    """Where the name that starts at `at` ends; of several run together in a list, the first: two words each."""
    end = _run_end(tokens, at)
    plain = [t for t in tokens[at:end] if t.text != "."]
    if len(plain) >= 4 and not any(
        t.low in people().particles or len(t.text) == 1 or t.possessive for t in plain
    ):
        return at + 2
    return end


def _run_end(tokens: list[Token], at: int) -> int:
    start, words = at, 0
    while at < len(tokens) and words < _LONGEST_NAME:
        token = tokens[at]
        if token.cap and _INITIAL.match(token.text) and token.text not in people().postnominals:
            at += 1
            if at < len(tokens) and tokens[at].text == "." and tokens[at].start == token.end:
                at += 1
        elif (
            token.low in people().particles
            and at + 1 < len(tokens)
            and tokens[at + 1].cap
            and (token.cap or words)
        ):
            at += 1
        elif (
            token.low == "of"
            and words
            and tokens[start - 1].text in {"Lord", "Lady", "Baroness"}
            and at + 1 < len(tokens)
        ):
            at += 1
            continue
        elif (
            token.cap
            and token.text not in people().postnominals
            and (words == 0 or _may_continue(tokens, at))
        ):
            at += 1
            if token.possessive:
                return at
        else:
            break
        words += 1
    return at


def _may_continue(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    low = token.low
    return low not in people().not_names and (low,) not in heads().types and not _is_honorific(token)


def _with_postnominals(tokens: list[Token], at: int) -> int:
    end = at
    while end < len(tokens):
        step = end + 1 if tokens[end].text == "," else end
        if step < len(tokens) and tokens[step].text in people().postnominals:
            end = step + 1
            continue
        break
    return end


def _by_shape(tokens: list[Token], index: int, common: frozenset[str], *, fresh: bool) -> Atom | None:
    """Two to five capitalised words, none of them a common word: "Siobhán Mac Giolla Bhríde"."""
    if (
        not tokens[index].cap
        or not _is_namely(tokens[index], common)
        or (not fresh and _follows_name(tokens, index))
    ):
        return None
    end = _name_end(tokens, index)
    words = [t for t in tokens[index:end] if t.text != "."]
    if words and (words[0].low,) in offices().heads:
        return None
    if words and words[0].text == "St" and len(words) == 2:
        return None  # a saint's name is a place's
    if len(words) < 2 or not all(_is_namely(t, common) or t.low in people().particles for t in words):
        return None
    if (
        len(words[-1].text.rstrip(".")) < 2
        or any(t.possessive for t in words[:-1])
        or any(c.isdigit() for t in words for c in t.text)
    ):
        return None
    if sum(t.text.isupper() and len(t.text) > 2 for t in words):
        return None
    return _person(tokens, index, end, _with_postnominals(tokens, end), [])


def _follows_name(tokens: list[Token], index: int) -> bool:
    if index == 0 or tokens[index - 1].text in people().postnominals:
        return False
    before = tokens[index - 1]
    return before.cap and before.low not in people().not_names and not before.possessive


def _is_namely(token: Token, common: frozenset[str]) -> bool:
    if token.low in people().not_names or token.low in common or "&" in token.text or "/" in token.text:
        return False
    return token.cap and ((token.low,) not in heads().types) and not token.text.endswith("-")


def _person(tokens: list[Token], start: int, end: int, stop: int, honorifics: list[str]) -> Atom:
    text, close = surface(tokens[start:stop])
    weak = "" if honorifics else "shape"
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
