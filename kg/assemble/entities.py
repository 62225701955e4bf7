"""What is wrong with an entity or a document, as the shapes say it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.assemble.dates import is_date
from kg.model.entity import Entity
from kg.model.problem import Problem, Severity
from loaders.document import Document
from ontology.lexicon import by_notation
from ontology.terms import KIND_SCHEMES


def entity_problems(entity: Entity) -> Iterator[Problem]:
    """An entity is called something, and its kind is one that the vocabularies have."""
    if not entity.names or not entity.names[0].strip():
        yield Problem(entity.id, "an entity has one name")
    if entity.kind and entity.kind not in by_notation(KIND_SCHEMES[entity.type]):
        advice = f"the kind {entity.kind!r} is not in ontology/vocabularies.ttl"
        yield Problem(entity.id, "the kind is in no vocabulary", Severity.WARNING, advice=advice)


def document_problems(document: Document) -> Iterator[Problem]:
    if not document.id:
        yield Problem(document.source, "a document has an id")
    if document.date is not None and not is_date(document.date):
        advice = f"the date is {document.date!r}"
        yield Problem(document.id, "the date is no year, month or day", Severity.WARNING, advice=advice)
