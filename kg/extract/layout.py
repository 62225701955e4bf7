"""Layout: what the columns of a table and the lines of a list say without a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from kg.extract.claims import Claims, Qualifiers
from kg.extract.discourse import Referent
from kg.extract.lexicon.words import read_yaml
from kg.extract.links import Links
from kg.extract.nodes import Node
from kg.extract.passage import Passage
from kg.model.statement import Evidence
from kg.model.vocabulary import Relation, Status

_CHAIR = re.compile(
    r"\b(?P<role>(?:(?:co|vice|deputy|joint|acting|interim|independent|alternate)[- ]?)*(?:chair(?:man|woman|person)?|convener|convenor|president|secretary|treasurer|clerk))\b",
    re.I,
)
_SEAT = re.compile(
    r"\b(?P<role>(?:(?:non-voting|voting|full|associate|co-opted|ex officio|independent|lay|ordinary|partner|alternate|non-executive|executive) )*(?:member|observer|substitute|adviser|advisor|participant|in attendance|attendee|governor|trustee|representative)s?)\b",
    re.I,
)
_VACANT = re.compile(
    r"\b(?:vacan(?:t|cy)|to be (?:recruited|appointed|confirmed|filled|advertised)|tbc|tba|recruiting|unfilled|under recruitment)\b",
    re.I,
)
_NOT_HELD = re.compile(
    r"\b(?:former(?:ly)?|resigned|until|left|retired|stood down|stepped down|ended)\b", re.I
)


@cache
def column_words() -> dict[str, str]:
    """The meaning of a column by the words of its header."""
    return {word: meaning for meaning, words in read_yaml("columns.yaml").items() for word in words}


def meaning_of(header: str) -> str:
    """What a column holds, by its header: "person", "office", "body" …; "" where nobody can tell."""
    words = re.sub(r"\(.*?\)|\[.*?\]", "", header).casefold().strip(" :*.")
    table = column_words()
    if words in table:
        return table[words]
    ends = [w for w in table if len(w) > 3 and (words.startswith(f"{w} ") or words.endswith(f" {w}"))]
    return table[max(ends, key=len)] if ends else ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as read: its passage and nodes."""

    passage: Passage
    nodes: tuple[Node, ...]
    text: str

    def of(self, labels: str) -> list[Node]:
        return [n for n in self.nodes if n.label in labels]


@dataclass(slots=True)
class Table:
    """A table as read: the meaning of each column, the rows, and the organ that it lists the members of."""

    meanings: list[str]
    rows: list[list[Cell]]
    organ: Referent | None
    default: Referent | None
    event: Referent | None = None
    members: bool = False
    status: Status = Status.IN_FORCE
    seat: str = ""


class Layout:
    """Claims what tables and lists of names say."""

    def __init__(self, claims: Claims, engine: Links) -> None:
        self._claims = claims
        self._engine = engine

    def table(self, table: Table) -> None:
        """Claims what each row says of the person, the office and the bodies in it."""
        for row in table.rows:
            if any(cell.text for cell in row):
                self._row(table, row)

    def _row(self, table: Table, row: list[Cell]) -> None:
        cells = dict(zip(range(len(row)), row, strict=True))
        evidence = _row_evidence(row)
        people = _people(table, row)
        bodies = self._bodies(table, row)
        offices = [
            n
            for i, c in cells.items()
            if _means(table, i) in {"office", "person"} and not _names_holder(c)
            for n in c.of("F")
        ]
        notes = " ".join(c.text for i, c in cells.items())
        base = self._base(table, row, notes)
        if not people:
            self._vacant(table, row, offices, bodies, evidence, base, notes)
            return
        for person in people:
            self._person(
                table, row, person, [*_beside(row, person, people), *offices], bodies, evidence, base
            )
        self._also(table, row, people, evidence, base)

    def _person(
        self, table: Table, row: list[Cell], person: Node, offices: list[Node], bodies: tuple[Referent, ...],
        evidence: Evidence, base: Qualifiers,
    ) -> None:  # fmt: skip
        seat = self._seat(table, row, person)
        held = False
        for office in offices:
            title = office.titles[0]
            if (
                table.organ is not None
                and not office.bodies
                and (_CHAIR.fullmatch(title) or _SEAT.fullmatch(title))
            ):
                seat = seat or title
                continue
            where = office.bodies or bodies or ((table.default,) if table.default is not None else ())
            stands = replace_bodies(office, where, shared=_says_joint(row, bodies))
            self._engine.hold(row[0].passage, person, stands, evidence, "table-office", base, 0.92)
            held = True
        if not held and bodies:
            node = Node("B", person.start, person.end, "", bodies)
            self._engine.link(
                row[0].passage, Relation.AFFILIATED_WITH, person, node, evidence, "table-body", base, 0.9
            )
        if table.organ is not None and (table.members or seat):
            self._sit(table.organ, person, seat or table.seat, evidence, base)
        if table.event is not None:
            role = "chair" if seat and _CHAIR.search(seat) and "vice" not in seat.casefold() else None
            for one in person.referents:
                self._claims.add(
                    Relation.ATTENDED,
                    one,
                    table.event,
                    evidence,
                    "table-attendance",
                    replace(base, role=role),
                    0.9,
                )

    def _sit(self, organ: Referent, person: Node, seat: str, evidence: Evidence, base: Qualifiers) -> None:
        for one in person.referents:
            if seat and _CHAIR.search(seat):
                self._claims.add(
                    Relation.HOLDS_POST, one, organ, evidence, "table-chair", replace(base, role=seat), 0.92
                )
            else:
                role = seat.casefold() or None
                self._claims.add(
                    Relation.MEMBER_OF, one, organ, evidence, "table-member", replace(base, role=role), 0.9
                )

    def _seat(self, table: Table, row: list[Cell], person: Node) -> str:
        for index, cell in enumerate(row):
            if _means(table, index) == "seat":
                found = _CHAIR.search(cell.text) or _SEAT.search(cell.text)
                if found:
                    return found["role"].strip()
            if person in cell.nodes:
                after = (
                    cell.text[person.end - (cell.nodes[0].start - cell.nodes[0].start) :][:60]
                    if cell.nodes
                    else ""
                )
                found = re.match(r"[^(]{0,3}\(([^)]{1,60})\)", after)
                inside = found and (_CHAIR.search(found[1]) or _SEAT.search(found[1]))
                if inside:
                    return inside["role"].strip()
        return ""

    def _bodies(self, table: Table, row: list[Cell]) -> tuple[Referent, ...]:
        found: list[Referent] = []
        for index, cell in enumerate(row):
            if _means(table, index) in {"body", "shared"}:
                for node in cell.nodes:
                    if node.label in "BA":
                        found += [r for r in (node.bodies or node.referents) if r.type != "area"]
        if (
            any(_means(table, i) == "shared" and c.of("BA") for i, c in enumerate(row))
            and table.default is not None
        ):
            found.insert(0, table.default)
        return tuple(dict.fromkeys(found))

    def _base(self, table: Table, row: list[Cell], notes: str) -> Qualifiers:
        dates: dict[str, str] = {}
        for index, cell in enumerate(row):
            meaning, said = _means(table, index), [n.date for n in cell.of("T")]
            if said and meaning == "start":
                dates["from"] = said[0]
                if len(said) > 1:
                    dates["until"] = said[-1]
            elif said and meaning == "until":
                dates["until"] = said[-1]
            elif said and meaning in {"notes", ""}:
                if re.search(r"\bsince|from|appointed|starts\b", cell.text, re.I):
                    dates["from"] = said[0]
                if re.search(r"\b(?:until|to|ends?|expires)\b", cell.text, re.I):
                    dates["until"] = said[-1]
        return Qualifiers(status=table.status, from_=dates.get("from"), until=dates.get("until"))

    def _vacant(
        self, table: Table, row: list[Cell], offices: list[Node], bodies: tuple[Referent, ...], evidence: Evidence,
        base: Qualifiers, notes: str,
    ) -> None:  # fmt: skip
        """A row without a person: the post exists where the row says that it is vacant, or what it reports to."""
        reports = [(c, n) for i, c in enumerate(row) if _means(table, i) == "reports_to" for n in c.of("FBP")]
        if not _VACANT.search(notes) and not reports:
            return
        for office in offices:
            if office.titles[0].casefold() in {"member", "representative", "members"}:
                continue
            where = office.bodies or bodies or ((table.default,) if table.default is not None else ())
            shared = len(where) > 1
            place = evidence.start, evidence.end
            post = self._claims.post(office.titles[0], where, place)
            for body in where:
                q = replace(base, joint=shared)
                self._claims.add(Relation.POST_IN, post, body, evidence, "table-post", q, 0.9)
            for cell, node in reports:
                for other in self._engine.referents(
                    cell.passage, node, evidence, "table-reports", base, Relation.ACCOUNTABLE_TO
                ):
                    self._claims.add(
                        Relation.ACCOUNTABLE_TO,
                        post,
                        other,
                        evidence,
                        "table-reports",
                        replace(base, kind="reports_to"),
                        0.9,
                    )

    def _also(
        self, table: Table, row: list[Cell], people: list[Node], evidence: Evidence, base: Qualifiers
    ) -> None:
        for index, cell in enumerate(row):
            meaning = _means(table, index)
            if meaning == "reports_to":
                for node in cell.of("FBP"):
                    for other in self._engine.referents(
                        cell.passage, node, evidence, "table-reports", base, Relation.ACCOUNTABLE_TO
                    ):
                        for person in people:
                            for one in person.referents:
                                self._claims.add(
                                    Relation.ACCOUNTABLE_TO,
                                    one,
                                    other,
                                    evidence,
                                    "table-reports",
                                    replace(base, kind="reports_to"),
                                    0.9,
                                )
            if meaning == "portfolio" and table.organ is not None and table.members:
                role = re.sub(r"\s*\(.*?\)", "", cell.text).strip()
                if role and role.casefold() not in {"none", "-", "–", "n/a"}:
                    for person in people:
                        for one in person.referents:
                            self._claims.add(
                                Relation.MEMBER_OF,
                                one,
                                table.organ,
                                evidence,
                                "table-portfolio",
                                replace(base, role=role),
                                0.9,
                            )


def replace_bodies(office: Node, bodies: tuple[Referent, ...], *, shared: bool) -> Node:
    """The office in those bodies, marked joint where the row shares it."""
    marks = office.marks | ({"joint"} if shared and len(bodies) > 1 else frozenset())
    return Node("F", office.start, office.end, office.text, titles=office.titles, bodies=bodies, marks=marks)


def _says_joint(row: list[Cell], bodies: tuple[Referent, ...]) -> bool:
    return len(bodies) > 1


def _means(table: Table, index: int) -> str:
    return table.meanings[index] if index < len(table.meanings) else ""


def _people(table: Table, row: list[Cell]) -> list[Node]:
    found = []
    for index, cell in enumerate(row):
        if _means(table, index) in {"person", "", "office", "body"} and not _NOT_HELD.search(cell.text):
            found += [n for n in cell.of("P") if not n.pronoun and _heads_cell(cell, n)]
        if found and "person" not in table.meanings[index + 1 :]:
            break
    return found


def _names_holder(cell: Cell) -> bool:
    """Whether a cell names a person with the office: "Ann Rhodes, Chief Executive"."""
    return any(n.label == "P" and not n.pronoun for n in cell.nodes)


def _beside(row: list[Cell], person: Node, people: list[Node]) -> list[Node]:
    """The offices that stand with a person in one cell, up to the next person."""
    for cell in row:
        if person in cell.nodes:
            at = cell.nodes.index(person)
            first = not any(n.label == "P" for n in cell.nodes[:at])
            found = [n for n in cell.nodes[:at] if n.label == "F"] if first else []
            for node in cell.nodes[at + 1 :]:
                if node.label == "P" and not node.pronoun:
                    break
                if node.label == "F":
                    found.append(node)
            return found
    return []


def _heads_cell(cell: Cell, person: Node) -> bool:
    """Whether nothing but names stands before a name in its cell: "ring-fenced to Mr Lee" names no holder."""
    first = next(n for n in cell.nodes if n.label == "P")
    before = cell.passage.text[: first.start]
    return not re.search(r"[^\W_]{2}", re.sub(r"«.*?»", "", before)) or cell.nodes[0] is not first


def _row_evidence(row: list[Cell]) -> Evidence:
    places = [c.passage.offsets for c in row if c.text]
    start, end = min(o[0] for o in places), max(o[-1] for o in places) + 1
    passage = row[0].passage
    end = min(end, start + 500)
    return Evidence(passage.document, start, end, passage.source[start:end])
