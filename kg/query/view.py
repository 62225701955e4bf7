"""Everything that is known of one entity, or that one document says: links with both ends described."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model.entity import Entity
from kg.model.statement import Statement
from kg.model.vocabulary import Relation, Status
from kg.query.answer import Reference
from kg.query.facts import Facts, Key
from kg.query.references import describe


@dataclass(frozen=True, slots=True)
class Link:
    """A statement with its ends as they are shown."""

    statement: Statement
    subject: Reference
    object: Reference


@dataclass(frozen=True, slots=True)
class EntityView:
    """An entity and every statement that it is an end of, or that gives it a holder."""

    entity: Entity
    reference: Reference
    links: tuple[Link, ...]

    @property
    def by_status(self) -> Mapping[Status, tuple[Link, ...]]:
        """The links of each status that there are some of; in force first, ended last."""
        groups = {
            status: tuple(link for link in self.links if link.statement.status is status) for status in Status
        }
        return {status: links for status, links in groups.items() if links}


def entity_view(facts: Facts, id_: str) -> EntityView | None:
    """The entity of that id with its links; nothing where the graph has no such entity."""
    found = facts.entities([id_]).get(id_)
    if found is None:
        return None
    ids = [match["link"] for match in facts.matches("about", {"entity": Key("id", id_)})]
    links = _links(facts, ids)
    return EntityView(found, describe(facts, [id_]).reference(id_), links)


def document_links(facts: Facts, document: str) -> tuple[Link, ...]:
    """The statements that rest on a passage of the document, in the order of their first passages there."""
    ids = [match["link"] for match in facts.matches("said-in", {"document": Key("document", document)})]
    links = _links(facts, ids)
    return tuple(sorted(links, key=lambda link: (_first_in(document, link.statement), link.statement.id)))


def _first_in(document: str, statement: Statement) -> tuple[int, int]:
    return min((each.start, each.end) for each in statement.evidence if each.document == document)


def _links(facts: Facts, ids: Iterable[str]) -> tuple[Link, ...]:
    statements = facts.statements(ids)
    ends = {end for each in statements.values() for end in (each.subject, each.object)}
    described = describe(facts, ends)
    links = [
        Link(each, described.reference(each.subject), described.reference(each.object))
        for each in statements.values()
    ]
    return tuple(sorted(links, key=_order))


def _order(link: Link) -> tuple[int, str, str, str, str]:
    relations = list(Relation)
    return (
        relations.index(link.statement.relation),
        link.subject.name.casefold(),
        link.object.name.casefold(),
        link.statement.role or "",
        link.statement.id,
    )
