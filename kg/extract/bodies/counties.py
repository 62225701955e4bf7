"""Counties that are bodies, as in the United States: "Foxley County", told by the boards that a document speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.bodies.bounds import trimmed
from kg.extract.bodies.organisations import atom_of
from kg.extract.names.atoms import Atom, Label
from kg.extract.names.fields import is_field
from kg.extract.text.passage import Passage
from kg.extract.text.tokens import Token

# What tells that counties are bodies there, not places that a council governs.
_COUNTY_BODIES = re.compile(
    r"\b(?:Board of (?:County )?(?:Supervisors|Commissioners)|County (?:Commission|Administrator|Executive|Manager|Attorney|Government|Counsel)|county government)\b"
)
_COUNTY_COUNCIL = re.compile(r"\bCounty Council\b")


def names_counties(passages: Iterable[Passage]) -> bool:
    """Whether the document speaks of counties as bodies: "Foxley County", "the Board of Supervisors"."""
    texts = [p.text for p in passages]
    return any(map(_COUNTY_BODIES.search, texts)) and not any(map(_COUNTY_COUNCIL.search, texts))


def find_counties(tokens: list[Token]) -> Iterator[Atom]:
    """ "Foxley County" as the name of a body."""
    for index, token in enumerate(tokens):
        left = index
        while left > 0 and tokens[left - 1].cap and index - left < 3 and not is_field(tokens[left - 1]):
            left -= 1
        left = trimmed(tokens, left, index)
        if token.low == "county" and token.cap and left < index:
            yield atom_of(tokens, left, index + 1, Label.BODY, "county", "body")
