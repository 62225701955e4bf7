"""Atoms: the stretches of a passage that may name something, before anybody knows what they refer to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.extract.text.stretches import Stretches


class Label(StrEnum):
    """What an atom looks like. One letter each, because patterns are written over them."""

    PERSON = "P"
    BODY = "B"  # body, board or partnership by its head noun
    OFFICE = "O"
    AREA = "A"
    EVENT = "E"
    DATE = "T"
    UNKNOWN = "U"  # capitals that no lexicon explains
    GENERIC = "G"  # "district councils"


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch of folded text. `head` is the governing noun; `type` is an entity type or ""."""

    start: int
    end: int
    label: Label
    text: str
    head: str = ""
    type: str = ""
    plural: bool = False
    honorific: str = ""
    possessive: bool = False


def longest_first(candidates: list[Atom]) -> list[Atom]:
    """The candidates that stand when the longer wins over what it overlaps, in order of place."""
    titles = Stretches(a for a in candidates if a.label is Label.OFFICE)
    taken: Stretches[Atom] = Stretches()
    for atom in sorted(candidates, key=lambda a: (a.start - a.end, _RANK[a.label], a.start)):
        inside = atom.label is Label.BODY and any(
            _ends_in(atom, t) for t in titles.over(atom.start, atom.end)
        )
        if not inside and not taken.over(atom.start, atom.end):
            taken.add(atom)
    return list(taken)


def _ends_in(body: Atom, title: Atom) -> bool:
    """Whether a name ends inside a title, or is one: "X's Chief Executive" is no executive."""
    return body.start < title.start < body.end and (
        body.end < title.end or (body.end == title.end and body.head.endswith("executive"))
    )


_RANK = {label: rank for rank, label in enumerate("OBPEDGTAU")}
