"""Reads the blocks of a document in order: headings, lines, lists and tables, each in the light of those above."""

from __future__ import annotations

import re

from kg.extract.claims import Claims, Qualifiers
from kg.extract.layout.attendance import attendance_of
from kg.extract.layout.cards import Cards, is_card
from kg.extract.layout.charts import Charts
from kg.extract.layout.directory import Directory
from kg.extract.layout.entries import entries_of
from kg.extract.layout.facts import Facts, is_fact_box
from kg.extract.layout.grids import Grids, header_of
from kg.extract.layout.headings import Headings
from kg.extract.layout.hierarchy import Hierarchy
from kg.extract.layout.lines import Line
from kg.extract.layout.listing import Listing, Listings, heads_members, is_open
from kg.extract.layout.members import Members
from kg.extract.layout.occasions import Occasions
from kg.extract.layout.parties import Parties
from kg.extract.layout.records import key_of
from kg.extract.layout.roll import Roll
from kg.extract.layout.tables import Tables
from kg.extract.layout.wards import Wards
from kg.extract.links import Links
from kg.extract.names.atoms import Label
from kg.extract.names.discourse import Referent
from kg.extract.names.naming import is_proper
from kg.extract.prose.engine import Engine
from kg.extract.prose.periods import read_period
from kg.extract.prose.prose import Prose, is_contact, organ_in
from kg.extract.reference.nodes import Node
from kg.extract.reference.reference import Finder
from kg.extract.reference.sections import Sections
from kg.extract.scene import Scene
from kg.extract.text.passage import Passage
from kg.extract.text.tokens import sentences
from kg.extract.trace import Trace
from loaders.document import Block, BlockKind, Document

_CHART = 3  # lines: a chart has more
_SHORT = 120  # characters: none of its lines is longer
_KEY = re.compile(r"\W*(?P<key>[A-Z][^:|]{3,60}?) ?[:|] (?=\S)")
_OURS = re.compile(
    r"(?:meet )?(?:our|the|your|about the)?", re.I
)  # words before an organ's name that is a heading
_SIGNED = re.compile(r"\W*(?:signed|executed|signature)\b.*\b(?:for|behalf of)\b", re.I)
_TITLE = 50  # characters: a longer line heads no list
_CARD = 110  # characters: a line of a card is no longer
_LONG = 300  # characters: a longer line is prose
_LONGEST = 3_000  # the same below a heading of attendance, where names run on


class Reader:
    """Reads the blocks of a document and keeps what their headings and the lines before them say of them."""

    def __init__(
        self, document: Document, scene: Scene, passages: list[Passage], trace: Trace | None = None
    ) -> None:
        self.claims = Claims(document.id, scene.discourse, document.date)
        self._scene = scene
        self._links = Links(self.claims)
        self._links.names = scene.names
        engine = Engine(self.claims, self._links, document.date)
        self._prose = Prose(
            self.claims, self._links, engine, Finder(scene, passages, scene.year), document.date, trace
        )
        self._roll = Roll(self.claims, self._links)
        self._members = Members(self._links)
        self._cards = Cards(self.claims, self._links, passages)
        self._charts = Charts(self.claims, self._links, self._prose, passages)
        self._hierarchy = Hierarchy(self.claims, self._links)
        self._occasions = Occasions(scene, document.date)
        self._listings = Listings(self._occasions, divided=any(_is_beside(p.text) for p in passages))
        self._headings = Headings()
        tables = Tables(self.claims, self._links, self._roll)
        self._grids = Grids(self._prose, tables, self._listings, self._headings, scene.own)
        self._run: list[Line] = []  # short lines that follow each other
        self._directory = Directory(self.claims, self._links, passages)
        self._wards = Wards(self.claims, passages)
        self._sections = Sections(scene, passages)
        self._facts = Facts(self._links)
        self._parties = Parties(self.claims)
        self._subjects: dict[str, Node] = {}  # the post or the body that a heading names

    def block(self, passages: list[Passage]) -> None:
        """Reads the lines of a block one by one, then what they say by standing together."""
        passages = [p for p in passages if not _says_nothing(p.text)]
        passages = [p for p in passages if not self._charts.take(p, self._scene.own)]
        charted = len(passages) > _CHART and all(len(p.text) < _SHORT for p in passages)
        current = self._listings.current
        present = any(attendance_of(p.text) is not None for p in passages) or (
            current is not None and current.attendance is not None
        )
        if charted and not present:
            if self._hierarchy.read([self._line(p, 0) for p in passages], self._scene.own):
                return
        for passage in passages:
            self._parties.read(self._line(passage, 0))
            line = self._passage(passage)
            if line is None or passage.label or len(passage.text) > _CARD:
                self.end()
            else:
                self._run.append(line)
        if len(passages) > 1:
            self._grids.records([(p, *key_of(p.text)) for p in passages])

    def end(self) -> None:
        """Reads what the short lines up to here say together."""
        if len(self._run) > 1:
            self._prose.settle()
            self._cards.read(self._run, self._prose.organ)
        self._run = []

    def _passage(self, passage: Passage) -> Line | None:
        """Reads one passage: as what lists or heads, else as prose. Gives it as a line where it is short."""
        self._prose.attend(self._sections.of(passage))
        if self._prose.counts(passage):
            return self._line(passage, 0)
        self._listings.item(passage)
        start = self._listings.key(passage) or self._members_key(passage)
        if start >= len(passage.text):
            return None
        if not start and (passage.kind is BlockKind.HEADING or self._titles_members(passage)):
            return self._heading(passage)
        listing = self._listings.current
        long = _LONGEST if listing is not None and listing.attendance is not None else _LONG
        line = self._line(passage, start) if len(passage.text) < long or start else None
        if line is not None and self._directory.read(line):
            return line
        if line is not None and self._wards.read(
            line, self._headings.above(passage) or self._scene.own or self._prose.organ
        ):
            return line
        listing = self._listings.current
        if line is not None and line.lists and (person := _person_in(line)) is not None:
            self._prose.turn_to(person, self._headings.above(passage))
        if line is not None and not start and self._fact(line):
            return line
        if line is None or listing is None or not self._listed(line, listing):
            self._read(passage)
        return line

    def _fact(self, line: Line) -> bool:
        """Reads a line of a fact box, of the post or the body that the nearest heading names, else of the document's own."""
        about = self._about(line.passage)
        return about is not None and self._facts.read(line, about)

    def _about(self, passage: Passage) -> Node | None:
        own = self._scene.own
        named = next((self._subjects[h] for h in reversed(passage.headings) if h in self._subjects), None)
        return named or (Node("B", 0, 0, "", (own,)) if own is not None else None)

    def _members_key(self, passage: Passage) -> int:
        """Reads a key as "Members of the Board: …"; gives where the names start, 0 without one."""
        match = _KEY.match(passage.text)
        if match is None or not heads_members(match["key"]):
            return 0
        nodes = [n for n in self._prose.chunked(passage).nodes if n.end <= match.end()]
        current = self._listings.current
        near = current.organ if current is not None else None
        organ = organ_in(nodes) or near or self._headings.above(passage) or self._listed_of(passage)
        self._listings.begin(passage, match["key"], organ)
        return match.end() if organ is not None else 0

    def _titles_members(self, passage: Passage) -> bool:
        """Whether a short line that is no heading for the loader heads a list of members: "Voting Members"."""
        text = passage.text
        item = passage.kind is BlockKind.LIST_ITEM
        if len(text) > _TITLE or not text[0].isupper() or text[-1] in ".;,":
            return False
        if item and any(a.label is Label.BODY for a in self._scene.atoms[id(passage)]):
            return False  # "Board of Supervisors", one of several listed
        return heads_members(text.rstrip(":"))

    def _heading(self, passage: Passage) -> Line:
        self._facts.end()
        line = self._line(passage, 0)
        named = [n for n in line.nodes if n.label in "FB" and not n.plural]
        if len(named) == 1 and not line.bare and (named[0].label == "F" or is_proper(named[0].text)):
            self._subjects[passage.text] = named[0]
        self._prose.turn_to(_person_in(line), self._headings.above(passage))
        above = self._listings.above(passage)
        if (
            line.lists
            and attendance_of(passage.text) is None
            and (above or any(n.label == "F" for n in line.nodes))
        ):
            self._listed(line, above or Listing())
            return line
        if not is_card(line):
            self.end()
        organ = organ_in(line.nodes)
        if organ is not None:
            self._headings.organs[passage.text] = organ
        body = _body_in(line)
        if body is not None and _SIGNED.match(passage.text):
            self._headings.signing[passage.text] = body
        listed = organ or body or self._headings.above(passage) or self._listed_of(passage)
        self._listings.heading(
            passage, listed, named=organ is not None and _OURS.fullmatch(line.bare) is not None
        )
        self._read(passage)
        return line

    def _listed_of(self, passage: Passage) -> Referent | None:
        """Whose members a heading means that names no board: the document's own, else the board spoken of last."""
        own = self._scene.own
        if own is None or (own.type == "body" and not _OF_BODY.search(passage.text)):
            return self._prose.organ
        return own

    def _line(self, passage: Passage, start: int) -> Line:
        listing = self._listings.current
        listed = listing is not None and (listing.members or listing.attendance is not None)
        unknown = listing is not None and (listing.attendance is not None or listing.appoints)
        line = Line(passage, self._prose.chunked(passage, start, listed=listed, unknown=unknown))
        self._occasions.note(passage, line.nodes, organ_in(line.nodes))
        return line

    def _read(self, passage: Passage) -> None:
        """Reads a passage as prose; if it introduces a list, what follows is of its members."""
        self._prose.settle()
        self._prose.minutes.day = self._occasions.day
        self._prose.read(passage)
        if is_open(passage.text) and not self._prose.counting:
            self._introduce(passage)
        elif len(passage.text) > 140:
            self._listings.prose(passage)

    def _introduce(self, passage: Passage) -> None:
        sentence = self._prose.chunked(passage)
        nodes = sentence.get(sentence.text)
        bodies = [r for n in nodes if n.label == "B" for r in n.referents if not r.generic]
        named = organ_in(nodes) or next(iter(bodies), None)
        term = read_period(sentence, sentence.text)
        self._listings.introduction(passage, named, self._headings.above(passage) or self._prose.organ, term)

    def _listed(self, line: Line, listing: Listing) -> bool:
        """Reads a line of a list; gives whether it was one."""
        self._prose.settle()
        item = line.passage.kind is BlockKind.LIST_ITEM
        if (
            line.lists
            and not line.of_organ
            and (item or listing.attendance is not None or len(line.passage.text) < 140)
        ):
            for entry in entries_of(line.sentence):
                if listing.attendance is None and not entry.sure:
                    continue
                evidence = line.passage.evidence(entry.person.start, entry.end)
                self._roll.claim(line.passage, entry, listing, evidence, Qualifiers(status=listing.status))
            return True
        if listing.members and not listing.people and listing.attendance is None and item:
            self._members.seat(line, listing)
        return False

    def table(self, block: Block, cells: list[list[Passage]], passage: Passage) -> None:
        """Reads a table by its header, or by what its cells hold."""
        self._prose.attend(self._sections.of(passage))
        self.end()
        header = header_of(block, cells)
        organ = self._headings.above(passage) or self._prose.organ
        body = [row for row, r in zip(cells, block.rows, strict=True) if not (r.header and header)]
        body = body[1:] if header and body and body[0] is cells[0] else body
        rows = [[self._grids.cell(c) for c in row] for row in body]
        self._prose.settle()
        about = self._about(passage)
        self._facts.end()
        if about is not None and is_fact_box(rows):
            rows = [row for row in rows if not self._facts.read_row(row, about)]
        self._grids.read(header, rows, organ, passage)


def _says_nothing(text: str) -> bool:
    return all(is_contact(text[start:end]) for start, end in sentences(text))


def _person_in(line: Line) -> Referent | None:
    """The one person that a heading names: "Ann Rhodes – Chair"."""
    people = [r for n in line.nodes if n.label == "P" and not n.pronoun for r in n.referents]
    return people[0] if len(people) == 1 and line.only("P") is not None else None


def _body_in(line: Line) -> Referent | None:
    """The one body that a heading names: "Members of the Commission"."""
    named = [n for n in line.nodes if n.label in "BF" and not n.pronoun]
    bodies = [r for n in named for r in (n.bodies or n.referents) if not r.generic]
    return bodies[0] if len(bodies) == 1 else None


# Those who are a charity's or a company's own, not those of a board that the text has spoken of.
_OF_BODY = re.compile(r"\b(?:trustees|governors|non-executive)\b", re.I)


def _is_beside(text: str) -> bool:
    """Whether a line begins a list of those who attended without being members."""
    said = attendance_of(re.split(r":| \| | [–-] ", text, maxsplit=1)[0][:40])
    return said is not None and said.role == "in attendance" and not said.weak
