"""A link seen from its place: the body that its organ is taken as, and the words for its role there."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.statement import Statement
from kg.model.vocabulary import EntityType, Relation
from kg.query.answer import Reference
from kg.query.selected import Selected
from kg.query.shape.titles import core_title


@dataclass(frozen=True, slots=True)
class Placed:
    """`path` are the statements that lead from the organ up to the body."""

    link: Statement
    body: Reference
    title: str | None
    organ: str | None
    path: tuple[Statement, ...]

    @property
    def core(self) -> str:
        return core_title(self.title)

    @property
    def role(self) -> str | None:
        """The title, and in which organ of the body: "Chair, Audit Committee"."""
        return ", ".join(part for part in (self.title, self.organ) if part) or None

    @property
    def order(self) -> tuple[str, ...]:
        """Bodies by name: the same pair is the same row, whichever link came first."""
        return (self.body.name.casefold(), self.body.id, self.core, self.organ or "", self.link.id)


def placed(link: Statement, selected: Selected) -> Placed:
    """The link with the body of its place."""
    body = selected.reference(selected.organs.body(link.object))
    organ = None if body.id == link.object else selected.reference(link.object).name
    return Placed(link, body, _title(link, selected), organ, selected.organs.path(link.object))


def _title(link: Statement, selected: Selected) -> str | None:
    """The role as the text gives it; a post's own name; a plain member is called so."""
    if link.role is not None:
        return link.role
    if link.relation is Relation.POST_IN:
        return selected.reference(link.subject).name
    return "member" if link.relation is Relation.MEMBER_OF else None


def is_counted(each: Placed, include: tuple[str, ...]) -> bool:
    """Whether the place counts: a partnership does only where it is asked for."""
    return each.body.type is not EntityType.PARTNERSHIP or "partnerships" in include
