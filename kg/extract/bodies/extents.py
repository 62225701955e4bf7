"""Extents: names of organisations that a list inside makes longer, or a possessive of a kind shorter."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.lexicon.words import heads, offices, people
from kg.extract.names.atoms import Atom, Label
from kg.extract.text.stretches import Stretches
from kg.extract.text.tokens import Token, surface

_LISTS = frozenset(
    ["board", "partnership"]
)  # types whose names list fields of work: "Housing, Health and Care Panel"
_BEFORE = frozenset(["the", "its", "our", "their", "a", "this", "that", "of", "on", "chairs", "and"])
_OF = re.compile(r"(?:[A-Z]\w+ )*(?:Department|Ministry|Office|Secretariat|Directorate) (?:of|for) [\w ]+$")
_KIND = re.compile(r"(?P<kind>[A-Z]\w+)'s? (?P<rest>[A-Z].*)$")


def fitted(tokens: list[Token], atoms: list[Atom]) -> list[Atom]:
    """The atoms of a passage, those that name organisations with their full and proper extent."""
    result = [_widened(tokens, _without_kind(a), atoms) if a.label is Label.BODY else a for a in atoms]
    wide = Stretches(a for a in result if a.label is Label.BODY)
    return [
        a
        for a in result
        if a.label is Label.BODY
        or not any(w.start <= a.start and a.end <= w.end for w in wide.over(a.start, a.end))
    ]


def _without_kind(atom: Atom) -> Atom:
    """ "Council's Planning Committee" as "Planning Committee": whose it is, "the Council's" says."""
    match = _KIND.match(atom.text)
    if match is None or heads().types.get((match["kind"].casefold(),)) is None or " " not in match["rest"]:
        return atom
    return replace(atom, start=atom.start + match.start("rest"), text=match["rest"])


def _widened(tokens: list[Token], atom: Atom, atoms: list[Atom]) -> Atom:
    lists = atom.type in _LISTS and " and " in atom.text and not atom.plural
    if not lists and not _OF.match(atom.text):
        return atom
    first = next((i for i, t in enumerate(tokens) if t.start == atom.start), None)
    if first is None:
        return atom
    last = next(i for i, t in enumerate(tokens) if t.end >= atom.end)
    start, end = first, last + 1
    if lists:
        start = _list_before(tokens, first)
    else:
        end = _list_after(tokens, last + 1)
    if (start, end) == (first, last + 1):
        return atom
    text, stop = surface(tokens[start:end])
    taken = [a for a in atoms if a is not atom and a.start < stop and tokens[start].start < a.end]
    if any(a.label is not Label.OFFICE and a.label is not Label.PERSON for a in taken):
        return atom
    return replace(atom, start=tokens[start].start, end=stop, text=text)


def _list_before(tokens: list[Token], first: int) -> int:
    """Where the list starts that a name ends: "the Quality, | Safety and Experience Committee"."""
    at = first
    while at >= 2 and tokens[at - 1].text == ",":
        begin = at - 1
        while begin > 0 and tokens[begin - 1].cap and at - 1 - begin < 3:
            begin -= 1
        if begin == at - 1 or not _are_fields(tokens[begin : at - 1]):
            return at
        at = begin
    opens = at == 0 or tokens[at - 1].low in _BEFORE
    return at if opens else first


def _list_after(tokens: list[Token], end: int) -> int:
    """Where the list ends that a name begins: "Department of Water, | Planning and Coasts"."""
    at = end
    while at + 1 < len(tokens) and tokens[at].text == "," and tokens[at + 1].cap:
        stop = at + 1
        while stop < len(tokens) and tokens[stop].cap and stop - at < 4:
            stop += 1
        if not _are_fields(tokens[at + 1 : stop]):
            return end
        at = stop
    if at == end or at + 1 >= len(tokens) or tokens[at].low not in {"and", "&"} or not tokens[at + 1].cap:
        return end
    after = at + 2
    return after if after == len(tokens) or not tokens[after].cap else end


def _are_fields(words: list[Token]) -> bool:
    """Whether capitalised words are fields of work, not names, offices or kinds of body."""
    kinds = heads().types.keys() | offices().heads.keys()
    return all(t.low in people().not_names and not t.possessive and (t.low,) not in kinds for t in words)
