"""Forms of address that are offices: "Mayor Lund" names an office and who holds it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.lexicon.words import offices, people
from kg.extract.names.atoms import Atom, Label

_WORD = re.compile(r"[^\W\d_][\w'-]*\.?\s+")


def with_offices(atoms: Iterable[Atom]) -> Iterator[Atom]:
    """The atoms, people without the office by which they are called; the office stands before the name."""
    for atom in atoms:
        cut = _office_end(atom) if atom.label is Label.PERSON and atom.honorific else 0
        if not cut:
            yield atom
            continue
        title = atom.text[:cut].strip()
        yield Atom(
            atom.start,
            atom.start + len(title),
            Label.OFFICE,
            title,
            title.casefold(),
            "post",
            honorific="address",
        )
        yield replace(atom, start=atom.start + cut, text=atom.text[cut:])


def _office_end(atom: Atom) -> int:
    """Where the office ends with which a name begins: "Deputy Mayor " of "Deputy Mayor Lund"; 0 where none does."""
    at = end = 0
    count = len(atom.honorific.split())
    while count and (match := _WORD.match(atom.text, at)) is not None:
        at, count = match.end(), count - 1
        if match.group().strip() in people().official:
            end = at
    words = tuple(atom.text[:end].casefold().split())
    return end if words in offices().heads or words[1:] in offices().heads else 0
