"""Members: the seats that a list under a heading of membership gives to offices, bodies and kinds of them."""

from __future__ import annotations

import re

from kg.extract.claims import Qualifiers
from kg.extract.lines import Line
from kg.extract.links import Links
from kg.extract.listing import Listing
from kg.extract.nodes import Node
from kg.extract.seats import is_chair, is_seat, seat_in
from kg.model.vocabulary import Relation

_NO_SEAT = re.compile(
    r"\b(?:not|never|declined|vacant|vacancy|formerly|until|was|were|invited|may|could|if|quorum|meets?|will meet|appointed by|responsible|agenda|minutes|reports?)\b",
    re.I,
)
_KEY = re.compile(r"^\W*(?P<key>[A-Za-z][A-Za-z -]{3,30}?) ?[:–-] ")
_AS = re.compile(r",? as (?:an? |the |its )?(?P<role>[a-z -]+)$")


class Members:
    """Claims the seats of a list."""

    def __init__(self, links: Links) -> None:
        self._links = links

    def seat(self, line: Line, listing: Listing) -> None:
        """Reads a list item: "Chair: the Leader of X", "one member of Y", "Director of Z (observer)"."""
        nodes = [n for n in line.sentence.get(line.sentence.text) if n.label in "FBU" and not n.pronoun]
        if not nodes or len(line.bare) > 90 or _NO_SEAT.search(line.bare):
            return
        role = _role(line, listing.seat)
        first = nodes[0]
        if first.label == "F" and not first.bodies and is_seat(first.titles[0]) and len(nodes) > 1:
            role, nodes = first.titles[0].casefold(), nodes[1:]
            first = nodes[0]
        if first.label == "F" and first.plural and is_seat(first.titles[0]):
            nodes = [n for n in nodes if n.label in "BU"]
        for node in _seated(nodes):
            self._sit(line, node, listing, role)

    def _sit(self, line: Line, node: Node, listing: Listing, role: str) -> None:
        if listing.organ is None or (node.label == "F" and not node.bodies and is_seat(node.titles[0])):
            return
        evidence = line.passage.evidence(0, len(line.passage.text))
        base = Qualifiers(role=role or None, status=listing.status)
        organ = Node("B", node.start, node.end, "", (listing.organ,))
        self._links.link(line.passage, Relation.MEMBER_OF, node, organ, evidence, "list-seat", base, 0.85)


def _seated(nodes: list[Node]) -> list[Node]:
    """Who has the seat: the bodies of a list of them, else the first that the line names."""
    if not nodes:
        return []
    return [n for n in nodes if n.label in "BU"] if nodes[0].label in "BU" else nodes[:1]


def _role(line: Line, seat: str) -> str:
    """The role that the line gives, else that of all listed."""
    text = line.passage.text
    key = _KEY.match(text)
    if key and is_seat(key["key"]):
        return key["key"]
    for aside in re.findall(r"\(([^()]{3,60})\)", text):
        if is_seat(aside) or is_chair(aside):
            return str(aside)
        if seat_in(aside):
            return seat_in(aside)
    after = _AS.search(text)
    return after["role"] if after else seat
