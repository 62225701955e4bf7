"""What a statement states, in standard terms: memberships, attendances, accountabilities, changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from kg.model.office import Office, normal_title
from kg.model.statement import Statement
from kg.model.vocabulary import Relation
from kg.store.rdf import terms
from kg.store.rdf.literals import dated, is_date, text
from kg.store.rdf.names import Names
from kg.store.rdf.statements import graph_of


@dataclass(frozen=True, slots=True)
class _Shape:
    folder: str
    class_: NamedNode
    subject: NamedNode
    object: NamedNode


_MEMBERSHIP = _Shape("membership", terms.MEMBERSHIP, terms.MEMBER, terms.ORGANIZATION)
_SHAPES = {
    Relation.HOLDS_POST: _MEMBERSHIP,
    Relation.MEMBER_OF: _MEMBERSHIP,
    Relation.ATTENDED: _Shape("attendance", terms.ATTENDANCE, terms.ATTENDEE, terms.EVENT),
    Relation.ACCOUNTABLE_TO: _Shape("accountability", terms.ACCOUNTABILITY, terms.WHO, terms.TO_WHOM),
    Relation.SUCCEEDS: _Shape("change", terms.CHANGE, terms.RESULTING, terms.ORIGINAL),
}


def link_quads(statement: Statement, office: Office | None, names: Names) -> Iterator[Quad]:
    """The node that the statement states, in the statement's graph, and the post that a holder holds."""
    graph = graph_of(statement, names)
    if office is not None:
        yield Quad(names.statement(statement.id), terms.POST, names.entity(office.id), graph)
    shape = _SHAPES.get(statement.relation)
    if shape is None:
        return
    link = names.link(shape.folder, statement.id)
    yield Quad(names.statement(statement.id), terms.STATES, link, graph)
    yield Quad(link, terms.TYPE, shape.class_, graph)
    yield Quad(link, shape.subject, names.entity(statement.subject), graph)
    yield Quad(link, shape.object, names.entity(statement.object), graph)
    if statement.role:
        yield from _role_quads(link, statement.role, graph, names)
    yield from _own_quads(link, statement, graph, names)


def _role_quads(link: NamedNode, title: str, graph: NamedNode, names: Names) -> Iterator[Quad]:
    normal = normal_title(title)
    if normal:
        role = names.role(normal.replace(" ", "-"))
        yield Quad(link, terms.ROLE, role, graph)
        yield Quad(role, terms.TYPE, terms.ROLE_CLASS, graph)
        yield Quad(role, terms.PREF_LABEL, text(normal), graph)


def _own_quads(link: NamedNode, statement: Statement, graph: NamedNode, names: Names) -> Iterator[Quad]:
    if statement.relation in (Relation.HOLDS_POST, Relation.MEMBER_OF):
        yield from _period_quads(link, statement, graph, names)
    elif statement.relation is Relation.ACCOUNTABLE_TO:
        if statement.kind is not None:
            yield Quad(link, terms.KIND, names.concept("accountability", statement.kind), graph)
        if statement.scope is not None:
            yield Quad(link, terms.SCOPE, text(statement.scope), graph)
    elif statement.relation is Relation.SUCCEEDS and statement.option is not None:
        option = names.option(statement.evidence[0].document, statement.option)
        yield Quad(link, terms.OPTION, option, graph)


def _period_quads(link: NamedNode, statement: Statement, graph: NamedNode, names: Names) -> Iterator[Quad]:
    ends = ((terms.BEGINNING, statement.from_), (terms.ENDING, statement.until))
    stated = [(property_, date) for property_, date in ends if date is not None and is_date(date)]
    if not stated:
        return
    period = names.period(*(date if date and is_date(date) else None for _, date in ends))
    yield Quad(link, terms.MEMBER_DURING, period, graph)
    yield Quad(period, terms.TYPE, terms.INTERVAL, graph)
    for property_, date in stated:
        instant = names.instant(date)
        yield Quad(period, property_, instant, graph)
        yield Quad(instant, terms.TYPE, terms.INSTANT, graph)
        yield Quad(instant, terms.IN_XSD[len(date)], dated(date), graph)
