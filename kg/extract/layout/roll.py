"""The roll: claims what a list says of each whom it names."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.claims import Claims, Qualifiers
from kg.extract.layout.entries import Entry
from kg.extract.layout.listing import Listing
from kg.extract.links import Links
from kg.extract.names.discourse import Referent
from kg.extract.people.seats import PRESIDING, is_chair, is_member, is_seat, is_titled, presides
from kg.extract.prose.periods import Period
from kg.extract.prose.terms import term_in
from kg.extract.reference.nodes import Node
from kg.extract.text.passage import Passage
from kg.model.statement import Evidence
from kg.model.vocabulary import Relation

_PORTFOLIO = re.compile(
    r"(?:cabinet|executive|lead) member (?:for|with responsibility for) (?P<field>.+)|portfolio holder for (?P<other>.+)",
    re.I,
)


_OVER = frozenset({"former", "ex", "previous", "past", "outgoing", "retiring"})


# Officers whom a body that is named beside them has itself: "Una Lisle, President | Marl Chamber".
_ELSEWHERE = re.compile(r"(?:vice[- ])?(?:president|secretary|treasurer|clerk)", re.I)


class Roll:
    """Claims an entry's offices, bodies, seat and presence."""

    def __init__(self, claims: Claims, links: Links) -> None:
        self._claims = claims
        self._links = links

    def claim(
        self, passage: Passage, entry: Entry, listing: Listing, evidence: Evidence, base: Qualifiers
    ) -> None:
        """Claims what a list says of one entry."""
        terms = (entry.term, *(term_in(passage, o) for o in entry.offices if o.start > entry.person.start))
        term = next((t for t in terms if t != Period()), Period())
        base = replace(base, from_=base.from_ or term.start, until=base.until or term.end)
        seated = replace(
            base,
            status=listing.status if base.status is Qualifiers().status else base.status,
            from_=base.from_ or listing.term.start,
            until=base.until or listing.term.end,
        )
        # What those have who are to be appointed, they have already.
        base = replace(base, status=Qualifiers().status if listing.appoints else seated.status)
        if entry.aside:
            listing = replace(listing, organ=None, members=False, occasion=None)
        if listing.attendance is not None or listing.members:
            self._place(passage, entry)
        seat, offices = _seat_and_offices(entry, listing)
        held = self._offices(passage, entry, offices, evidence, base)
        if entry.bodies and not held:
            self._belongs(passage, entry, evidence, base)
        self._councillor(entry, evidence, held=held or any(not o.marks & _OVER for o in offices))
        if (
            not entry.over
            and listing.organ is not None
            and (listing.members or is_chair(seat) or is_member(seat))
        ):
            portfolio = _portfolio(offices) if _is_cabinet(listing.organ) else ""
            self._sit(listing.organ, entry.person, portfolio or seat or listing.seat, evidence, seated)
        self._attend(listing, entry, seat, evidence)

    def _offices(
        self, passage: Passage, entry: Entry, offices: list[Node], evidence: Evidence, base: Qualifiers
    ) -> bool:
        for office in offices:
            where = office.bodies or tuple(dict.fromkeys(entry.bodies))
            stands = replace(
                office,
                bodies=where,
                marks=office.marks | ({"joint"} if len(where) > 1 and not office.bodies else frozenset()),
            )
            self._links.hold(passage, entry.person, stands, evidence, "listed-office", base, 0.92)
        return any(o.bodies or entry.bodies for o in offices)

    def _place(self, passage: Passage, entry: Entry) -> None:
        """Takes a name in brackets that nothing explains for the body that the person is from."""
        at = passage.text.find(entry.named, entry.person.end) if entry.named and not entry.bodies else -1
        if at >= 0:
            place = passage.place(at, at + len(entry.named))
            entry.bodies.append(self._claims.discourse.organisation(entry.named, "body", place))

    def _belongs(self, passage: Passage, entry: Entry, evidence: Evidence, base: Qualifiers) -> None:
        bodies = tuple(dict.fromkeys(entry.bodies))
        node = Node("B", entry.person.start, entry.person.end, "", bodies)
        self._links.link(
            passage, Relation.AFFILIATED_WITH, entry.person, node, evidence, "listed-body", base, 0.9
        )

    def _councillor(self, entry: Entry, evidence: Evidence, *, held: bool) -> None:
        """A councillor of whom nothing else is said belongs to the council whose document it is."""
        if not held and not entry.bodies:
            self._claims.councillors(entry.person.referents, evidence, "councillor", 0.85)

    def _sit(self, organ: Referent, person: Node, seat: str, evidence: Evidence, base: Qualifiers) -> None:
        relation = Relation.HOLDS_POST if is_chair(seat) or is_titled(seat) else Relation.MEMBER_OF
        role = _plain(seat) if is_seat(seat) and relation is Relation.MEMBER_OF else seat
        for one in person.referents:
            self._claims.add(
                relation, one, organ, evidence, "listed-seat", replace(base, role=role or None), 0.9
            )

    def _attend(self, listing: Listing, entry: Entry, seat: str, evidence: Evidence) -> None:
        occasion = listing.event
        if occasion is None:
            return
        said = listing.attendance.role if listing.attendance is not None else ""
        role = (
            "chair"
            if presides(seat) and said in {"", "chair"}
            else said or (seat if seat in {"observer", "substitute"} else "")
        )
        q = Qualifiers(role=role or None, from_=occasion.date, until=occasion.date)
        for one in entry.person.referents:
            self._claims.add(Relation.ATTENDED, one, occasion.event, evidence, "attendance", q, 0.9)


def _is_cabinet(organ: Referent) -> bool:
    return organ.head[-1] in {"cabinet", "executive"}


def _portfolio(offices: list[Node]) -> str:
    """The field of a cabinet member: "Cabinet Member for Housing" sits there for Housing."""
    found = [f for o in offices for t in o.titles if (f := _PORTFOLIO.fullmatch(t)) is not None]
    return (found[0]["field"] or found[0]["other"]) if found else ""


def _seat_and_offices(entry: Entry, listing: Listing) -> tuple[str, list[Node]]:
    """The seat on the organ, and the offices elsewhere: "Chair" alone is a seat where an organ is listed."""
    seat, offices = entry.seat, []
    if seat == PRESIDING and listing.attendance is None:
        seat = "chair"
    for office in entry.offices:
        title = office.titles[0]
        bare = not office.bodies and len(office.titles) == 1 and is_seat(title)
        bare = bare and not (entry.bodies and _ELSEWHERE.fullmatch(title))
        if (
            bare
            and (listing.organ is not None or title.casefold() in {"member", "observer"})
            and not (is_titled(title) and not listing.members)
        ):
            seat = seat or title
        else:
            offices.append(office)
    return seat, offices


def _plain(seat: str) -> str:
    seat = seat.casefold()
    return seat.removesuffix("s") if seat.endswith("members") else seat
