"""Partnerships that span two-tier areas, as far as the texts say what lies in what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.model.statement import Statement
from kg.model.vocabulary import EntityType, Status
from kg.query.answer import Row
from kg.query.arguments import Arguments
from kg.query.selected import Selected
from kg.query.shape.rows import distinct, in_order
from kg.query.shape.territory import Territory, read_territory
from kg.query.shape.tiers import Tier, tier_of

_Path = tuple[Statement, ...]
_SPANS = ("strict", "wide", "not stated")


@dataclass(frozen=True, slots=True)
class _Span:
    """What a partnership spans; `links` are the statements that show it."""

    partnership: str
    county: str
    districts: frozenset[str]
    span: str
    links: _Path


def two_tier_partnerships(selected: Selected, arguments: Arguments) -> list[Row]:
    """One row for each partnership and county, strict before wide; those of which it is not stated last."""
    wanted = arguments.choices("span")
    partnerships = _members(selected, _bodies(selected))
    territory = read_territory(selected, (body for members in partnerships.values() for body in members))
    rows = [
        _row(span, selected)
        for partnership, members in partnerships.items()
        for span in _spans(partnership, members, territory, selected)
        if span.span.replace(" ", "_") in wanted
    ]
    ordered = in_order(rows, "partnership", "county")
    return sorted(ordered, key=lambda row: _SPANS.index(str(row.cells["span"])))


def _bodies(selected: Selected) -> dict[str, dict[str, _Path]]:
    """The bodies that a person or a post belongs to, each with the statement that says so."""
    found: dict[str, dict[str, _Path]] = defaultdict(dict)
    for tie in selected.links("tie"):
        body = selected.organs.body(tie.object)
        found[tie.subject].setdefault(body, (tie, *selected.organs.path(tie.object)))
    return found


def _members(selected: Selected, bodies: dict[str, dict[str, _Path]]) -> dict[str, dict[str, _Path]]:
    """The bodies in each partnership, themselves or by their people, with what shows it."""
    found: dict[str, dict[str, _Path]] = defaultdict(dict)
    for seat in selected.links("seat"):
        own = {selected.organs.body(seat.subject): selected.organs.path(seat.subject)}
        for body, path in {**own, **bodies.get(seat.subject, {})}.items():
            found[seat.object].setdefault(body, (seat, *path))
    for place in selected.links("place"):
        if selected.entity(place.subject).type is EntityType.PARTNERSHIP:
            found.setdefault(place.subject, {})
    return found


def _spans(
    partnership: str, members: dict[str, _Path], territory: Territory, selected: Selected
) -> list[_Span]:
    """Strict where a county council and a district of its county take part; wide where one of them does."""
    councils = {id_: tier for id_ in members if (tier := tier_of(selected.entity(id_))) is not None}
    counties = {id_: area for id_ in councils if (area := territory.county_of(id_)) is not None}
    districts = _districts([id_ for id_ in councils if id_ not in counties], territory)
    found = []
    for county, inside in districts.items():
        upper = [id_ for id_, area in counties.items() if area == county]
        shown = [*(path for id_ in (*upper, *inside) for path in members[id_]), *_placed(inside, territory)]
        span = "strict" if upper else "wide"
        found.append(_Span(partnership, county, frozenset(inside), span, distinct(shown)))
    covered = _covered(partnership, territory, {span.county for span in found})
    single = all(tier is Tier.SINGLE for tier in councils.values())
    if found or covered or single:
        return [*found, *covered]
    shown = [path for id_ in councils for path in members[id_]]
    return [_Span(partnership, "", frozenset(), "not stated", distinct(shown))]


def _districts(councils: Iterable[str], territory: Territory) -> dict[str, list[str]]:
    """The councils that lie in a county with a county council, by county."""
    found: dict[str, list[str]] = defaultdict(list)
    for id_ in councils:
        for county in territory.counties_around(id_):
            found[county].append(id_)
    return found


def _placed(councils: list[str], territory: Territory) -> list[Statement]:
    return [link for id_ in councils for path in territory.counties_around(id_).values() for link in path]


def _covered(partnership: str, territory: Territory, known: set[str]) -> list[_Span]:
    """The counties in which the partnership's own area lies."""
    around = territory.counties_around(partnership)
    return [
        _Span(partnership, county, frozenset(), "wide", path)
        for county, path in around.items()
        if county not in known
    ]


def _row(span: _Span, selected: Selected) -> Row:
    order = list(Status)
    seats = [link for link in span.links if link.object == span.partnership] or list(span.links)
    cells = {
        "partnership": selected.reference(span.partnership),
        "county": selected.reference(span.county) if span.county else None,
        "districts": selected.references(span.districts) or None,
        "span": span.span,
        "status": max((link.status for link in seats), key=order.index).value,
    }
    return Row(cells, span.links)
