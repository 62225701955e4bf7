"""The tier of a council, as far as its kind or its official name says."""

from __future__ import annotations

import re
from enum import StrEnum

from kg.model.entity import Entity
from kg.model.vocabulary import EntityType
from ontology.lexicon import broader

_COUNTY = re.compile(r"(?<!metropolitan )\bcounty council$")
_SINGLE = re.compile(r"\b(london borough|royal borough|metropolitan|county borough|unitary|combined)\b")
_COUNCIL = re.compile(r"(?<!town )(?<!parish )(?<!community )\bcouncil$")
_AREA = re.compile(r"\s*\b(county|district|borough|city|town)?\s*council$|^(city|borough) of\s+")


class Tier(StrEnum):
    COUNTY = "county"
    SINGLE = "single"  # a London borough, a metropolitan or unitary council: all functions in one
    OTHER = "other"  # a district by where it lies, or single: its name alone does not say


_SMALL_WORDS = {"of", "and", "the", "in", "upon", "on"}
_KINDS = {  # by the broader kinds of the vocabulary; a city council may be of any tier
    "upper-tier-council": Tier.COUNTY,
    "lower-tier-council": Tier.OTHER,
    "single-tier-council": Tier.SINGLE,
    "city-council": Tier.OTHER,
}


def tier_of(entity: Entity) -> Tier | None:
    """The tier of a council; nothing where the entity is no council, or that of a parish or town."""
    if entity.type is not EntityType.BODY:
        return None
    kinds = {entity.kind, *(broader("body", entity.kind) if entity.kind else ())}
    by_kind = next((tier for kind, tier in _KINDS.items() if kind in kinds), None)
    if by_kind in (Tier.COUNTY, Tier.SINGLE) or "parish-level-council" in kinds:
        return by_kind
    return _by_name([name.casefold() for name in entity.names if _is_official(name)]) or by_kind


def _by_name(names: list[str]) -> Tier | None:
    """A borough or city council may be a London one: the name tells before the kind does."""
    for tier, pattern in ((Tier.SINGLE, _SINGLE), (Tier.COUNTY, _COUNTY), (Tier.OTHER, _COUNCIL)):
        if any(pattern.search(name) for name in names):
            return tier
    return None


def _is_official(name: str) -> bool:
    """Whether it is a name and no description: "the PCT that shares its area with Oak County Council"."""
    return all(word in _SMALL_WORDS or not word[0].islower() for word in name.split())


def place_name(council: str) -> str:
    """The name of the place that a council is named after."""
    return _AREA.sub("", " ".join(council.casefold().split())).strip()
