"""What is wrong with a statement: its ends, its qualifiers, its evidence, as the shapes say it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from textwrap import shorten

from kg.assemble.dates import is_date, is_reversed
from kg.model.entity import Entity
from kg.model.problem import Problem, Severity
from kg.model.statement import Statement
from kg.model.vocabulary import Relation
from loaders.document import Document
from ontology.lexicon import by_notation
from ontology.schema import schema

_LONGEST_QUOTE = 500
_SHOWN = 120  # characters of a quote in a problem: enough to find it by

# What a reader is told where the ends are of other types than the relation takes; the shapes say the same.
_ENDS = {
    Relation.HOLDS_POST: "a person holds a post in a body, a board or a partnership",
    Relation.POST_IN: "a post is in a body, a board or a partnership",
    Relation.MEMBER_OF: "a person, a post or an organisation is a member of an organisation",
    Relation.AFFILIATED_WITH: "a person is affiliated with an organisation",
    Relation.ATTENDED: "a person, a post or an organisation attends an event",
    Relation.PARTNERS_WITH: "an organisation partners with an organisation",
    Relation.PART_OF: "an organisation is part of an organisation",
    Relation.ACCOUNTABLE_TO: "a person, a post or an organisation answers to another",
    Relation.COVERS: "an organisation covers an area",
    Relation.COTERMINOUS_WITH: "an organisation or an area is coterminous with another",
    Relation.WITHIN: "an organisation or an area lies within another",
    Relation.SUCCEEDS: "an organisation succeeds an organisation",
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a statement speaks of and rests on, by id."""

    entities: Mapping[str, Entity]
    documents: Mapping[str, Document]


def statement_problems(statement: Statement, around: Surroundings) -> Iterator[Problem]:
    """An error is a statement that cannot stand; a warning one that a reader should look at."""
    first = statement.evidence[0]
    document, advice = first.document, f"see “{shorten(first.quote, _SHOWN, placeholder=' …')}”"
    for message in (*_loose_ends(statement, around), *_evidence(statement, around)):
        yield Problem(document, message, place=statement.id, advice=advice)
    for message in (*_ends(statement, around), *_qualifiers(statement), *_dates(statement)):
        yield Problem(document, message, Severity.WARNING, place=statement.id, advice=advice)


def _loose_ends(statement: Statement, around: Surroundings) -> Iterator[str]:
    if statement.subject not in around.entities:
        yield "the subject is no entity of the graph"
    if statement.object not in around.entities:
        yield "the object is no entity of the graph"


def _evidence(statement: Statement, around: Surroundings) -> Iterator[str]:
    """A document that was imported without its text cannot be compared with."""
    for evidence in statement.evidence:
        document = around.documents.get(evidence.document)
        if document is None:
            yield "a passage is from a document that is known"
        elif document.text and document.text[evidence.start : evidence.end] != evidence.quote:
            yield "a quote is exactly the text at its span"
    if not statement.rule.strip():
        yield "a statement names the rule that read it"


def _ends(statement: Statement, around: Surroundings) -> Iterator[str]:
    subject, object_ = around.entities.get(statement.subject), around.entities.get(statement.object)
    if subject is None or object_ is None:
        return
    term = schema().relations[statement.relation]
    if subject.type not in term.subjects or object_.type not in term.objects:
        yield _ENDS[statement.relation]
    if subject.id == object_.id:
        yield "the statement ties an entity to itself"


def _qualifiers(statement: Statement) -> Iterator[str]:
    accountability = statement.relation is Relation.ACCOUNTABLE_TO
    if accountability and statement.kind is None:
        yield "an accountability has a kind"
    scheme = "accountability" if accountability else "arrangement"
    if statement.kind is not None and statement.kind not in by_notation(scheme):
        yield "the kind is in no vocabulary"
    if statement.share is not None and statement.share not in by_notation("share"):
        yield "the share is in no vocabulary"
    if statement.joint and statement.relation not in (Relation.HOLDS_POST, Relation.POST_IN):
        yield "only an office is joint"
    if statement.premises and not statement.inferred:
        yield "only what is inferred has premises"
    if any(len(evidence.quote) > _LONGEST_QUOTE for evidence in statement.evidence):
        yield "a quote is of 500 characters at most"


def _dates(statement: Statement) -> Iterator[str]:
    if statement.from_ is not None and not is_date(statement.from_):
        yield "the start is no year, month or day"
    if statement.until is not None and not is_date(statement.until):
        yield "the end is no year, month or day"
    if statement.from_ and statement.until and is_reversed(statement.from_, statement.until):
        yield "the end lies before the start"
