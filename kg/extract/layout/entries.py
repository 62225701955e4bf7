"""Entries: the people whom a line or a cell lists, each with the offices, bodies and seat that stand beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.extract.lexicon.words import people
from kg.extract.names.discourse import Referent
from kg.extract.people.seats import PRESIDING, is_chair, is_seat, seat_in
from kg.extract.prose.periods import Period, read_period
from kg.extract.reference.nodes import NODE, Node, Skeleton

_BRACKET = re.compile(r"\(([^()]*)\)")
_TERM = re.compile(
    r"\((?P<when>(?:since|from|until|till|to|term (?:ends|expires)|appointed|elected|joined|in post (?:from|until))\b[^«»()]{0,20}«T\d+»(?: ?(?:to|until|–|-) ?«T\d+»)?|«T\d+» ?(?:to|until|–|-) ?«T\d+»)\)",
    re.I,
)
_STANDS_IN = re.compile(
    r"\b(?:for|in place of|vice|deputi[sz]ing for|on behalf of|substitut\w+|deputy:?|alternate:?|pp)\b[^«»()]*$",
    re.I,
)
_STANDS_FOR = re.compile(
    r"\b(?:for|in place of|deputi[sz]ing for|on behalf of|substitut\w+ for)\b[^«»()]*$", re.I
)
_OPENS_NEXT = re.compile(r"\s*(?:\W*[:–|-]\s*(?:\(?the )?|\(|)\s*$")
_OVER = re.compile(
    r"\s*\([^()]*\b(?:not an? |no longer|former(?:ly)?|resigned|retired|stood down|stepped down)\b", re.I
)
_BREAK = re.compile(r"[;|.•]|^\s*$")
_ALL = re.compile(r"\b(?:all|both)(?: (?:of|from))?\s*$", re.I)


@dataclass(slots=True)
class Entry:
    """One who is listed. `seat` is what the line says that they are there: "Chair", "observer", "substitute"."""

    person: Node
    offices: list[Node] = field(default_factory=list)
    bodies: list[Referent] = field(default_factory=list)
    seat: str = ""
    aside: bool = False  # named in brackets beside another, with an office: "(Deputy Mayor: T. Oates)"
    named: str = (
        ""  # capitals in brackets beside the name that nothing explains: in a list, whom the person is from
    )
    over: bool = False  # whether the line says that it is no member, or no longer
    term: Period = field(
        default_factory=Period
    )  # what brackets behind the name tell: "(to 30 September 2022)"
    end: int = 0  # where what is said of them ends, in the passage

    @property
    def sure(self) -> bool:
        """Whether it is a person for certain: by an honorific, a known first name or initials, or an office beside it."""
        first = self.person.text.split()[0].strip(".").casefold()
        if any(r.name != self.person.text for r in self.person.referents):
            return True  # a short form of a name that the text gives in full
        return bool(self.offices) or self.person.honorific or first in people().given or len(first) == 1


@dataclass(slots=True)
class _Item:
    node: Node
    gap: str  # the words since the node before
    after: str  # the words up to the next node
    inside: bool  # whether it stands in brackets
    next: str  # the label of the next node


def entries_of(sentence: Skeleton) -> list[Entry]:
    """The people of a line, in order."""
    reading = _Reading()
    for item in _items(sentence.text, sentence):
        reading.take(item)
    for entry in reading.found:
        entry.term = _term(sentence, entry.person)
    return reading.found


def _term(sentence: Skeleton, person: Node) -> Period:
    """The dates in brackets behind a name, before the next: "Ann Rhodes, Treasurer (to May 2022)"."""
    place = next((i for i, n in enumerate(sentence.nodes) if n is person), None)
    _, found, after = sentence.text.partition(f"«P{place}»")
    said = _TERM.search(re.split(r"«P\d+»", after)[0]) if found else None
    return read_period(sentence, said["when"]) if said is not None else Period()


class _Reading:
    """Takes the nodes of a line. What stands before the first name, or after a break, is that of those to come."""

    def __init__(self) -> None:
        self.found: list[Entry] = []
        self._offices: list[Node] = []  # those that await their holder
        self._bodies: tuple[Referent, ...] = ()  # the body whose people follow
        self._title = ""  # the words before the title of one for whom another stands in

    def take(self, item: _Item) -> None:
        """Takes the next node with the words around it."""
        if self.found and _is_unknown(item.node):
            if _fills_brackets(item):
                self.found[-1].named = item.node.text
                return
            if item.node.label == "U" and _ALL.search(item.gap):
                for entry in self.found:
                    entry.named = entry.named or item.node.text
        if item.node.label == "P" and not item.node.pronoun:
            self._person(item)
        elif item.node.label == "F" and not item.node.plural:
            self._office(item)
        elif item.node.label in "BA":
            self._body(item)
        if item.node.label == "P" and self.found and _OVER.match(item.after):
            self.found[-1].over = True
        if self.found and not self._offices and item.node.label == "P":
            self.found[-1].named = _capitals_after(item.after)
        if self.found and not self._offices:
            self.found[-1].seat = self.found[-1].seat or _seat_after(item.after)

    def _person(self, item: _Item) -> None:
        titled, self._title = self._title, ""
        gap = titled + item.gap
        if item.inside and _STANDS_IN.search(gap):
            if self.found and _STANDS_FOR.search(gap):
                self.found[-1].seat = self.found[-1].seat or "substitute"
            return
        aside = item.inside and bool(self.found) and bool(self._offices)
        self.found.append(Entry(item.node, self._offices, list(self._bodies), aside=aside, end=item.node.end))
        self._offices = []

    def _office(self, item: _Item) -> None:
        if item.inside and item.next == "P" and _STANDS_FOR.search(item.gap) and not item.after.strip():
            self._title = item.gap  # "(substitute for Mayor Ann Rhodes)"
            return
        if not self.found or _leads(item) or _leads_aside(item):
            self._offices.append(item.node)
            return
        if is_chair(item.node.titles[0]) and re.search(r"\bin the $", item.gap, re.I):
            self.found[-1].seat = PRESIDING
            return
        self.found[-1].offices.append(item.node)
        self.found[-1].end = max(self.found[-1].end, item.node.end)

    def _body(self, item: _Item) -> None:
        named = tuple(r for r in (item.node.bodies or item.node.referents) if r.type != "area")
        if not self.found or (_leads(item) and not _ALL.search(item.gap)):
            self._bodies = named
            return
        for entry in self.found if _ALL.search(item.gap) else self.found[-1:]:
            entry.bodies += named
        self.found[-1].end = max(self.found[-1].end, item.node.end)


def _fills_brackets(item: _Item) -> bool:
    return item.inside and item.gap.strip() == "(" and item.after.startswith(")")


def _is_unknown(node: Node) -> bool:
    """Whether a node is capitals that nothing explains, or passes for a person by no more than its shape."""
    if node.label == "P":
        first = node.text.split()[0].strip(".").casefold()
        return not (node.honorific or node.pronoun or first in people().given or len(first) == 1)
    return node.label == "U"


_CAPITALS = re.compile(r"\s*\((?P<name>[A-Z][\w.&'-]*(?: (?:[A-Z&][\w.&'-]*|of|and|for|the|in))*)\)")


def _capitals_after(words: str) -> str:
    """A name in brackets right after a person's, of common words alone: "(Talk About Local)"."""
    match = _CAPITALS.match(words)
    name = match["name"] if match is not None else ""
    return name if name and not seat_in(name) and not is_seat(name) and name.casefold() not in _NOTES else ""


_NOTES = frozenset(
    [
        "minutes",
        "notes",
        "minute taker",
        "part",
        "virtual",
        "online",
        "remote",
        "vacant",
        "apologies",
        "teams",
        "item",
        "dial in",
    ]
)


def _items(text: str, sentence: Skeleton) -> Iterator[_Item]:
    places = list(NODE.finditer(text))
    depth = 0
    for index, match in enumerate(places):
        gap = text[places[index - 1].end() if index else 0 : match.start()]
        depth = max(0, depth + gap.count("(") - gap.count(")"))
        following = places[index + 1] if index + 1 < len(places) else None
        after = text[match.end() : following.start() if following else len(text)]
        yield _Item(
            sentence.nodes[int(match["number"])],
            gap,
            after,
            depth > 0,
            following["label"] if following else "",
        )


def _leads(item: _Item) -> bool:
    """Whether an office or a body belongs to the person after it: "; Clerk: «P2»"."""
    if item.inside or item.next != "P" or not _OPENS_NEXT.fullmatch(item.after):
        return False
    return bool(_BREAK.search(item.gap)) and (
        bool(item.after.strip()) or not re.match(r"\s*[,–(-]", item.gap)
    )


def _leads_aside(item: _Item) -> bool:
    """Whether an office in brackets is that of who is named after it there: "(Deputy Mayor: T. Oates)"."""
    return item.inside and item.next == "P" and re.fullmatch(r"\s*[:–-]\s*", item.after) is not None


def _seat_after(words: str) -> str:
    """The seat in the words after a name: " (observer)", ", non-voting member"."""
    for inside in _BRACKET.findall(words):
        if seat_in(inside) and len(inside) < 40:
            return seat_in(inside)
    if re.match(r",? (?:in the chair|presiding)\b", words.strip(), re.I):
        return PRESIDING
    piece = re.match(r"\s*(?:,|–|-|\||:)\s*(?P<seat>[A-Za-z][A-Za-z -]{2,40}?)\s*(?:[,;.(|]|$)", words)
    return piece["seat"].strip() if piece and is_seat(piece["seat"]) else ""
