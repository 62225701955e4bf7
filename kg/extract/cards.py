"""Cards: a name, an office and a body on lines of their own that stand together."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.claims import Claims, Qualifiers
from kg.extract.discourse import Referent
from kg.extract.lines import Line
from kg.extract.links import Links
from kg.extract.nodes import Node
from kg.model.vocabulary import Relation

_KEY = re.compile(r"^(?P<key>[A-Za-z][A-Za-z /'-]{2,40}?) ?: ?(?P<value>.*)$")
_PORTFOLIO_KEYS = frozenset(["portfolio", "brief", "portfolio holder for", "responsibilities"])


class Cards:
    """Claims what short lines say by standing together."""

    def __init__(self, claims: Claims, links: Links) -> None:
        self._claims = claims
        self._links = links

    def read(self, lines: list[Line], organ: Referent | None) -> None:
        """Reads the lines of one block: the office stands above or below the name, the body below both."""
        for index, line in enumerate(lines):
            person = line.only("P")
            if person is None:
                continue
            near = lines[max(0, index - 1) : index] + lines[index + 1 : index + 4]
            self._holder(line, person, near, lines[index + 1 : index + 5], organ)

    def _holder(
        self, line: Line, person: Node, near: list[Line], below: list[Line], organ: Referent | None
    ) -> None:
        own = [n for n in line.sentence.get(line.sentence.text) if n.label == "F"]
        if not own:
            for other in near:
                office = other.only("F")
                if other.only("P") is not None and other in below:
                    break
                if office is not None and not office.plural:
                    self._claim(line, person, other, office, below)
                    break
        for other in below:
            if other.only("P") is not None:
                break
            key = _KEY.match(other.passage.text)
            if key and key["key"].casefold() in _PORTFOLIO_KEYS and organ is not None:
                self._portfolio(line, person, other, key["value"], organ)

    def _claim(self, line: Line, person: Node, other: Line, office: Node, below: list[Line]) -> None:
        bodies = office.bodies
        if not bodies:
            named = [x.only("B") for x in below]
            bodies = next((n.referents for n in named if n is not None), ())
        start, end = sorted((line.passage.offsets[person.start], other.passage.offsets[office.start]))
        last = max(line.passage.offsets[person.end - 1], other.passage.offsets[office.end - 1]) + 1
        evidence = line.passage.between(start, last)
        _ = end
        stands = replace(office, bodies=bodies)
        self._links.hold(line.passage, person, stands, evidence, "card", Qualifiers(), 0.88)

    def _portfolio(self, line: Line, person: Node, other: Line, value: str, organ: Referent) -> None:
        evidence = line.passage.between(line.passage.offsets[person.start], other.passage.offsets[-1] + 1)
        for one in person.referents:
            self._claims.add(
                Relation.MEMBER_OF,
                one,
                organ,
                evidence,
                "card-portfolio",
                Qualifiers(role=value.strip()),
                0.88,
            )
