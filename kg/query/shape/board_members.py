"""Who sits on a board, and who only attends."""

from __future__ import annotations

from collections import defaultdict

from kg.model.entity import Entity
from kg.model.statement import Statement
from kg.model.vocabulary import EntityType, Relation
from kg.query.answer import Row
from kg.query.arguments import Arguments
from kg.query.selected import Selected
from kg.query.shape.rows import distinct, in_order
from kg.query.shape.titles import core_title, only_attends

_BOARDS = (EntityType.BOARD, EntityType.PARTNERSHIP)


def board_members(selected: Selected, arguments: Arguments) -> list[Row]:
    """One row for each member, board, role and status; who only attends comes after the members."""
    wanted = arguments.entity("board")
    groups: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for link in selected.links("seat"):
        if _is_asked_for(link, wanted, selected):
            groups[link.object, link.subject, core_title(link.role), link.status].append(link)
    rows = [_row(links, selected) for links in groups.values()]
    return in_order(rows, "board", "seat", "member", "role", "status")


def _is_asked_for(link: Statement, wanted: Entity | None, selected: Selected) -> bool:
    """Every board and partnership; or the one that was named, and the organs of a body that was named."""
    if wanted is None:
        return selected.entity(link.object).type in _BOARDS
    above = {step.object for step in selected.organs.path(link.object)}
    return wanted.id == link.object or wanted.id in above


def _row(links: list[Statement], selected: Selected) -> Row:
    first = links[0]
    cells = {
        "board": selected.reference(first.object),
        "member": selected.reference(first.subject),
        "role": first.role,
        "seat": _seat(first),
        "status": first.status.value,
    }
    return Row(cells, distinct(links), selected.organs.path(first.object))


def _seat(link: Statement) -> str:
    if only_attends(link.role):
        return "attends"
    return "holds an office" if link.relation is Relation.HOLDS_POST else "is a member"
