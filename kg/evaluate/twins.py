"""Which entity of the gold an entity of the graph can be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.evaluate.files import LinkGraph, NamedEntity
from kg.evaluate.names import likeness, normal

_LEAST_LIKENESS = 1 / 3


def find_twins(gold: LinkGraph, said: LinkGraph) -> dict[str, set[str]]:
    """For each entity of the graph those of the gold that share most names with it."""
    by_name: dict[str, set[str]] = defaultdict(set)
    for id_, entity in gold.entities.items():
        for name in entity.names:
            by_name[normal(name)].add(id_)
    return {id_: _twins(entity, gold, by_name) for id_, entity in said.entities.items()}


def _twins(entity: NamedEntity, gold: LinkGraph, by_name: dict[str, set[str]]) -> set[str]:
    mine = _normals(entity.names)
    found = {id_ for name in mine for id_ in by_name.get(name, ())}
    is_person = entity.type == "person"
    found = {id_ for id_ in found if (gold.entities[id_].type == "person") == is_person}
    if not found:
        return _likely_events(mine, gold) if entity.type == "event" else set()
    shared = {id_: len(mine & _normals(gold.entities[id_].names)) for id_ in found}
    most = max(shared.values())
    return {id_ for id_ in found if shared[id_] == most}  # ties: an office named by its title alone


def _likely_events(names: Iterable[str], gold: LinkGraph) -> set[str]:
    """An event has no official name: the likeliest by its words, or the document's only one."""
    mine = sorted(names)
    scores = {
        id_: max(likeness(one, other) for one in _normals(event.names) for other in mine)
        for id_, event in gold.entities.items()
        if event.type == "event"
    }
    best = max(scores, key=scores.__getitem__, default=None)
    if best is None or (scores[best] < _LEAST_LIKENESS and len(scores) > 1):
        return set()
    return {best}


def _normals(names: Iterable[str]) -> set[str]:
    return {normal(name) for name in names}
