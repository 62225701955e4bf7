"""Entities of the interchange format as mentions, so that they are resolved with what documents say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.model.mention import Mention
from kg.model.statement import Evidence
from kg.model.vocabulary import Relation
from kg.store.imports.wire import WireEntity, WireLink

_OWNERS = (Relation.POST_IN, Relation.PART_OF)  # what tells apart offices and organs of one name


def mentions_of(
    document: str,
    ends: Iterable[tuple[str, Evidence]],
    entities: Mapping[str, WireEntity],
    links: Sequence[WireLink],
) -> dict[str, Mention]:
    """One mention for each entity that the document's links name, at the first quote that is about it."""
    places: dict[str, Evidence] = {}
    for id_, evidence in ends:
        places[id_] = min(places.get(id_, evidence), evidence)
    contexts = _contexts(places, entities, links)
    return {id_: _mention(document, entities[id_], places[id_], contexts[id_]) for id_ in sorted(places)}


def _mention(document: str, entity: WireEntity, evidence: Evidence, context: str) -> Mention:
    """At the name where the quote has it, else at the whole quote."""
    start, end = evidence.start, evidence.end
    for name in entity.names:
        at = evidence.quote.find(name)
        if at >= 0:
            start, end = evidence.start + at, evidence.start + at + len(name)
            break
    return Mention(
        document=document,
        start=start,
        end=end,
        name=entity.names[0],
        type=entity.type,
        kind=entity.kind,
        generic=entity.generic,
        context=context,
        names=tuple(entity.names[1:]),
    )


def _contexts(
    ids: Iterable[str], entities: Mapping[str, WireEntity], links: Sequence[WireLink]
) -> dict[str, str]:
    """The bodies of an office or organ; its own id besides where that still tells nothing apart."""
    owners: dict[str, set[str]] = defaultdict(set)
    options: dict[str, str] = {}
    for link in links:
        if link.relation in _OWNERS:
            owners[link.subject].add(entities[link.object].names[0])
            options[link.subject] = link.option or ""
    contexts = {}
    for id_ in ids:
        named = "|".join(sorted(owners[id_])) if id_ in owners else ""
        contexts[id_] = f"{named}#{options[id_]}" if named else ""
    looks = Counter(
        (entities[id_].type, entities[id_].names[0].casefold(), contexts[id_]) for id_ in contexts
    )
    return {
        id_: f"{context}#{id_}"
        if looks[entities[id_].type, entities[id_].names[0].casefold(), context] > 1
        else context
        for id_, context in contexts.items()
    }
