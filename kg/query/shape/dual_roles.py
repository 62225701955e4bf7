"""Persons with offices in two bodies at once, a joint appointment told from two offices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.model.vocabulary import Relation
from kg.query.answer import Row
from kg.query.arguments import Arguments
from kg.query.overlap import Overlap, overlap
from kg.query.selected import Selected
from kg.query.shape.placed import Placed, is_counted, placed
from kg.query.shape.rows import distinct, in_order


@dataclass(slots=True)
class _Pair:
    """What is said of one person's two offices, perhaps more than once."""

    sides: tuple[list[Placed], list[Placed]] = field(default_factory=lambda: ([], []))
    overlaps: set[Overlap] = field(default_factory=set)


def dual_roles(selected: Selected, arguments: Arguments) -> list[Row]:
    """One row for each pair of offices in different bodies whose periods do not exclude each other."""
    include = arguments.choices("include")
    shared = _shared_bodies(selected)
    pairs: dict[tuple[str, ...], _Pair] = defaultdict(_Pair)
    for links in selected.pairs("first", "second"):
        sides = sorted((placed(link, selected) for link in links), key=lambda each: each.order)
        found = overlap(sides[0].link, sides[1].link, _dates(sides, selected))
        if found is not None and sides[0].body.id != sides[1].body.id and _are_counted(sides, include):
            pair = pairs[_key(sides)]
            for place, side in zip(pair.sides, sides, strict=True):
                place.append(side)
            pair.overlaps.add(found)
    rows = [_row(pair, shared, selected) for pair in pairs.values()]
    wanted = arguments.text("joint")
    kept = [row for row in rows if wanted is None or row.cells["joint"] == (wanted == "yes")]
    return in_order(kept, "person", "body_1", "body_2", "role_1", "role_2")


def _shared_bodies(selected: Selected) -> dict[tuple[str, str], set[str]]:
    """The bodies that share each person's joint office, by person and title."""
    bodies: dict[tuple[str, str], set[str]] = defaultdict(set)
    for variable in ("first", "second"):
        for link in selected.links(variable):
            if link.joint:
                each = placed(link, selected)
                bodies[link.subject, each.core].add(each.body.id)
    return bodies


def _dates(sides: list[Placed], selected: Selected) -> tuple[str | None, str | None]:
    return selected.dated(sides[0].link), selected.dated(sides[1].link)


def _are_counted(sides: Iterable[Placed], include: tuple[str, ...]) -> bool:
    return all(
        is_counted(side, include) and (side.link.relation is Relation.HOLDS_POST or "seats" in include)
        for side in sides
    )


def _key(sides: list[Placed]) -> tuple[str, ...]:
    first, second = sides
    return (first.link.subject, first.body.id, _office(first), second.body.id, _office(second))


def _office(side: Placed) -> str:
    return f"{side.core}, {side.organ or ''}"


def _row(pair: _Pair, shared: dict[tuple[str, str], set[str]], selected: Selected) -> Row:
    first, second = (min(side, key=lambda each: (not each.link.joint, each.order)) for side in pair.sides)
    bodies = shared.get((first.link.subject, first.core), set())
    joint = first.core == second.core and {first.body.id, second.body.id} <= bodies
    cells = {
        "person": selected.reference(first.link.subject),
        "body_1": first.body,
        "role_1": first.role,
        "body_2": second.body,
        "role_2": second.role,
        "joint": joint,
        "overlap": Overlap.STATED.value if Overlap.STATED in pair.overlaps else Overlap.POSSIBLE.value,
    }
    both = (*pair.sides[0], *pair.sides[1])
    path = tuple(step for side in both for step in side.path)
    return Row(cells, distinct(side.link for side in both), distinct(path))
