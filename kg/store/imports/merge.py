"""What was read here and what was imported as one: each document, entity and statement once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, replace

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


def merged_extractions(own: Sequence[Extraction], imports: Iterable[Imported]) -> tuple[Extraction, ...]:
    """One extraction a document. An imported statement whose id is taken gets one of its source."""
    taken = {statement.id for extraction in own for statement in extraction.statements}
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
                statements.setdefault(extraction.document, []).append(named)
    return tuple(
        Extraction(document, tuple(mentions[document].values()), tuple(statements.get(document, ())))
        for document in sorted(mentions)
    )


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


def merged_statements(
    resolved: Iterable[Statement], read: Iterable[str], imports: Iterable[Imported]
) -> tuple[Statement, ...]:
    """Each statement once: what an import says just as it was read here (`read`: those ids) is left out."""
    resolved = tuple(resolved)
    own = set(read)
    found = {statement.id: statement for statement in resolved if statement.id in own}
    said = {_content(statement) for statement in found.values()}
    foreign = [("", statement) for statement in resolved if statement.id not in own]
    foreign += [
        (imported.source, statement) for imported in imports for statement in imported.graph.statements
    ]
    for source, statement in foreign:
        twin = found.get(statement.id)
        repeated = twin is not None and _content(twin) == _content(statement)
        if not repeated and _content(statement) not in said:
            named = _renamed(statement, source, found.keys())
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
