"""Entities as they are shown in cells: with what tells namesakes apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model.entity import Entity
from kg.model.vocabulary import EntityType
from kg.query.answer import Reference
from kg.query.facts import Facts


@dataclass(frozen=True, slots=True)
class Describe:
    """Entities by id, and the places of posts and boards."""

    entities: Mapping[str, Entity]
    places: Mapping[str, tuple[str, ...]]

    def entity(self, id_: str) -> Entity:
        """The entity; one that nothing describes goes by its id, so that no statement of it is lost."""
        return self.entities.get(id_) or Entity(id_, EntityType(id_.partition("/")[0]), (id_,))

    def reference(self, id_: str) -> Reference:
        entity = self.entity(id_)
        name = entity.name or "office without a title"
        places = sorted({self.entity(place).name for place in self.places.get(id_, ())})
        return Reference(id_, name, entity.type, ", ".join(place for place in places if place not in name))


def describe(facts: Facts, ids: Iterable[str]) -> Describe:
    """Reads the entities of the ids, and where posts and boards are."""
    entities = facts.entities(ids)
    places: dict[str, list[str]] = defaultdict(list)
    if any(entity.type in (EntityType.POST, EntityType.BOARD) for entity in entities.values()):
        for match in facts.matches("places"):
            if match["entity"] in entities:
                places[match["entity"]].append(match["place"])
    missing = {place for found in places.values() for place in found} - entities.keys()
    everything = {**entities, **facts.entities(missing)}
    return Describe(everything, {id_: tuple(found) for id_, found in places.items()})
