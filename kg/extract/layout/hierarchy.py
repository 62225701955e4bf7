"""Hierarchies: an organisation chart written as lines, whose indentation tells who answers to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.claims import Claims, Qualifiers
from kg.extract.layout.lines import Line
from kg.extract.links import Links
from kg.extract.names.discourse import Referent
from kg.extract.reference.nodes import Node
from kg.extract.text.passage import Passage
from kg.model.statement import Evidence
from kg.model.vocabulary import Relation

_VACANT = re.compile(r"\W*(?:vacant|vacancy|to be (?:appointed|recruited|confirmed)|tbc|tba)\b\W*$", re.I)
_TITLE = 90  # characters: no title is longer
_FEWEST = 3  # boxes that make a chart
_MARKS = re.compile(r"^[\s•*>+–|-]+")
_REPORTS = Qualifiers(kind="reports_to")


@dataclass(frozen=True, slots=True)
class Box:
    """An office of the chart with its holder where it has one; `column` is how far it is indented."""

    column: int
    office: Node
    lines: tuple[Line, ...]
    holder: Node | None

    @property
    def title(self) -> str:
        return self.office.titles[0]

    @property
    def passage(self) -> Passage:
        return self.lines[0].passage

    @property
    def evidence(self) -> Evidence:
        return self.passage.between(self.passage.offsets[0], self.lines[-1].passage.offsets[-1] + 1)


class Hierarchy:
    """Claims who holds the offices of a chart, and whom they report to."""

    def __init__(self, claims: Claims, links: Links) -> None:
        self._claims = claims
        self._links = links

    def read(self, lines: Sequence[Line], own: Referent | None) -> bool:
        """Reads the lines of a block as a chart of that body; gives whether they are one."""
        boxes = list(_boxes(lines))
        if own is None or not _is_chart(boxes, len(lines)):
            return False
        above: list[Box] = []
        for box in boxes:
            while above and above[-1].column >= box.column:
                above.pop()
            self._box(box, above[-1] if above else None, own)
            above.append(box)
        return True

    def _box(self, box: Box, above: Box | None, own: Referent) -> None:
        office = replace(box.office, bodies=box.office.bodies or (own,))
        if box.holder is not None:
            self._links.hold(box.passage, box.holder, office, box.evidence, "chart", Qualifiers(), 0.9)
        below = box.holder.referents if box.holder is not None else (self._post(box, office.bodies),)
        for one in below if above is not None else ():
            post = self._post(above, above.office.bodies or (own,)) if above is not None else one
            self._claims.add(Relation.ACCOUNTABLE_TO, one, post, box.evidence, "chart", _REPORTS, 0.88)

    def _post(self, box: Box, bodies: tuple[Referent, ...]) -> Referent:
        """The post of an office, with its place in its body."""
        place = (box.evidence.start, box.evidence.end)
        post = self._claims.post(box.title, bodies, place)
        for body in bodies:
            self._claims.add(Relation.POST_IN, post, body, box.evidence, "chart/post", Qualifiers(), 0.88)
        return post


def _boxes(lines: Sequence[Line]) -> Iterator[Box]:
    """The offices of the lines, each on a line with its holder, or on the line above or below the holder's."""
    index = 0
    while index < len(lines):
        line, following = lines[index], lines[index + 1] if index + 1 < len(lines) else None
        beside = following is not None and _column(following) == _column(line)
        if beside and following is not None and _is_title(line) and _names_holder(following):
            yield _box(line, (line, following), _first(following, "P"))
            index += 2
        elif beside and following is not None and _is_name(line) and _is_title(following):
            yield _box(following, (line, following), _first(line, "P"))
            index += 2
        else:
            office, person = _first(line, "F"), _first(line, "P")
            if office is not None:
                yield Box(_column(line), office, (line,), person)
            index += 1


def _box(title: Line, lines: tuple[Line, Line], holder: Node | None) -> Box:
    """An office that has a line to itself: the whole line is its title."""
    words = _MARKS.sub("", title.passage.text).strip(" :;,.")
    office = _first(title, "F")
    assert office is not None  # noqa: S101 - a title has one
    whole = office if office.bodies else replace(office, titles=(words,), end=len(title.passage.text))
    return Box(_column(title), whole, lines, holder)


def _is_chart(boxes: Sequence[Box], lines: int) -> bool:
    """Whether most lines are offices with holders, some of them further in than others."""
    used = sum(len(b.lines) for b in boxes)
    held = sum(b.holder is not None for b in boxes)
    return (
        len(boxes) >= _FEWEST
        and len({b.column for b in boxes}) > 1
        and 4 * used >= 3 * lines
        and 2 * held > len(boxes)
    )


def _column(line: Line) -> int:
    """How far a line is indented in its document."""
    source, start = line.passage.source, line.passage.offsets[0]
    return start - (source.rfind("\n", 0, start) + 1)


def _is_title(line: Line) -> bool:
    """Whether a line is the title of an office, or begins with one: "Berths Manager"."""
    office, text = _first(line, "F"), line.passage.text
    if office is None or len(text) > _TITLE:
        return False
    before = text[: office.start].split()
    return all(n.label in "UF" for n in line.nodes[: line.nodes.index(office)]) and all(
        not w[:1].islower() for w in before
    )


def _is_name(line: Line) -> bool:
    person = _first(line, "P")
    return person is not None and person is line.nodes[0] and _first(line, "F") is None


def _names_holder(line: Line) -> bool:
    if _VACANT.match(line.passage.text):
        return True
    person, office = _first(line, "P"), _first(line, "F")
    return person is not None and (office is None or office.end <= person.start) and len(line.bare) < 30


def _first(line: Line, label: str) -> Node | None:
    return next((n for n in line.nodes if n.label == label and not n.pronoun and not n.plural), None)
