"""Resolves mentions: by reference within a document, by official name across, people only in company."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.model.entity import Entity
from kg.model.graph import Extraction
from kg.model.mention import Mention
from kg.model.name import EXPANSIONS, normal_name
from kg.model.office import post_id
from kg.model.statement import Statement
from kg.model.vocabulary import EntityType, Relation
from kg.resolve.clusters import Clusters

_NAMED = frozenset({EntityType.BODY, EntityType.BOARD, EntityType.PARTNERSHIP, EntityType.AREA})
_BELONGS = frozenset({Relation.HOLDS_POST, Relation.MEMBER_OF, Relation.AFFILIATED_WITH})
_HONORIFIC = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|cllr|councillor|rev|revd)\.? )+", re.I
)


def resolve(extractions: Sequence[Extraction]) -> tuple[tuple[Entity, ...], tuple[Statement, ...]]:
    """The entities of all mentions, and the statements with entities as their ends, both sorted by id."""
    mentions = {m.id: m for e in extractions for m in e.mentions}
    statements = [s for e in extractions for s in e.statements]
    clusters = Clusters()
    for id_ in mentions:
        clusters.add(id_)
    _join(clusters, _by_reference(mentions.values()))
    _join(clusters, _by_name(mentions.values()))
    _join(clusters, _by_company(mentions, statements, clusters))
    posts = _posts(mentions, statements, clusters)
    _join(clusters, _alike(posts))
    return _entities(mentions, statements, clusters)


def _join(clusters: Clusters, pairs: Iterable[tuple[str, str]]) -> None:
    for one, other in list(pairs):
        clusters.join(one, other)


def _alike(keys: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Pairs of ids that have one key."""
    first: dict[tuple[str, ...], str] = {}
    for id_, key in sorted(keys.items()):
        if key in first:
            yield first[key], id_
        else:
            first[key] = id_


def _by_reference(mentions: Iterable[Mention]) -> Iterator[tuple[str, str]]:
    return ((m.antecedent, m.id) for m in mentions if m.antecedent)


def _by_name(mentions: Iterable[Mention]) -> Iterator[tuple[str, str]]:
    """Organisations and areas of one official name; an organ also needs the same body."""
    keys = {
        m.id: (m.type, normal_name(m.name), normal_name(m.context), str(m.generic))
        for m in mentions if m.type in _NAMED and _is_official(m)
    }  # fmt: skip
    return _alike(keys)


def _is_official(mention: Mention) -> bool:
    """Whether a name tells its entity apart everywhere: more than an abbreviation or one word, or a place."""
    name = mention.name
    if mention.type is EntityType.AREA or mention.context:
        return True
    return " " in normal_name(name) or name.casefold() in EXPANSIONS


def _by_company(
    mentions: dict[str, Mention], statements: Sequence[Statement], clusters: Clusters
) -> Iterator[tuple[str, str]]:
    """People of one name who have a body in common."""
    keys: dict[tuple[str, str], str] = {}
    for statement in sorted(statements, key=lambda s: s.id):
        subject = mentions[statement.subject]
        if statement.relation not in _BELONGS or subject.type is not EntityType.PERSON:
            continue
        key = (_bare(subject.name), clusters.find(statement.object))
        if key in keys:
            yield keys[key], subject.id
        keys.setdefault(key, subject.id)


def _bare(name: str) -> str:
    return normal_name(_HONORIFIC.sub("", name))


def _posts(
    mentions: dict[str, Mention], statements: Sequence[Statement], clusters: Clusters
) -> dict[str, tuple[str, ...]]:
    """A key for each post: title, option, the bodies that share it; a bare title only in its document."""
    bodies: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        if statement.relation is Relation.POST_IN:
            bodies[statement.subject].add(clusters.find(statement.object))
    keys = {}
    for mention in mentions.values():
        if mention.type is EntityType.POST:
            shared = tuple(sorted(bodies[mention.id])) or (mention.document,)
            keys[mention.id] = (normal_name(mention.name), mention.context.rpartition("#")[2], *shared)
    return keys


def _entities(
    mentions: dict[str, Mention], statements: Sequence[Statement], clusters: Clusters
) -> tuple[tuple[Entity, ...], tuple[Statement, ...]]:
    ids: dict[str, str] = {}
    sets = clusters.sets()
    for members in sets.values():
        first = mentions[members[0]]
        if first.type is not EntityType.POST:
            ids.update((member, f"{first.type}/{members[0]}") for member in members)
    shared = _bodies_of_posts(statements, ids)
    for members in sets.values():
        first = mentions[members[0]]
        if first.type is EntityType.POST:
            bodies = {b for member in members for b in shared[member]}
            id_ = (
                post_id(first.name, bodies, first.context.rpartition("#")[2])
                if bodies
                else f"post/{members[0]}"
            )
            ids.update((member, id_) for member in members)
    grouped: dict[str, list[Mention]] = defaultdict(list)
    for id_, entity in ids.items():
        grouped[entity].append(mentions[id_])
    entities = (_entity(id_, group) for id_, group in sorted(grouped.items()))
    linked = (s.between(ids[s.subject], ids[s.object]) for s in statements)
    return tuple(entities), tuple(sorted(linked, key=lambda s: s.id))


def _bodies_of_posts(statements: Sequence[Statement], ids: dict[str, str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        if statement.relation is Relation.POST_IN and statement.object in ids:
            found[statement.subject].add(ids[statement.object])
    return found


def _entity(id_: str, group: list[Mention]) -> Entity:
    """One entity of its mentions; its name is the one that most of them bear, the longest of these."""
    ordered = sorted(group, key=lambda m: (m.document, m.start, m.id))
    counted = Counter(m.name for m in ordered)
    name = min(counted, key=lambda n: (-counted[n], -len(n), n))
    names = dict.fromkeys([name, *(n for m in ordered for n in (m.name, *m.names))])
    return Entity(
        id_, ordered[0].type, tuple(names), next((m.kind for m in ordered if m.kind), ""),
        all(m.generic for m in ordered), mentions=tuple(sorted(m.id for m in ordered)),
    )  # fmt: skip
