"""Councils called by the kind of their place: "the City Council" on a page of the City of Foxley."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.names.discourse import Referent
from kg.extract.text.tokens import Token

_PLACES = frozenset(["city", "town", "county", "village", "borough", "township", "municipal", "shire"])
_GOVERNED = _PLACES | {"municipality"}


@dataclass(frozen=True, slots=True)
class TownCouncil:
    """The kind of place, the noun, and the tokens from `start` to `end` that name the council."""

    kind: str
    noun: Token
    start: int
    end: int


def town_council_at(tokens: Sequence[Token], index: int) -> TownCouncil | None:
    """ "The City Council" or "City Council" in capitals at a token, None where a longer name goes on."""
    at = index + 1 if tokens[index].low in {"the", "our"} else index
    if at + 1 >= len(tokens) or tokens[at].low not in _PLACES or tokens[at + 1].low != "council":
        return None
    kind, noun = tokens[at], tokens[at + 1]
    following = tokens[at + 2] if at + 2 < len(tokens) else None
    goes_on = following is not None and (
        (following.cap and following.low.isalpha()) or following.low in {"of", "member", "members"}
    )
    if not (kind.cap and noun.cap) or kind.possessive or (goes_on and not noun.possessive):
        return None
    return TownCouncil(kind.low, noun, at, at + 2)


def has_town_council(body: Referent | None) -> bool:
    """Whether a body is a city, town or county, which has a council."""
    return (
        body is not None and body.type == "body" and not body.generic and body.head[-1:] != ()
        and body.head[-1] in _GOVERNED
    )  # fmt: skip


def is_town_council(organ: Referent, body: Referent | None) -> bool:
    """Whether an organ is the council of a city that is called so."""
    return organ.type == "board" and body in organ.parents and organ.key.split()[-1:] == ["council"]
