"""The graph: documents, entities and statements, before any store."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.model.entity import Entity
from kg.model.mention import Mention
from kg.model.problem import Problem
from kg.model.statement import Statement
from loaders.document import Document


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document says: mentions, and statements whose ends are ids of mentions."""

    document: str
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]

    def named(self) -> tuple[Statement, ...]:
        """The statements with the names of their ends in the place of ids, to be shown."""
        names = {mention.id: mention.name for mention in self.mentions}
        return tuple(
            replace(s, subject=names[s.subject], object=names[s.object], id=s.id) for s in self.statements
        )


@dataclass(frozen=True, slots=True)
class Graph:
    """Resolved entities and statements whose ends are ids of entities, sorted by id, with their documents."""

    documents: tuple[Document, ...]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    problems: tuple[Problem, ...] = ()
