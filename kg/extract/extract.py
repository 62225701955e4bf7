"""Reads one document: scene, sentences, rules, layout; gives its mentions and statements."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby

from kg.extract.appositions import Holder
from kg.extract.cards import Cards, Line, lists_members
from kg.extract.chunks import Chunker
from kg.extract.claims import Claims, Qualifiers
from kg.extract.dates import find_dates
from kg.extract.discourse import Referent
from kg.extract.engine import Engine
from kg.extract.events import minuted_meeting
from kg.extract.layout import Cell, Layout, Table, meaning_of
from kg.extract.links import Links, is_shared
from kg.extract.modality import Setting, clause_status, setting_of
from kg.extract.nodes import Node, Skeleton, skeleton
from kg.extract.passage import Passage, read_cells, read_passages
from kg.extract.periods import status_at
from kg.extract.reference import Finder
from kg.extract.rosters import Rosters, attendance_role
from kg.extract.scene import Scene, set_scene, years
from kg.extract.tokens import sentences
from kg.model.graph import Extraction
from kg.model.vocabulary import Relation, Status
from loaders.document import Block, BlockKind, Document


def extract(document: Document) -> Extraction:
    """The mentions of a document and its statements, whose ends are ids of mentions."""
    blocks = [
        (block, [p for _, p in lines])
        for block, lines in groupby(read_passages(document), key=lambda x: x[0])
    ]
    tables = {
        id(b): read_cells(document, b, p[0].order, p[0].headings)
        for b, p in blocks
        if b.kind is BlockKind.TABLE
    }
    passages = []
    for block, lines in blocks:
        cells = [c for row in tables.get(id(block), ()) for c in row]
        passages += [p for p in (cells or lines) if p.text]
    year = years(passages, document.date)
    scene = set_scene(passages, year)
    reader = Reader(document, scene, passages, year)
    for block, lines in blocks:
        if block.kind is BlockKind.TABLE:
            reader.table(block, tables[id(block)], lines[0])
        elif block.kind is not BlockKind.FURNITURE:
            reader.block([p for p in lines if p.text])
    reader.claims.place_organs(scene.own, passages)
    reader.claims.pair_partners()
    mentions, statements = reader.claims.build(document.text)
    return Extraction(document.id, mentions, statements)


# Lines that tell of party, ward or how to get in touch: nothing of governance stands in them.
_SKIPPED = re.compile(
    r"(?:political )?(?:group|party|ward|e-?mail|tel(?:ephone)?|phone|fax|address|web(?:site)?|constituency|division) ?:",
    re.I,
)
_NO_SEATS = frozenset(
    [
        "fund",
        "pool",
        "budget",
        "agreement",
        "service",
        "services",
        "unit",
        "team",
        "network",
        "compact",
        "deal",
    ]
)


class Reader:
    """Reads the blocks of a document in order and keeps what the last of them spoke of."""

    def __init__(self, document: Document, scene: Scene, passages: list[Passage], year: str | None) -> None:
        self.claims = Claims(document.id, scene.discourse)
        self._date = document.date
        self._scene = scene
        self._finder = Finder(scene, passages, year)
        self._links = Links(self.claims)
        self._engine = Engine(self.claims, self._links, document.date)
        self._layout = Layout(self.claims, self._links)
        self._rosters = Rosters(self.claims, self._links)
        self._cards = Cards(self.claims, self._links)
        self._intro = ""  # the sentence that introduces a list
        self._intro_organ: Referent | None = None
        self._meeting: Referent | None = None
        self._meeting_date: str | None = None
        self._keyed_table = False
        self._links.names = scene.names
        self._organ: Referent | None = None  # the board or partnership spoken of last
        self._heading_organ: tuple[str, Referent | None] = ("", None)

    def block(self, passages: list[Passage]) -> None:
        """Reads the lines of a block one by one, then what they say by standing together."""
        lines = []
        organ = self._organ
        for passage in passages:
            if _SKIPPED.match(passage.text):
                continue
            line = self._line(passage)
            lines.append(line)
            if passage.kind is BlockKind.LIST_ITEM or len(passage.text) < 140:
                self._seat(line)
            self.passage(passage)
            if passage.text.endswith(":"):
                self._intro, self._intro_organ = passage.text, self._organ
            elif passage.kind not in {BlockKind.LIST_ITEM, BlockKind.HEADING} and len(passage.text) > 140:
                self._intro, self._intro_organ = "", None
            if passage.kind is BlockKind.HEADING:
                self._intro, self._intro_organ = "", None
        if len(lines) > 1:
            self._cards.read(lines, organ)

    def _line(self, passage: Passage) -> Line:
        before = self._organ
        sentence = self._sentence(passage, 0, len(passage.text))
        Chunker(self._scene.discourse, self._finder.attention.group).run(sentence)
        self._organ = before
        return Line(passage, sentence)

    def _seat(self, line: Line) -> None:
        """A list item under an introduction or a heading that says that members follow."""
        passage = line.passage
        if passage.kind is not BlockKind.LIST_ITEM:
            return
        heading = passage.headings[-1] if passage.headings else ""
        organ = self._intro_organ if lists_members(self._intro) else None
        if organ is None and lists_members(heading):
            own = self._scene.own
            organ = own if own is not None and own.type != "body" else self._organ
        if organ is not None:
            status = setting_of(passage.headings, "").status or Status.IN_FORCE
            self._cards.seat(line, organ, f"{heading} {self._intro}", status)

    def passage(self, passage: Passage) -> None:
        """Reads the sentences of a paragraph, a list item or a heading."""
        self._links.default = self._finder.attention.focus or self._scene.own
        setting = setting_of(passage.headings, passage.text)
        setting = replace(setting, transcript=self._finder.dialogue.active)
        for start, end in sentences(passage.text):
            sentence = self._sentence(passage, start, end)
            chunker = Chunker(self._scene.discourse, self._finder.attention.group)
            chunker.run(sentence)
            self._links.organ = self._organ
            self._links.default = self._at(sentence) or self._finder.attention.focus or self._scene.own
            self._rosters.read(passage, sentence, setting.status or Status.IN_FORCE)
            self._listed_names(passage, sentence)
            chunker.appose(sentence)
            self._shared_posts(passage, sentence, chunker, setting)
            self._chunks(passage, chunker, setting)
            self._engine.read(passage, sentence, setting)

    def _shared_posts(self, passage: Passage, sentence: Skeleton, chunker: Chunker, setting: Setting) -> None:
        """ "a single Chief Executive for both X and Y": a post that the text shares between bodies it names."""
        held = {id(h.office) for h in chunker.appositions.holders}
        nodes = sentence.get(sentence.text)
        if any(n.label == "P" for n in nodes):
            return
        for node in nodes:
            if node.label != "F" or id(node) in held or node.plural or not is_shared(node, node.bodies):
                continue
            before = sentence.text.partition(f"«F{sentence.nodes.index(node)}»")[0]
            after = sentence.text.partition(f"«F{sentence.nodes.index(node)}»")[2]
            status = clause_status(
                f"{before[-40:]} {after[:25]}", before, sentence.text, setting, past_is_over=False
            )
            if status is None:
                continue
            evidence = passage.evidence(node.start, node.end)
            self._links.referents(
                passage,
                node,
                evidence,
                "shared-post",
                Qualifiers(status=status, option=setting.option or None),
                Relation.POST_IN,
            )

    def _at(self, sentence: Skeleton) -> Referent | None:
        """The body that a sentence opens with: "At OFH, …", "In Newham, …"."""
        opening = re.match(r"\W*(?:At|In|For|Within|Over at|Across) (?:the )?(«[BA]\d+»),", sentence.text)
        nodes = sentence.get(opening[1]) if opening else []
        bodies = [r for n in nodes for r in (n.bodies or n.referents) if r.type == "body"]
        return bodies[0] if len(bodies) == 1 else None

    def _listed_names(self, passage: Passage, sentence: Skeleton) -> None:
        """ "Present: A, B and C" and names under the heading "Present"."""
        self._note_meeting(passage)
        if self._keyed_table:
            return
        key = re.match(r"\W*([A-Za-z][A-Za-z ]{2,40}?) ?(?::|–|-) ", sentence.text)
        role = attendance_role(key[1]) if key else None
        if role is None and passage.headings:
            role = attendance_role(passage.headings[-1])
        if role is None or self._meeting is None or passage.kind is BlockKind.HEADING:
            return
        text = re.sub(r"\(for «P\d+»\)", "", sentence.text)
        people = [n for n in sentence.get(text) if n.label == "P" and not n.pronoun]
        self._present(passage, people, role)

    def _present(self, passage: Passage, people: list[Node], role: str) -> None:
        if self._meeting is not None and role != "-":
            self._rosters.attended(passage, people, self._meeting, role, self._meeting_date)
        own = self._scene.own
        if own is not None and own.type == "body" and own.head[-1] == "council":
            for person in people:
                for one in person.referents:
                    if one.honorific.startswith(("Cllr", "Councillor")) and not one.bodies:
                        evidence = passage.evidence(person.start, person.end)
                        self.claims.add(
                            Relation.AFFILIATED_WITH, one, own, evidence, "councillor", Qualifiers(), 0.85
                        )

    def _note_meeting(self, passage: Passage) -> None:
        if self._meeting is not None or passage.order > 8:
            return
        what = minuted_meeting(passage.text)
        if what is None:
            return
        dates = find_dates(passage.text, None)
        self._meeting_date = dates[0].iso if dates else self._date
        place = (passage.offsets[0], passage.offsets[-1] + 1)
        name = f"{what} on {passage.text[dates[0].start : dates[0].end]}" if dates else what
        self._meeting = self._scene.discourse.other("event", name, place)
        own = self._scene.own
        if own is not None:
            self._meeting.names.setdefault(f"{what} of {own.name}")
        self._meeting.names.setdefault(what)

    def _sentence(self, passage: Passage, start: int, end: int) -> Skeleton:
        tokens, atoms = self._scene.tokens[id(passage)], self._scene.atoms[id(passage)]
        nodes = self._finder.nodes(passage, start, end, tokens, atoms)
        for node in nodes:
            if node.label == "B" and node.referents and node.referents[-1].type in {"board", "partnership"}:
                if node.referents[-1].head[-1] not in _NO_SEATS:
                    self._organ = node.referents[-1]
        return skeleton(passage.text, start, end, nodes)

    def _chunks(self, passage: Passage, chunker: Chunker, setting: Setting) -> None:
        for node, organ, parent in chunker.links:
            evidence = passage.evidence(node.start, node.end)
            self.claims.add(Relation.PART_OF, organ, parent, evidence, "organ-of", Qualifiers(), 0.85)
        for node, joint, bodies in chunker.members:
            evidence = passage.evidence(node.start, min(node.end + 120, len(passage.text)))
            q = Qualifiers(status=setting.status or Status.IN_FORCE)
            for body in bodies:
                self.claims.add(Relation.MEMBER_OF, body, joint, evidence, "joint-organ-of", q, 0.85)
        for holder in chunker.appositions.holders:
            self._apposed(passage, holder)
        for person, place in chunker.appositions.affiliations:
            evidence = passage.evidence(person.start, place.end)
            self._links.link(
                passage,
                Relation.AFFILIATED_WITH,
                person,
                place,
                evidence,
                "person-of-body",
                Qualifiers(),
                0.85,
            )

    def _apposed(self, passage: Passage, holder: Holder) -> None:
        """A person beside an office: over where the words or the dates say so."""
        status = Status.ENDED if holder.over else Status.IN_FORCE
        status = status_at(status, holder.period, self._date)
        q = Qualifiers(status=status, from_=holder.period.start, until=holder.period.end)
        start = min(holder.person.start, holder.office.start)
        end = max(holder.person.end, holder.office.end)
        evidence = passage.evidence(start, end)
        self._links.hold(passage, holder.person, holder.office, evidence, "apposition", q, 0.93)

    def table(self, block: Block, cells: list[list[Passage]], passage: Passage) -> None:
        """Reads a table by its header, or by what its cells hold."""
        header = [c.text for c in cells[0]] if block.rows and block.rows[0].header else []
        body = [row for row, r in zip(cells, block.rows, strict=True) if not r.header]
        listed = self._organ
        rows = [[self._cell(c) for c in row] for row in body]
        self._organ = listed
        meanings = [meaning_of(h) for h in header] if header else []
        if not header and self._keyed(rows):
            return
        meanings = _by_content(meanings, rows)
        if "person" not in meanings and "office" not in meanings:
            return
        organ, members = self._listed(passage, header, meanings)
        setting = setting_of(passage.headings, "")
        self._layout.table(
            Table(
                meanings,
                rows,
                organ,
                self._scene.own,
                self._event_of(passage),
                members,
                setting.status or Status.IN_FORCE,
            )
        )

    def _event_of(self, passage: Passage) -> Referent | None:
        """The meeting whose attendance a table under "Present" lists."""
        title = passage.headings[-1] if passage.headings else ""
        role = attendance_role(title)
        return self._meeting if role is not None and role != "-" else None

    def _keyed(self, rows: list[list[Cell]]) -> bool:
        """Reads a table of "key: value" rows, where the keys are those of an attendance list."""
        keys = [row[0].text for row in rows if row and row[0].text]
        if not keys or not all(k.rstrip().endswith(":") or attendance_role(k) is not None for k in keys):
            return False
        role: str | None = None
        for row in rows:
            if row and row[0].text:
                role = attendance_role(row[0].text)
            for cell in row[1:]:
                if cell.text:
                    self._value(cell, role)
        return True

    def _value(self, cell: Cell, role: str | None) -> None:
        self._keyed_table = True
        self.passage(cell.passage)
        self._keyed_table = False
        if role is not None:
            self._present(cell.passage, [n for n in cell.nodes if n.label == "P" and not n.pronoun], role)

    def _cell(self, passage: Passage) -> Cell:
        if not passage.text:
            return Cell(passage, (), "")
        sentence = self._sentence(passage, 0, len(passage.text))
        chunker = Chunker(self._scene.discourse, self._finder.attention.group)
        chunker.run(sentence)
        for node, organ, parent in chunker.links:
            evidence = passage.evidence(node.start, node.end)
            self.claims.add(Relation.PART_OF, organ, parent, evidence, "organ-of", Qualifiers(), 0.85)
        return Cell(passage, tuple(sentence.get(sentence.text)), passage.text)

    def _listed(
        self, passage: Passage, header: list[str], meanings: list[str]
    ) -> tuple[Referent | None, bool]:
        """The organ whose members a table lists, by its heading, the words before it, or its own header."""
        words = " ".join([*header, *passage.headings[-1:]])
        members = bool(
            re.search(
                r"\b(?:member|membership|seat|voting|board|trustees|governors|composition|portfolio|constitution|who sits)",
                words,
                re.I,
            )
        )
        if not members and "seat" not in meanings:
            return None, False
        return self._organ, True


def _by_content(meanings: list[str], rows: list[list[Cell]]) -> list[str]:
    """The meanings of columns, those without a telling header by what most of their cells hold."""
    width = max((len(r) for r in rows), default=0)
    result = [*meanings, *[""] * (width - len(meanings))]
    for index in range(width):
        if result[index]:
            continue
        cells = [r[index] for r in rows if index < len(r) and r[index].text]
        if sum(len(c.text) for c in cells) > 90 * len(cells):
            continue
        for label, meaning in (("P", "person"), ("F", "office"), ("B", "body")):
            if meaning not in result and cells and sum(bool(c.of(label)) for c in cells) * 2 > len(cells):
                result[index] = meaning
                break
    return result


__all__ = ["Node", "extract", "replace"]
