"""Cards and lists: a name, an office and a body on lines of their own; seats listed under a heading."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.claims import Claims, Qualifiers
from kg.extract.discourse import Referent
from kg.extract.links import Links
from kg.extract.nodes import NODE, Node, Skeleton
from kg.extract.passage import Passage
from kg.extract.rosters import role_of
from kg.model.vocabulary import Relation, Status

_KEY = re.compile(r"^(?P<key>[A-Za-z][A-Za-z /'-]{2,40}?) ?: ?(?P<value>.*)$")
_SEAT = re.compile(
    r"\b(?P<role>(?:(?:non-voting|voting|associate|co-opted|ex officio|independent|lay|full|substitute|alternate|nominated|elected|statutory|founding|parent|staff|community|invited) )*"
    r"(?:members?|observers?|advis[eo]rs?|participants?|attendees?|in attendance|governors?|trustees?|directors?|partners?|delegates?|officers?|commissioners?|representatives?))\b",
    re.I,
)
_CHAIR = re.compile(
    r"^(?:the )?(?P<role>(?:(?:co|vice|deputy|joint|independent|acting|interim)[- ]?)*chair(?:man|woman|person)?)$",
    re.I,
)
_MEMBERS = re.compile(
    r"\b(?:member|membership|composition|partners?|seat|constitut|comprise|consist|bring|brings|made up|sits? on|represent|trustees|governors|directors|commissioners|councillors|board|attend|delegates|observers)",
    re.I,
)


@dataclass(slots=True)
class Line:
    """A line of a block as read: its passage and its skeleton, before people are joined with their offices."""

    passage: Passage
    sentence: Skeleton

    @property
    def bare(self) -> str:
        """What the line says besides its nodes."""
        return re.sub(r"[\s,;:()–|-]+", " ", NODE.sub(" ", self.sentence.text)).strip()

    def only(self, label: str) -> Node | None:
        """The node of that label with which the line begins, where it says nothing else of weight."""
        nodes = self.sentence.get(self.sentence.text)
        if nodes and nodes[0].label == label and len(self.bare) < 25 and not nodes[0].pronoun:
            return nodes[0]
        return None


class Cards:
    """Claims what short lines say by standing together."""

    def __init__(self, claims: Claims, engine: Links) -> None:
        self._claims = claims
        self._engine = engine

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
            if (
                key
                and key["key"].casefold()
                in {"portfolio", "brief", "portfolio holder for", "responsibilities"}
                and organ is not None
            ):
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
        self._engine.hold(line.passage, person, stands, evidence, "card", Qualifiers(), 0.88)

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

    def seat(self, line: Line, organ: Referent, heading: str, status: Status) -> bool:
        """Reads a list item under a heading of membership: "Chair: the Leader of X", "one member of Y"."""
        text = line.sentence.text
        nodes = [n for n in line.sentence.get(text) if n.label in "PFBU" and not n.pronoun]
        if (
            not nodes
            or len(line.bare) > 90
            or re.search(
                r"\b(?:not|never|declined|vacant|formerly|until|was|were|invited)\b", line.bare, re.I
            )
        ):
            return False
        role = self._role(line, nodes, heading)
        first = next((n for n in nodes if n.label == "P"), None) or nodes[0]
        if first.label == "F" and _CHAIR.match(first.titles[0]) and len(nodes) > 1 and not first.bodies:
            role, first = first.titles[0].casefold(), nodes[1]
        if first.label == "F" and first.plural and _SEAT.fullmatch(first.titles[0]):
            bodies = [n for n in nodes if n.label in "BU"]
            first = bodies[0] if bodies else first
            if not bodies:
                return False
        targets = [n for n in nodes if n.label in "BU"] if first.label in "BU" else [first]
        for node in targets:
            self._sit(line, node, organ, role, status)
        return True

    def _role(self, line: Line, nodes: list[Node], heading: str) -> str:
        text = line.sentence.text
        key = re.match(r"^\W*(?P<key>[A-Za-z][A-Za-z -]{3,30}?) ?[:–-] ", text)
        if key and (_CHAIR.match(key["key"]) or _SEAT.fullmatch(key["key"])):
            return key["key"]
        aside = re.search(r"\((?P<text>[^()]{3,60})\)", text)
        if aside:
            words = role_of(line.sentence, aside["text"])
            if _CHAIR.match(words) or _SEAT.search(words):
                return words
        after = re.search(r",? as (?:an? |the )?(?P<role>[a-z -]+)$", text)
        if after:
            return after["role"]
        found = _SEAT.search(heading)
        return (
            found["role"].casefold().rstrip("s")
            if found and found["role"].casefold() not in {"partners", "directors", "officers"}
            else ""
        )

    def _sit(self, line: Line, node: Node, organ: Referent, role: str, status: Status) -> None:
        evidence = line.passage.evidence(0, len(line.passage.text))
        base = Qualifiers(role=role or None, status=status)
        if node.label == "P" and role and _CHAIR.match(role):
            for one in node.referents:
                self._claims.add(Relation.HOLDS_POST, one, organ, evidence, "list-chair", base, 0.9)
            return
        self._engine.link(
            line.passage,
            Relation.MEMBER_OF,
            node,
            Node("B", node.start, node.end, "", (organ,)),
            evidence,
            "list-seat",
            base,
            0.85,
        )


def lists_members(words: str) -> bool:
    """Whether a heading or an introduction says that members follow."""
    return bool(_MEMBERS.search(words))
