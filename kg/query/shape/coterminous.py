"""Which body shares its boundary with which body or area."""

from __future__ import annotations

from collections import defaultdict

from kg.model.statement import Statement
from kg.query.answer import Row
from kg.query.arguments import Arguments
from kg.query.selected import Selected
from kg.query.shape.rows import distinct, in_order


def coterminous(selected: Selected, arguments: Arguments) -> list[Row]:
    """One row for each pair, status and option; the relation has no direction."""
    wanted = arguments.entity("body")
    groups: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for link in selected.links("link"):
        ends = sorted((link.subject, link.object))
        if wanted is None or wanted.id in ends:
            groups[*ends, link.status, link.option or ""].append(link)
    rows = [_row(links, wanted.id if wanted else None, selected) for links in groups.values()]
    return in_order(rows, "kind", "body", "other", "status")


def _row(links: list[Statement], wanted: str | None, selected: Selected) -> Row:
    """The body that was asked for comes first, else the one that the first passage puts first."""
    first = links[0]
    body, other = first.subject, first.object
    if other == wanted:
        body, other = other, body
    cells = {
        "body": selected.reference(body),
        "other": selected.reference(other),
        "status": first.status.value,
        "option": first.option,
        "kind": selected.entity(body).generic or selected.entity(other).generic,
    }
    return Row(cells, distinct(links))
