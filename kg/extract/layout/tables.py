"""Tables: what each row says of the person, the office and the bodies in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.claims import Claims, Qualifiers
from kg.extract.layout.columns import Cell
from kg.extract.layout.entries import Entry, entries_of
from kg.extract.layout.listing import Listing
from kg.extract.layout.roll import Roll
from kg.extract.lexicon.words import heads
from kg.extract.links import Links
from kg.extract.names.discourse import Referent
from kg.extract.names.naming import head_of
from kg.extract.people.seats import is_chair, is_seat, seat_in
from kg.extract.reference.nodes import Node
from kg.model.statement import Evidence
from kg.model.vocabulary import Relation

_VACANT = re.compile(
    r"\b(?:vacan(?:t|cy)|to be (?:recruited|appointed|confirmed|filled|advertised)|tbc|tba|recruiting|unfilled|under recruitment)\b",
    re.I,
)
_NOT_HELD = re.compile(
    r"\b(?:former(?:ly)?|not yet|once approved|withdr(?:ew|awn)|resigned|until|left|retired|stood down|stepped down|ended)\b",
    re.I,
)
_BEGINS = re.compile(r"\b(?:since|from|appointed|starts?|starting)\b[^«»]{0,15}(?P<day>«T\d+»)", re.I)
_LONGEST_NAME = 9  # words
_EMPTY = frozenset(["", "-", "–", "none", "n/a", "nil", "none declared"])


@dataclass(frozen=True, slots=True)
class Table:
    """A table as read: its header, the meaning of each column, the rows, what it lists and the body that it speaks of."""

    header: list[str]
    meanings: list[str]
    rows: list[list[Cell]]
    listing: Listing
    default: Referent | None

    def of(self, row: list[Cell], *meanings: str) -> list[Cell]:
        """The filled cells of a row in columns of those meanings."""
        return [c for c, m in zip(row, self.meanings, strict=False) if m in meanings and c.text]


class Tables:
    """Claims what tables say."""

    def __init__(self, claims: Claims, links: Links, roll: Roll) -> None:
        self._claims = claims
        self._links = links
        self.roll = roll

    def read(self, table: Table) -> None:
        """Reads the rows in order; a blank in the column that groups them continues the cell above."""
        above: Cell | None = None
        grouped = table.meanings[:1] and table.meanings[0] in {"board", "body", "office"}
        for row in table.rows:
            if not any(c.text for c in row):
                continue
            if grouped and not row[0].text and above is not None and table.of(row, "person"):
                self._row(table, [above, *row[1:]], row)
                continue
            above = row[0]
            self._row(table, row, row)

    def _row(self, table: Table, row: list[Cell], written: list[Cell]) -> None:
        evidence = _evidence([c for c in {id(c): c for c in [*row, *written]}.values() if c.text])
        listing = self._listing(table, row)
        base = _dates(table, row)
        entries = self._entries(table, row)
        for entry in entries:
            self.roll.claim(entry.passage.passage, entry.entry, listing, evidence, base)
            self._interests(table, row, entry.entry.person, evidence, base)
        people = [e.entry.person for e in entries]
        self._answer(table, row, people, evidence, base)
        self._portfolio(table, row, people, listing, evidence, base)
        if not people:
            self._unheld(table, row, listing, evidence, base)

    def _listing(self, table: Table, row: list[Cell]) -> Listing:
        """What the row lists: a table of committees or outside bodies has an organ for each row."""
        if "board" not in table.meanings:
            return table.listing
        organ = next((self._named(c) for c in table.of(row, "board")), None)
        return replace(table.listing, organ=organ, members=organ is not None, people=True)

    def _named(self, cell: Cell) -> Referent | None:
        """The body that a cell names as a whole: "Marl Citizens Advice" is not Marl."""
        nodes = [n for n in cell.of("BA") if n.end - n.start >= len(cell.text) - 3]
        found = [r for n in nodes for r in (n.bodies or n.referents) if r.type != "area"]
        if found or not cell.text[:1].isupper() or len(cell.text.split()) > _LONGEST_NAME or "." in cell.text:
            return next(iter(found), None)
        name = re.sub(r"\s*\([^()]*\)$", "", cell.text)
        place = cell.passage.place(0, len(name))
        type_ = heads().types.get(head_of(name), "body")
        return self._claims.discourse.find(name) or self._claims.discourse.organisation(name, type_, place)

    def _organisations(self, cell: Cell) -> list[Referent]:
        """The bodies of a cell; a name that no head noun explains is one where it fills the cell."""
        found = [r for n in cell.of("BA") for r in (n.bodies or n.referents) if r.type != "area"]
        unknown = cell.of("U")
        if (
            not found
            and len(cell.nodes) == len(unknown) == 1
            and len(unknown[0].text) >= len(cell.text) - 2
            and " " in cell.text
        ):
            place = cell.passage.place(0, len(cell.passage.text))
            found = [self._claims.discourse.organisation(unknown[0].text, "body", place)]
        return list(dict.fromkeys(found))

    def _entries(self, table: Table, row: list[Cell]) -> list[_Found]:
        """The people of a row, each with what the row says of all of them."""
        bodies = [r for c in table.of(row, "body", "shared") for r in self._organisations(c)]
        if (
            table.of(row, "shared")
            and table.default is not None
            and any(c.of("BA") for c in table.of(row, "shared"))
        ):
            bodies.insert(0, table.default)
        bodies = list(dict.fromkeys(bodies))
        offices = [n for c in table.of(row, "office") if not c.of("P") for n in c.of("F") if not n.plural]
        offices = [
            replace(o, bodies=tuple(bodies), marks=o.marks | _joint(bodies)) if not o.bodies else o
            for o in offices
        ]
        seats = [s for c in table.of(row, "seat") if (s := seat_in(c.text))]
        found = []
        for cell, seat in _person_cells(table, row):
            for entry in entries_of(cell.sentence):
                entry.bodies = entry.bodies or bodies
                own = [
                    replace(o, bodies=tuple(entry.bodies))
                    if entry.bodies and not o.bodies and not is_seat(o.titles[0])
                    else o
                    for o in entry.offices
                ]
                entry.offices = [*own, *offices]
                entry.seat = entry.seat or next(iter(seats), seat)
                found.append(_Found(entry, cell))
        return found

    def _interests(
        self, table: Table, row: list[Cell], person: Node, evidence: Evidence, base: Qualifiers
    ) -> None:
        """What a register declares: an office in another body."""
        for cell in table.of(row, "interest"):
            for office in cell.of("F"):
                if office.bodies and not _NOT_HELD.search(cell.text):
                    self._links.hold(cell.passage, person, office, evidence, "declared-office", base, 0.85)

    def _answer(
        self, table: Table, row: list[Cell], people: list[Node], evidence: Evidence, base: Qualifiers
    ) -> None:
        """Whom a row's people report to."""
        q = replace(base, kind="reports_to")
        for cell in table.of(row, "reports_to"):
            for node in cell.of("FBP"):
                for other in self._links.referents(
                    cell.passage, node, evidence, "table-reports", base, Relation.ACCOUNTABLE_TO
                ):
                    for one in (r for p in people for r in p.referents):
                        self._claims.add(
                            Relation.ACCOUNTABLE_TO, one, other, evidence, "table-reports", q, 0.9
                        )

    def _portfolio(
        self, table: Table, row: list[Cell], people: list[Node], listing: Listing, evidence: Evidence, base: Qualifiers
    ) -> None:  # fmt: skip
        for cell in table.of(row, "portfolio"):
            role = re.sub(r"\s*\(.*?\)", "", cell.text).strip()
            for office in cell.of("F"):
                if re.search(r"leader|mayor|chair", office.titles[0], re.I):
                    for person in people:
                        self._links.hold(
                            cell.passage, person, office, evidence, "table-portfolio", base, 0.88
                        )
            if listing.organ is None or role.casefold() in _EMPTY:
                continue
            for one in (r for p in people for r in p.referents):
                q = replace(base, role=role, status=listing.status)
                self._claims.add(Relation.MEMBER_OF, one, listing.organ, evidence, "table-portfolio", q, 0.9)

    def _unheld(
        self, table: Table, row: list[Cell], listing: Listing, evidence: Evidence, base: Qualifiers
    ) -> None:
        """A row without a person: a seat of an office or a body, a post that is vacant, or what it reports to."""
        offices = [
            (c, n)
            for c in table.of(row, "office", "person")
            for n in c.of("F")
            if not n.plural and not is_seat(n.titles[0])
        ]
        bodies = list(dict.fromkeys(r for c in table.of(row, "body") for r in self._organisations(c)))
        default = (table.default,) if table.default is not None else ()
        where = [
            (c, replace(o, bodies=o.bodies or tuple(bodies) or default, marks=o.marks | _joint(bodies)))
            for c, o in offices
        ]
        seat = next((s for c in table.of(row, "seat") if (s := seat_in(c.text))), "")
        vacant = any(_VACANT.search(c.text) for c in row)
        if listing.organ is not None and listing.members and not listing.people and (not vacant or seat):
            self._seats(listing, where, bodies, seat, evidence, base)
            return
        reports = [(c, n) for c in table.of(row, "reports_to") for n in c.of("FBP")]
        if not vacant and not reports:
            return
        for held, office in where:
            posts = self._links.referents(held.passage, office, evidence, "table", base, Relation.POST_IN)
            for cell, node in reports:
                others = self._links.referents(
                    cell.passage, node, evidence, "table-reports", base, Relation.ACCOUNTABLE_TO
                )
                for post, other in ((p, o) for p in posts for o in others):
                    self._claims.add(
                        Relation.ACCOUNTABLE_TO,
                        post,
                        other,
                        evidence,
                        "table-reports",
                        replace(base, kind="reports_to"),
                        0.9,
                    )

    def _seats(
        self, listing: Listing, offices: list[tuple[Cell, Node]], bodies: list[Referent], seat: str, evidence: Evidence, base: Qualifiers
    ) -> None:  # fmt: skip
        """The seats that a membership table gives to offices, or to bodies."""
        organ = listing.organ
        if organ is None:
            return
        q = replace(base, role=seat or None, status=listing.status)
        node = Node("B", 0, 1, "", (organ,))
        for cell, office in offices:
            self._links.link(cell.passage, Relation.MEMBER_OF, office, node, evidence, "table-seat", q, 0.85)
        for body in bodies if not offices else ():
            if body is not organ and not is_chair(seat):
                self._claims.add(Relation.MEMBER_OF, body, organ, evidence, "table-seat", q, 0.8)


@dataclass(frozen=True, slots=True)
class _Found:
    entry: Entry
    passage: Cell


def _person_cells(table: Table, row: list[Cell]) -> list[tuple[Cell, str]]:
    """The cells that name people, each with the seat that its header gives: a column "Chair"."""
    cells = []
    named = "person" in table.meanings
    for index, cell in enumerate(row):
        meaning = table.meanings[index] if index < len(table.meanings) else ""
        if (
            meaning not in ({"person"} if named else {"", "office", "body"})
            or _NOT_HELD.search(cell.text)
            or not _heads(cell)
        ):
            continue
        header = table.header[index] if index < len(table.header) else ""
        cells.append((cell, _seat_of(header)))
    return cells


def _seat_of(header: str) -> str:
    """The seat that a header gives all below it: "Chair", "Alternate"; "Member" and "Representative" give none."""
    seat = header.strip(" *:").casefold().removesuffix("s")
    seat = "alternate" if seat in {"if absent", "stand-in", "reserve"} else seat
    return (
        header
        if is_chair(seat)
        else seat
        if seat in {"alternate", "substitute", "deputy", "observer", "adviser"}
        else ""
    )


def _heads(cell: Cell) -> bool:
    """Whether nothing but names stands before a name in its cell: "ring-fenced to Mr Lee" names no holder."""
    nodes = cell.nodes
    first = next((n for n in nodes if n.label == "P" and not n.pronoun), None)
    if first is None:
        return False
    before = cell.text[cell.sentence.start : nodes[0].start]
    return nodes[0] is not first or not re.search(r"[^\W\d_]{2}", before)


def _joint(bodies: list[Referent]) -> frozenset[str]:
    return frozenset({"joint"}) if len(bodies) > 1 else frozenset()


def _dates(table: Table, row: list[Cell]) -> Qualifiers:
    """When it began and ends, by the row's columns of dates and notes."""
    dates: dict[str, str] = {}
    for cell, meaning in zip(row, table.meanings, strict=False):
        said = [n.date for n in cell.of("T")]
        if said and meaning == "start":
            dates["from"] = said[0]
            if len(said) > 1:
                dates["until"] = said[-1]
        elif said and meaning == "until":
            dates["until"] = said[-1]
        elif said and meaning in {"notes", ""}:
            if re.search(r"\b(?:since|from|appointed|starts)\b", cell.text, re.I):
                begins = _BEGINS.search(cell.sentence.text)
                dates["from"] = cell.sentence.get(begins["day"])[0].date if begins else said[0]
            if re.search(r"\b(?:until|to|ends?|expires)\b", cell.text, re.I):
                dates["until"] = said[-1]
    return Qualifiers(status=table.listing.status, from_=dates.get("from"), until=dates.get("until"))


def _evidence(cells: list[Cell]) -> Evidence:
    places = [c.passage.offsets for c in cells]
    start, end = min(o[0] for o in places), max(o[-1] for o in places) + 1
    return cells[0].passage.between(start, end)
