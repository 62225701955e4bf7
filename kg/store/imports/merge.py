"""What was read here and what was imported as one: each document, entity and statement once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, replace

from kg.model.entity import Entity
from kg.model.graph import Extraction
from kg.model.identity import digest
from kg.model.mention import Mention
from kg.model.statement import Statement
from kg.store.raw import Imported
from loaders.document import Document


def merged_documents(own: Sequence[Document], imports: Iterable[Imported]) -> tuple[Document, ...]:
    """The documents read here, and those that only imports speak of, which have no text."""
    found = {document.id: document for document in own}
    for imported in imports:
        for document in imported.graph.documents:
            found.setdefault(document.id, document)
    return tuple(found[id_] for id_ in sorted(found))


@dataclass(frozen=True, slots=True)
class Merged:
    """One extraction a document. `sources` tells of each imported statement where it came from."""

    extractions: tuple[Extraction, ...]
    sources: Mapping[str, str]


def merged_extractions(own: Sequence[Extraction], imports: Iterable[Imported]) -> Merged:
    """What is to be resolved together. An imported statement whose id is taken gets one of its source."""
    taken = {statement.id for extraction in own for statement in extraction.statements}
    sources: dict[str, str] = {}
    mentions: dict[str, dict[str, Mention]] = {}
    statements: dict[str, list[Statement]] = {}
    for extraction in own:
        mentions[extraction.document] = {mention.id: mention for mention in extraction.mentions}
        statements[extraction.document] = list(extraction.statements)
    for imported in imports:
        for extraction in imported.extractions:
            for mention in extraction.mentions:
                mentions.setdefault(extraction.document, {}).setdefault(mention.id, mention)
            for statement in extraction.statements:
                named = _renamed(statement, imported.source, taken)
                taken.add(named.id)
                sources[named.id] = imported.source
                statements.setdefault(extraction.document, []).append(named)
    extractions = tuple(
        Extraction(document, tuple(mentions[document].values()), tuple(statements.get(document, ())))
        for document in sorted(mentions)
    )
    return Merged(extractions, sources)


def without_repeated(
    merged: Merged, own: Iterable[Extraction], resolved: Iterable[Statement]
) -> Merged | None:
    """The same without what an import says just as it is said already; nothing where there is no such.

    With a repeated statement go the mentions that only it has, which might change who is who.
    """
    repeated = _repeated(merged.sources, resolved)
    if not repeated:
        return None
    kept = {mention.id for extraction in own for mention in extraction.mentions}
    gone: set[str] = set()
    for statement in (statement for extraction in merged.extractions for statement in extraction.statements):
        (gone if statement.id in repeated else kept).update((statement.subject, statement.object))
    extractions = tuple(
        replace(
            extraction,
            mentions=tuple(m for m in extraction.mentions if m.id in kept or m.id not in gone),
            statements=tuple(s for s in extraction.statements if s.id not in repeated),
        )
        for extraction in merged.extractions
    )
    return Merged(extractions, {id_: s for id_, s in merged.sources.items() if id_ not in repeated})


def _repeated(sources: Mapping[str, str], resolved: Iterable[Statement]) -> set[str]:
    """The ids of imported statements whose content was read here, or came of an earlier source."""
    first: dict[tuple[object, ...], str] = {}
    ordered = sorted(resolved, key=lambda statement: (sources.get(statement.id, ""), statement.id))
    repeated = set()
    for statement in ordered:
        source = sources.get(statement.id, "")
        if first.setdefault(_content(statement), source) != source:
            repeated.add(statement.id)
    return repeated


def merged_entities(own: Iterable[Entity], imports: Iterable[Imported]) -> tuple[Entity, ...]:
    """Entities of one id are one, with the names of all; what was resolved here goes first."""
    found = {entity.id: entity for entity in own}
    for imported in imports:
        for entity in imported.graph.entities:
            found[entity.id] = _merged(found[entity.id], entity) if entity.id in found else entity
    return tuple(found[id_] for id_ in sorted(found))


def _merged(first: Entity, second: Entity) -> Entity:
    return replace(
        first,
        names=tuple(dict.fromkeys((*first.names, *second.names))),
        kind=first.kind or second.kind,
        code=first.code or second.code,
        mentions=tuple(dict.fromkeys((*first.mentions, *second.mentions))),
    )


def merged_statements(resolved: Iterable[Statement], imports: Iterable[Imported]) -> tuple[Statement, ...]:
    """Each statement once: what an import says just as it is said already is left out."""
    found = {statement.id: statement for statement in resolved}
    for imported in imports:
        said = {_content(statement) for statement in found.values()} if imported.graph.statements else set()
        for statement in imported.graph.statements:
            if _content(statement) not in said:
                named = _renamed(statement, imported.source, found.keys())
                found[named.id] = named
    return tuple(found[id_] for id_ in sorted(found))


def _renamed(statement: Statement, source: str, taken: Iterable[str]) -> Statement:
    return (
        replace(statement, id=digest("imported", source, statement.id))
        if statement.id in taken
        else statement
    )


def _content(statement: Statement) -> tuple[object, ...]:
    """All that is stated and where, without how it was read."""
    evidence = tuple(sorted(statement.evidence))
    return astuple(replace(statement, id="-", rule="", confidence=0.0, premises=(), evidence=evidence))
