"""Where councils lie: the areas that they serve, and the counties around those, as the texts state them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model.statement import Statement
from kg.model.vocabulary import EntityType, Relation
from kg.query.selected import Selected
from kg.query.shape.tiers import Tier, place_name, tier_of

_Path = tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Territory:
    """`counties` are the areas of county councils, by council; `around` the steps out of each place."""

    counties: Mapping[str, str]
    around: Mapping[str, Mapping[str, _Path]]

    def county_of(self, council: str) -> str | None:
        return self.counties.get(council)

    def counties_around(self, place: str) -> dict[str, _Path]:
        """The counties with a county council in which a place or a council's area lies, with what says so."""
        areas = frozenset(self.counties.values())
        found: dict[str, _Path] = {}
        reached: dict[str, _Path] = {place: ()}
        waiting = [place]
        while waiting:
            here = waiting.pop(0)
            for outer, path in sorted(self.around.get(here, {}).items()):
                if outer not in reached:
                    reached[outer] = (*reached[here], *path)
                    waiting.append(outer)
                    if outer in areas:
                        found[outer] = reached[outer]
        return found


def read_territory(selected: Selected, bodies: Iterable[str]) -> Territory:
    """What the statements say, and the areas that councils are named after, those among the bodies too."""
    steps: dict[str, dict[str, _Path]] = defaultdict(dict)
    for link in selected.links("place"):
        steps[link.subject].setdefault(link.object, (link,))
    county_councils = {match["council"] for match in selected.matches if "council" in match}
    named = _named_after(selected, county_councils | steps.keys() | set(bodies))
    for council, area in named.items():
        steps[council].setdefault(area, ())
    everything = Territory(_counties(selected, named), steps)
    return Territory(_with_districts(everything, selected), steps)


def _with_districts(territory: Territory, selected: Selected) -> dict[str, str]:
    """The counties in which another council is said to lie: a county council in Wales has no districts."""
    others = [id_ for id_ in territory.around if tier_of(selected.entity(id_)) is Tier.OTHER]
    two_tier = {county for id_ in others for county in territory.counties_around(id_)}
    return {id_: area for id_, area in territory.counties.items() if area in two_tier}


def _named_after(selected: Selected, places: set[str]) -> dict[str, str]:
    """The area whose name each council bears."""
    areas = _areas(selected)
    councils = [id_ for id_ in sorted(places) if tier_of(selected.entity(id_)) is not None]
    found = {id_: areas.get(place_name(selected.entity(id_).name)) for id_ in councils}
    return {id_: area for id_, area in found.items() if area is not None and area != id_}


def _areas(selected: Selected) -> dict[str, str]:
    """The areas of the statements, by name."""
    ends = {end for link in selected.links("place") for end in (link.subject, link.object)}
    areas = [id_ for id_ in sorted(ends) if selected.entity(id_).type is EntityType.AREA]
    return {name.casefold(): id_ for id_ in areas for name in selected.entity(id_).names}


def _counties(selected: Selected, named: Mapping[str, str]) -> dict[str, str]:
    """The area of each county council: the one that it is named after, else the one that it serves."""
    served = {
        link.subject: link.object for link in selected.links("place") if link.relation is Relation.COVERS
    }
    found = {**served, **named}
    return {id_: area for id_, area in found.items() if tier_of(selected.entity(id_)) is Tier.COUNTY}
