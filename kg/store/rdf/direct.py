"""Direct triples, in the graph `current`: what holds now, so that a plain query stays plain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Quad

from kg.model.entity import Entity
from kg.model.office import Office
from kg.model.statement import Statement
from kg.model.vocabulary import SYMMETRIC, Accountability, EntityType, Relation
from kg.store.rdf import terms
from kg.store.rdf.names import Names


def direct_quads(
    statements: Iterable[Statement],
    entities: Mapping[str, Entity],
    offices: Mapping[str, Office],
    names: Names,
) -> Iterator[Quad]:
    """The direct triples of statements that are all current."""
    bodies_of: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        yield from _triple(statement, names)
        yield from _standard_quads(statement, entities, names)
        if statement.relation is Relation.HOLDS_POST:
            office = offices[statement.id]
            yield from _office_quads(statement, office, names)
            bodies_of[office.id].add(statement.object)
        elif statement.relation is Relation.POST_IN:
            bodies_of[statement.subject].add(statement.object)
    for post in sorted(bodies_of):
        if len(bodies_of[post]) > 1:
            yield Quad(names.entity(post), terms.TYPE, terms.JOINT_POST, names.current)


def _triple(statement: Statement, names: Names) -> Iterator[Quad]:
    subject, object_ = names.entity(statement.subject), names.entity(statement.object)
    property_ = terms.PROPERTY_OF[statement.relation]
    yield Quad(subject, property_, object_, names.current)
    if statement.relation in SYMMETRIC:
        yield Quad(object_, property_, subject, names.current)


def _standard_quads(statement: Statement, entities: Mapping[str, Entity], names: Names) -> Iterator[Quad]:
    """The narrower W3C term, where the relation's own is wider."""
    subject, object_ = names.entity(statement.subject), names.entity(statement.object)
    if statement.relation is Relation.PART_OF and entities[statement.subject].type is EntityType.BOARD:
        yield Quad(subject, terms.UNIT_OF, object_, names.current)
    elif statement.relation is Relation.ACCOUNTABLE_TO and statement.kind == Accountability.REPORTS_TO:
        yield Quad(subject, terms.REPORTS_TO, object_, names.current)


def _office_quads(statement: Statement, office: Office, names: Names) -> Iterator[Quad]:
    post = names.entity(office.id)
    yield Quad(names.entity(statement.subject), terms.HOLDS, post, names.current)
    yield Quad(post, terms.POST_IN, names.entity(statement.object), names.current)
