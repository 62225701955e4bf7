"""Wards: lines that give each seat of a council or board with who was elected to it, "District 3: Ann Rhodes"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.claims import Claims, Qualifiers
from kg.extract.layout.lines import Line
from kg.extract.names.discourse import Referent
from kg.extract.people.seats import is_chair, seat_in
from kg.extract.prose.modality import setting_of
from kg.extract.reference.nodes import Node
from kg.extract.text.passage import Passage
from kg.model.vocabulary import Relation, Status
from loaders.document import BlockKind

_SEAT = re.compile(
    r"\W*(?P<seat>(?:District|Ward|Division|Seat|Place|Position|Zone|Precinct|Region|Riding|Area|Subdistrict|Sub-district|Post|Trustee Area) (?:No\.? ?)?(?:\d{1,2}|[A-Z]|[IVX]{1,4})\b"
    r"|At[- ][Ll]arge|(?:[A-Z][\w'-]+ ){1,3}(?:Ward|Riding|Division|District|Electorate))\b(?: \([^()]{1,40}\))?\s*(?:[:|,–-]|\s)\s*(?=[A-Z])"
)
_NEAR = 2  # passages between two lines that give seats
_OF_MEMBERS = frozenset(["board", "commission", "committee", "authority", "assembly", "senate"])


class Wards:
    """Claims who sits for a ward, and who is listed with them in a list of wards."""

    def __init__(self, claims: Claims, passages: Sequence[Passage]) -> None:
        self._claims = claims
        at = [n for n, p in enumerate(passages) if p.kind is not BlockKind.TABLE and _SEAT.match(p.text)]
        near = {n for n in at for m in at if 0 < abs(n - m) <= _NEAR}
        self._seats = {id(passages[n]): _SEAT.match(passages[n].text) for n in near}
        self._open = False  # whether the list before was one of wards

    def read(self, line: Line, organ: Referent | None) -> bool:
        """Reads a line that gives a seat, or that ends a list of such lines with a name alone."""
        match = self._seats.get(id(line.passage))
        item = line.passage.kind is BlockKind.LIST_ITEM
        self._open = match is not None or (self._open and item)
        people = [n for n in line.nodes if n.label == "P" and not n.pronoun]
        if not self._open or organ is None or len(people) != 1:
            return False
        start = match.end() if match is not None else 0
        if (
            abs(people[0].start - start) > len("Councillor ")
            or len(line.bare) > len(line.passage.text) / 2 + 8
        ):
            return False
        self._sit(line, people[0], organ, match["seat"] if match is not None else "")
        return True

    def _sit(self, line: Line, person: Node, organ: Referent, seat: str) -> None:
        said = seat_in(line.passage.text[person.end :])
        q = Qualifiers(status=setting_of(line.passage.headings, "").status or Status.IN_FORCE)
        evidence = line.passage.whole
        relation, rule = Relation.AFFILIATED_WITH, "ward"
        if is_chair(said):
            relation, rule, q = Relation.HOLDS_POST, "ward-chair", replace(q, role=said)
        elif organ.type != "body" or _OF_MEMBERS & set(organ.key.split()):
            relation, q = Relation.MEMBER_OF, replace(q, role=seat or None)
        for one in person.referents:
            self._claims.add(relation, one, organ, evidence, rule, q, 0.88)
