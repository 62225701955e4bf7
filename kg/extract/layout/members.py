"""Members: the seats that a list under a heading of membership gives to offices, bodies and kinds of them."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.claims import Qualifiers
from kg.extract.layout.lines import Line
from kg.extract.layout.listing import Listing
from kg.extract.links import Links
from kg.extract.people.seats import is_chair, is_seat, seat_in
from kg.extract.reference.nodes import Node
from kg.model.vocabulary import Relation

_NO_SEAT = re.compile(
    r"\b(?:not|never|declined|vacant|vacancy|formerly|until|was|were|invited|may|could|if|quorum|meets?|will meet|appointed by|responsible|agenda|minutes|reports?|shall (?:appoint|nominate|elect)|appoints|nominates|elects)\b",
    re.I,
)
_KEY = re.compile(r"^\W*(?P<key>[A-Za-z][A-Za-z -]{3,30}?) ?[:–-] ")
_TAIL = re.compile(r" [–—-] (?P<role>[A-Za-z -]{4,40}?)(?:,? ex[- ]officio)?\W*$")
_FIELD = re.compile(r",? ?(?P<field>, [A-Z][\w&/' -]{2,60}?)(?= [–—-] | \(|[;.]|$)")
_SAYS = re.compile(r"\b(?:shall|will|must|has|have) ")  # a verb: the line is a sentence
_WHO_IS = re.compile(
    r",? who (?:is|shall be|will be|acts as|shall act as|serves as) (?:also )?(?:an? |the |its )?(?P<role>[A-Za-z -]{4,30}?)(?:[,;.(]|$| of the)"
)
_PLACES = re.compile(
    r"^[^«»]{0,6}?(?:up to |at least )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)(?: \(\d+\))? (?:[a-z-]+ ){0,3}?"
    r"(?:members?|representatives?|councillors?|nominees?|delegates?) (?:appointed by|nominated by|elected by|of|from|representing) (?:the )?«B\d+»(?: from among its [a-z]+)?\W*(?:and|or)?$"
)
_AS = re.compile(r",? as (?:an? |the |its )?(?P<role>[a-z -]+)$")


class Members:
    """Claims the seats of a list."""

    def __init__(self, links: Links) -> None:
        self._links = links

    def seat(self, line: Line, listing: Listing) -> None:
        """Reads a list item: "Chair: the Leader of X", "one member of Y", "Director of Z (observer)"."""
        nodes = [n for n in line.sentence.get(line.sentence.text) if n.label in "FBU" and not n.pronoun]
        nodes = [n for n in nodes if n.label != "U" or not is_seat(n.text)]
        if _has_places(line, listing):
            self._sit(line, nodes[-1], listing, listing.seat)
            return
        if not nodes or len(line.bare) > 90 or _NO_SEAT.search(line.bare) or _is_sentence(line):
            return
        role = _role(line, listing.seat)
        first = nodes[0]
        if (
            first.label == "F"
            and not first.bodies
            and is_seat(first.titles[0])
            and len(nodes) > 1
            and not _is_field(line, *nodes[:2])
        ):
            role, nodes = first.titles[0].casefold(), nodes[1:]
            first = nodes[0]
        if first.label == "F" and first.plural and is_seat(first.titles[0]):
            nodes = [n for n in nodes if n.label in "BU"]
        for node in _seated(nodes):
            self._sit(line, _in_full(line, node), listing, role)

    def _sit(self, line: Line, node: Node, listing: Listing, role: str) -> None:
        if listing.organ is None or (node.label == "F" and not node.bodies and is_seat(node.titles[0])):
            return
        evidence = line.passage.whole
        base = Qualifiers(role=role or None, status=listing.status)
        organ = Node("B", node.start, node.end, "", (listing.organ,))
        self._links.link(line.passage, Relation.MEMBER_OF, node, organ, evidence, "list-seat", base, 0.85)


def _has_places(line: Line, listing: Listing) -> bool:
    """Whether the line gives a body places in a partnership: "two members appointed by Foxley Council"."""
    shared = listing.organ is not None and listing.organ.type == "partnership"
    return shared and _PLACES.search(line.sentence.text) is not None


def _seated(nodes: list[Node]) -> list[Node]:
    """Who has the seat: the bodies of a list of them, else the first that the line names."""
    if not nodes:
        return []
    return [n for n in nodes if n.label in "BU"] if nodes[0].label in "BU" else nodes[:1]


def _is_sentence(line: Line) -> bool:
    """Whether a line says something, instead of naming who has a seat: "the Board shall meet", not "X, who is its Chair"."""
    return _SAYS.search(_WHO_IS.sub("", line.passage.text)) is not None


def _in_full(line: Line, node: Node) -> Node:
    """An office without the seat that is said after it, with the field that a comma divides from it: "Secretary, Social Welfare"."""
    if node.label != "F":
        return node
    titles = tuple(t for t in node.titles if not is_seat(t)) or node.titles
    field = _FIELD.match(line.passage.text, node.end)
    if field is None or node.bodies or len(titles) > 1 or _names(line, field.span("field")):
        return replace(node, titles=titles)
    return replace(node, titles=(titles[0] + field["field"],), end=field.end("field"))


def _is_field(line: Line, office: Node, after: Node) -> bool:
    """Whether a name that nothing explains is the field of an office: "Secretary, Inland Waterways"."""
    return after.label == "U" and line.passage.text[office.end : after.start] == ", "


def _names(line: Line, span: tuple[int, int]) -> bool:
    """Whether a stretch of the line names a body or a place."""
    return any(n.start < span[1] and span[0] < n.end for n in line.nodes if n.label in "BAPF")


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
    for said in (_WHO_IS.search(text), _TAIL.search(text)):
        if said is not None and is_seat(said["role"]):
            return said["role"]
    after = _AS.search(text)
    return after["role"] if after else seat
