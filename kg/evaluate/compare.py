"""One document's links against its gold: each said link finds at most one, each gold link is found once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from kg.evaluate.counts import Judged, Miss, Tally
from kg.evaluate.files import Link, LinkGraph
from kg.evaluate.names import normal
from kg.evaluate.twins import find_twins
from kg.model.vocabulary import SYMMETRIC, Relation

ATTRIBUTES = ("role", "kind", "joint", "status")
DATES = ("from", "until")  # told apart from the strict figure
LONGEST_QUOTE = 500  # a quote is a clause or a row, never a page
_IMPLY_AFFILIATION = (Relation.HOLDS_POST, Relation.MEMBER_OF)  # saying the weaker thing besides is not wrong
_DEFAULTS = {"status": "in_force", "joint": False}

_Ends = tuple[str, str]


def compare(name: str, gold: LinkGraph, said: LinkGraph, text: str | None, tally: Tally) -> None:
    """Adds one document to the tally."""
    comparison = _Comparison(name, gold, said, text, tally)
    for link in comparison.distinct():
        comparison.judge(link)
    comparison.close()


@dataclass(slots=True)
class _Comparison:
    name: str
    gold: LinkGraph
    said: LinkGraph
    text: str | None
    tally: Tally
    twins: dict[str, set[str]] = field(init=False)
    open: list[Link] = field(init=False)
    paired: set[tuple[str, _Ends]] = field(default_factory=set)
    served: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # gold entity to ours

    def __post_init__(self) -> None:
        self.twins = find_twins(self.gold, self.said)
        self.open = list(self.gold.links)

    def distinct(self) -> list[Link]:
        """The links without those that say the same on more evidence."""
        found: dict[tuple[str, ...], Link] = {}
        for link in self.said.links:
            if link.relation in set(Relation):
                found.setdefault(_key(link), link)
        return list(found.values())

    def judge(self, link: Link) -> None:
        self.tally.valid.add(self._is_valid(link))
        hits = [other for other in self.open if self._matches(link, other, link.relation)]
        if hits:
            best = max(hits, key=lambda hit: sum(_agrees(name, hit, link) for name in ATTRIBUTES))
            self._find(link, best)
        elif not self._is_excused(link):
            self._blame(link)

    def close(self) -> None:
        """What was not found, and which entities were found in one piece."""
        for ours in self.served.values():
            self.tally.whole.add(len(ours) == 1)
        for link in self.open:
            if not link.optional:
                self.tally.count(link.relation, generic=_is_generic(self.gold, link)).gold += 1
                self.tally.misses.append(_miss("MISSED", self.name, self.gold, link))

    def _is_valid(self, link: Link) -> bool:
        if self.text is None or not link.quote or link.start is None:
            return False
        return len(link.quote) <= LONGEST_QUOTE and self.text[link.start : link.end] == link.quote

    def _matches(self, link: Link, other: Link, relation: str) -> bool:
        """Whether the gold's link says of these ends what `relation` says."""
        if other.relation != relation:
            return False
        subject, object_ = self.twins[link.subject], self.twins[link.object]
        here = other.subject in subject and other.object in object_
        turned = link.relation in SYMMETRIC and other.object in subject and other.subject in object_
        return here or turned

    def _is_excused(self, link: Link) -> bool:
        """Whether it is no error: the gold says something stronger, or this was found with more said."""
        if link.relation == Relation.AFFILIATED_WITH and any(
            self._matches(link, other, relation)
            for other in self.gold.links
            for relation in _IMPLY_AFFILIATION
        ):
            return True
        again = any(self._matches(link, other, link.relation) for other in self.gold.links)
        return again and not link.attributes.get("role") and (link.relation, _ends(link)) in self.paired

    def _blame(self, link: Link) -> None:
        self.tally.count(link.relation, generic=_is_generic(self.said, link)).said += 1
        self.tally.misses.append(_miss("WRONG", self.name, self.said, link))
        self._note(link, right=False)

    def _find(self, link: Link, best: Link) -> None:
        self.open.remove(best)
        self.paired.add((link.relation, _ends(link)))
        self._settle(link, best)
        count = self.tally.count(link.relation, generic=_is_generic(self.gold, best))
        count.found += 1
        count.said += 1
        count.gold += 1
        count.strict += all(_agrees(name, best, link) for name in ATTRIBUTES)
        self._note_attributes(link, best)
        self.tally.right += self._is_right(link, best)
        self._note(link, right=True)

    def _settle(self, link: Link, best: Link) -> None:
        """Once told, an entity is one."""
        turned = link.relation in SYMMETRIC and best.subject not in self.twins[link.subject]
        theirs = (best.object, best.subject) if turned else (best.subject, best.object)
        for ours, other in zip(_ends(link), theirs, strict=True):
            self.twins[ours] = {other}
            self.served[other].add(ours)
        for ours, other in ((link.subject, best.subject), (link.object, best.object)):
            self.tally.types.add(self.said.entities[ours].type == self.gold.entities[other].type)

    def _note_attributes(self, link: Link, best: Link) -> None:
        for name in ATTRIBUTES:
            if best.attributes.get(name) or name == "status":
                self.tally.attributes[name].add(_agrees(name, best, link))
        for name in DATES:
            if best.attributes.get(name):
                self.tally.attributes[name].add(best.attributes[name] == link.attributes.get(name))

    def _is_right(self, link: Link, best: Link) -> bool:
        """Whether the quote overlaps the gold's."""
        if self.text is None or link.start is None or link.end is None or best.quote is None:
            return False
        start = self.text.find(best.quote)
        overlaps = link.start < start + len(best.quote) and start < link.end
        return start >= 0 and overlaps and link.end - link.start <= LONGEST_QUOTE

    def _note(self, link: Link, *, right: bool) -> None:
        if link.confidence is not None:
            self.tally.judged.append(Judged(link.confidence, right, link.rule))


def _ends(link: Link) -> _Ends:
    return link.subject, link.object


def _key(link: Link) -> tuple[str, ...]:
    ends = sorted(_ends(link)) if link.relation in SYMMETRIC else _ends(link)
    role, kind = str(link.attributes.get("role")).casefold(), str(link.attributes.get("kind"))
    return (link.relation, *ends, role, kind)


def _is_generic(graph: LinkGraph, link: Link) -> bool:
    return any(graph.entities[end].generic for end in _ends(link))


def _agrees(name: str, gold: Link, said: Link) -> bool:
    """Whether an attribute is as the gold has it; what the gold does not ask for is as it should be."""
    wanted = gold.attributes.get(name, _DEFAULTS.get(name))
    got = said.attributes.get(name, _DEFAULTS.get(name))
    if wanted is None or wanted in ("", []):
        return True
    if isinstance(wanted, bool):
        return wanted == bool(got)
    accepted = wanted if isinstance(wanted, list) else [wanted]
    return isinstance(got, str | bool) and normal(str(got)) in {normal(str(value)) for value in accepted}


def _miss(kind: str, document: str, graph: LinkGraph, link: Link) -> Miss:
    role = link.attributes.get("role")
    return Miss(
        kind,
        document,
        link.relation,
        graph.entities[link.subject].names[0],
        graph.entities[link.object].names[0],
        str(role) if role else "",
        link.quote or "",
    )
