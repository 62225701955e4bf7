"""Directories: lines that give each unit with who runs it, "Water – Ann Rhodes, Commissioner"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.claims import Claims, Qualifiers
from kg.extract.layout.lines import Line
from kg.extract.links import Links
from kg.extract.names.discourse import Referent
from kg.extract.reference.nodes import Node
from kg.extract.text.passage import Passage
from kg.model.vocabulary import Relation

_LED = re.compile(
    r"(?P<lead>[A-Z][\w.&' –/-]{1,70}?) ?[–-] ?(?:[A-Z][\w.'-]*\.? ){1,3}[A-Z][\w'-]+(?:, (?:Jr|Sr)\.?)?, ?(?:[A-Z]\w+ ){0,3}[A-Z]\w+"
)
_FEWEST = 3  # lines with a unit that make a directory
_DEPARTMENT = re.compile(r"(?:dept\b|department|ministry|directorate|office of|bureau of)", re.I)
_DIVISIONS = re.compile(r"(?:divisions?|bureaus|sections?|units?|branches)$", re.I)
_PLACE = re.compile(r",? (?:Room|Rm|Suite|Floor|Flr|Ext)\b.*$")
_NOT_UNIT = re.compile(
    r"\b(?:present|apologies|absent|contact|chair|tel|phone|note|members?|attendance|minutes|agenda|ward|district)\b",
    re.I,
)


class Directory:
    """Claims who runs which unit, and which department the divisions below it are part of."""

    def __init__(self, claims: Claims, links: Links, passages: Sequence[Passage]) -> None:
        self._claims = claims
        self._links = links
        led = [p for p in passages if _LED.match(p.text) and not _NOT_UNIT.search(_LED.match(p.text)["lead"])]  # type: ignore[index]
        self._led = {id(p) for p in led} if len(led) >= _FEWEST else set()
        self._department: Referent | None = None
        self._divided = False  # whether the units to come are the department's

    def read(self, line: Line) -> bool:
        """Reads a line of a directory; gives whether it was one."""
        if id(line.passage) not in self._led:
            return self._department is not None and self._follows(line)
        people = [n for n in line.nodes if n.label == "P" and not n.pronoun]
        first = people[0] if people else None
        before = line.passage.text[: first.start] if first is not None else ""
        if first is None or any(n.label in "F" and n.start < first.start for n in line.nodes):
            return False
        *groups, name = re.split(r" ?[–] ?| - ", before.strip(" –-"))
        unit = self._unit(line.passage, name.strip())
        self._place(line, unit, name, divided=any(_DIVISIONS.search(g.strip()) for g in groups))
        self._people(line, people, unit)
        return True

    def _unit(self, passage: Passage, name: str) -> Referent:
        start = passage.text.index(name)
        place = passage.place(start, start + len(name))
        return self._claims.discourse.organisation(name, "body", place)

    def _place(self, line: Line, unit: Referent, name: str, *, divided: bool) -> None:
        """Notes a department; what is listed as its divisions is part of it."""
        if _DEPARTMENT.match(name):
            self._department = unit
            self._divided = bool(re.search(r"\bdivisions\b(?: ?[:–-]|$)", line.passage.text, re.I))
            return
        self._divided = self._divided or divided
        if self._divided and self._department is not None:
            evidence = line.passage.whole
            self._claims.add(
                Relation.PART_OF, unit, self._department, evidence, "directory-unit", Qualifiers(), 0.85
            )

    def _follows(self, line: Line) -> bool:
        """Reads a line without a unit below a department: "Tom Abara, Law Librarian"."""
        nodes = line.nodes
        if not nodes or nodes[0].label != "P" or line.passage.text[: nodes[0].start].strip() or self._divided:
            self._department = None if len(line.passage.text) > 200 else self._department
            return False
        self._people(line, [n for n in nodes if n.label == "P" and not n.pronoun], self._department)
        return True

    def _people(self, line: Line, people: Sequence[Node], unit: Referent | None) -> None:
        ends = [p.start for p in people[1:]] + [len(line.passage.text) + 1]
        for person, end in zip(people, ends, strict=True):
            for office in (
                n for n in line.nodes if n.label == "F" and person.end <= n.start < end and not n.plural
            ):
                evidence = line.passage.evidence(0, min(len(line.passage.text), max(office.end, person.end)))
                title = _PLACE.sub("", office.titles[0])
                bodies = office.bodies if unit is None else (unit,)
                stands = replace(office, titles=(title,), bodies=bodies)
                self._links.hold(line.passage, person, stands, evidence, "directory", Qualifiers(), 0.9)
