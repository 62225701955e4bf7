"""Grids: what a table lists, records of "key: value" pairs, and programmes, made ready for reading row by row."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.claims import Qualifiers
from kg.extract.layout.attendance import attendance_of
from kg.extract.layout.columns import Cell, is_header, meaning_of, meanings_of, stands_in
from kg.extract.layout.entries import entries_of
from kg.extract.layout.headings import Headings
from kg.extract.layout.listing import Listing, Listings, heads_members
from kg.extract.layout.records import key_of, records_of
from kg.extract.layout.tables import Table, Tables
from kg.extract.names.discourse import Referent
from kg.extract.people.seats import is_seat
from kg.extract.prose.modality import setting_of
from kg.extract.prose.prose import Prose, organ_in
from kg.extract.reference.nodes import Skeleton
from kg.extract.text.passage import Passage
from kg.model.vocabulary import Status
from loaders.document import Block

_MEMBER = (
    r"^(?:board |committee |panel |cabinet |name of )?(?:member|trustee|governor|commissioner|supervisor)s?\b"
)
_MOST = 0.6  # of the rows of a table must have keys; the rest are brackets and lists of tags


class Grids:
    """Tells tables of people from programmes and from pairs of keys and values."""

    def __init__(
        self, prose: Prose, tables: Tables, listings: Listings, headings: Headings, own: Referent | None
    ) -> None:
        self._prose = prose
        self._tables = tables
        self._listings = listings
        self._headings = headings
        self._own = own

    def read(
        self, header: list[str], rows: list[list[Cell]], organ: Referent | None, passage: Passage
    ) -> None:
        """Reads a table by its header, or by what its cells hold."""
        if not header and _is_keyed(rows):
            self._keyed(rows)
            return
        meanings = meanings_of(header, rows)
        listing = self._listing(header, meanings, organ, passage)
        speak = listing.attendance is not None and listing.attendance.role == "speaker"
        if speak and not any(meaning_of(h) == "person" for h in header):
            self._programme(rows, listing)
        elif {"person", "office"} & set(meanings) or (listing.members and "body" in meanings):
            self._tables.read(Table(header, meanings, rows, listing, self._own))

    def _programme(self, rows: list[list[Cell]], listing: Listing) -> None:
        """Reads the speakers in the cells of a programme: "Opening address Ann Rhodes, Leader, Foxley Council"."""
        for cell in (c for row in rows for c in row if c.text):
            for entry in entries_of(cell.sentence):
                evidence = cell.passage.evidence(entry.person.start, entry.end)
                self._tables.roll.claim(
                    cell.passage, entry, listing, evidence, Qualifiers(status=listing.status)
                )

    def cell(self, passage: Passage) -> Cell:
        if not passage.text:
            return Cell(passage, Skeleton(""))
        return Cell(passage, self._prose.chunked(passage, listed=True))

    def _listing(
        self, header: list[str], meanings: list[str], organ: Referent | None, passage: Passage
    ) -> Listing:
        """What a table lists, by the heading or the words above it, else by its own header."""
        listing = self._listings.current or Listing(
            status=setting_of(passage.headings, "").status or Status.IN_FORCE
        )
        people = [h for h, m in zip(header, meanings, strict=False) if m == "person"]
        said = next((s for h in people if (s := attendance_of(h)) is not None and not s.weak), None)
        if said is not None and listing.attendance is None:
            occasion = self._listings.occasions.of(said, passage)
            listing = replace(
                listing,
                attendance=said,
                occasion=occasion,
                organ=listing.organ or (occasion.organ if occasion else None),
            )
        alternates = any(stands_in(h) for h in header)
        members = {"seat", "portfolio"} & set(meanings) or any(re.search(_MEMBER, h, re.I) for h in people)
        if (members or alternates) and not listing.members:
            alone = self._own if alternates else None
            listing = replace(listing, organ=listing.organ or organ or alone, members=True)
        return listing

    def records(self, pairs: list[tuple[Passage, str, int]]) -> None:
        """Reads lines of "key: value" that tell of one person after another."""
        if not all(key for _, key, _ in pairs):
            return
        cells = [
            (key, Cell(p, self._prose.chunked(p, start)) if start < len(p.text) else None)
            for p, key, start in pairs
        ]
        self._read_records(cells, pairs[0][0])

    def _read_records(self, pairs: list[tuple[str, Cell | None]], passage: Passage) -> None:
        meanings, rows = records_of(pairs)
        if rows:
            listing = self._listing(meanings, meanings, None, passage)
            self._prose.settle(self._headings.signed(passage))
            self._tables.read(Table(meanings, meanings, rows, listing, self._own))

    def _seats_key(self, cell: Cell) -> None:
        """Reads the key of a row as what those named beside it are on the board above: "Chair:", "Observers:"."""
        key = cell.text.strip(" :*")
        organ = organ_in(cell.nodes) or self._headings.above(cell.passage)
        organ = organ or (self._own if _has_members(self._own) else None)
        if heads_members(key) or is_seat(key):
            self._listings.begin(cell.passage, key, organ)

    def _keyed(self, rows: list[list[Cell]]) -> None:
        """Reads a table of "key: value" rows; a blank key continues the one above."""
        pairs = [(row[0], next((c for c in row[1:] if c.text), None)) for row in rows]
        self._read_records([(key_of(k.text)[0], value) for k, value in pairs], rows[0][0].passage)
        for row in rows:
            if row[0].text:
                self._listings.prose(row[0].passage)
                if not self._listings.key(row[0].passage):
                    self._seats_key(row[0])
            values = [c for c in row[1:] if c.text]
            if self._held(row[0], values):
                continue
            listing = self._listings.current
            if listing is not None and (listing.attendance is not None or listing.seated):
                meanings = meanings_of([], [values])
                self._tables.read(Table([], meanings, [values], listing, self._own))
                continue
            for cell in values:
                self._prose.read(cell.passage)

    def _held(self, key: Cell, values: list[Cell]) -> bool:
        """Reads a row whose key is an office and whose value is its holder: "Accounting officer: Ms A Rhodes"."""
        title = key.text.strip(" :*")
        office = next((n for n in key.nodes if n.label == "F" and len(n.text) >= len(title)), None)
        if office is None or office.plural or len(values) != 1 or self._listings.current is not None:
            return False
        labels = [n.label for n in values[0].nodes if n.label in "PF"]
        if labels != ["P"]:
            return False
        self._prose.settle(self._headings.signed(key.passage))
        self._tables.read(Table([], ["office", "person"], [[key, values[0]]], Listing(), self._own))
        return True


def _has_members(body: Referent | None) -> bool:
    """Whether the members whom a register lists are the body's own: a board's, not a council's."""
    return body is not None and not body.generic and body.head[-1:] != ("council",)


def header_of(block: Block, cells: list[list[Passage]]) -> list[str]:
    """The words above the columns: those of a header, or of a first row that says what columns hold."""
    if not cells or not cells[0]:
        return []
    words = [c.text for c in cells[0]]
    keyed = len(words) > 1 and words[0].rstrip().endswith(":") and any(words[1:])
    return words if (block.rows[0].header and not keyed) or is_header(words) else []


def _is_keyed(rows: list[list[Cell]]) -> bool:
    """Whether the rows are "key: value" pairs, those of an attendance list among them."""
    keys = [row[0].text for row in rows if row and row[0].text]
    said = [k for k in keys if k.rstrip().endswith(":") or attendance_of(k) is not None]
    return bool(said) and len(said) > _MOST * len(keys)
