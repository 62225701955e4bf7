"""Persons and posts with a seat on the board of one body, and a seat or an office in another."""

from __future__ import annotations

from collections import defaultdict

from kg.model.entity import Entity
from kg.model.statement import Statement
from kg.model.vocabulary import EntityType, Relation
from kg.query.answer import Row
from kg.query.arguments import Arguments
from kg.query.overlap import overlap
from kg.query.selected import Selected
from kg.query.shape.placed import Placed, is_counted, placed
from kg.query.shape.rows import distinct, in_order
from kg.query.shape.titles import gives_seat, only_attends

_Sides = tuple[Placed, Placed]


def shared_board_members(selected: Selected, arguments: Arguments) -> list[Row]:
    """One row for each pair of places in two bodies, at least one of which is a seat on a board."""
    include, body = arguments.choices("include"), arguments.entity("body")
    groups: dict[tuple[str, ...], list[_Sides]] = defaultdict(list)
    for links in selected.pairs("first", "second"):
        sides = _sides(links, selected)
        if _is_answer(sides, include, selected) and _is_asked_for(sides, body):
            key = (links[0].subject, *(f"{s.link.object} {s.core} {s.link.status}" for s in sides))
            groups[key].append(sides)
    rows = [_row(group, selected) for group in groups.values()]
    return in_order(rows, "member", "body_1", "body_2", "role_1", "role_2", "status_1", "status_2")


def _sides(links: tuple[Statement, Statement], selected: Selected) -> _Sides:
    first, second = sorted((placed(link, selected) for link in links), key=lambda each: each.order)
    return first, second


def _is_answer(sides: _Sides, include: tuple[str, ...], selected: Selected) -> bool:
    first, second = sides
    dates = (selected.dated(first.link), selected.dated(second.link))
    return (
        first.body.id != second.body.id
        and all(is_counted(side, include) for side in sides)
        and any(_is_seat(side, selected) for side in sides)
        and overlap(first.link, second.link, dates) is not None
    )


def _is_asked_for(sides: _Sides, body: Entity | None) -> bool:
    return body is None or any(body.id in (side.body.id, side.link.object) for side in sides)


def _is_seat(side: Placed, selected: Selected) -> bool:
    """A membership, an office in a board, or an office that is a seat wherever it is held."""
    on_board = selected.entity(side.link.object).type in (EntityType.BOARD, EntityType.PARTNERSHIP)
    return side.link.relation is Relation.MEMBER_OF or on_board or gives_seat(side.title)


def _row(group: list[_Sides], selected: Selected) -> Row:
    first, second = min(group, key=lambda sides: (sides[0].order, sides[1].order))
    links = distinct(side.link for sides in group for side in sides)
    cells = {
        "member": selected.reference(first.link.subject),
        "body_1": first.body,
        "role_1": first.role,
        "status_1": first.link.status.value,
        "body_2": second.body,
        "role_2": second.role,
        "status_2": second.link.status.value,
        "attends_only": any(only_attends(side.title) for side in (first, second)),
    }
    path = distinct(step for sides in group for side in sides for step in side.path)
    return Row(cells, links, path)
