"""Attention: who was spoken of last, and whom "the Trust", "both councils" or "she" therefore stand for."""

from __future__ import annotations

import re
from copy import copy

from kg.extract.lexicon.words import heads, people, singular_of, stands_for
from kg.extract.names.discourse import Referent
from kg.extract.names.naming import normal_name
from kg.extract.reference.nodes import Node
from kg.extract.reference.recency import Recency
from kg.extract.reference.town_councils import is_town_council
from kg.extract.scene import Scene
from kg.extract.text.passage import Passage
from kg.extract.text.tokens import Token

NUMBERS = {
    "two": 2,
    "both": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "either": 2,
    "neither": 2,
}
_PREPOSITION = re.compile(
    r"\b(?:of|for|by|with|to|on|at|from|between|under|through|against|as|than|within) (?:(?:the|both|each|a|an|its|our|their|all) )*$",
    re.I,
)


class Attention:
    """What a reader keeps in mind from sentence to sentence."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.focus: Referent | None = None
        self.person: Referent | None = None
        self.topic: Referent | None = None  # the person whom the heading above names
        self.recent = Recency()
        self.near: dict[Referent, None] = {}  # those that the passage has named
        self.group: tuple[Referent, ...] = ()  # the organisations last spoken of together
        self.subject: Referent | None = None  # the first organisation of the sentence, else of the one before
        self._before: Referent | None = None  # what the sentence before was about
        self._chain: tuple[Referent, ...] = ()
        self._chain_end = 0
        self._people = 0  # that the sentence has named
        self._lead: Referent | None = (
            None  # the person who is the subject of the sentence, else of the one before
        )
        self._opened = False

    def fork(self) -> Attention:
        """The same, which may go on to read something that this one is not to keep in mind."""
        other = copy(self)
        other.recent, other.near = self.recent.fork(), dict(self.near)
        return other

    def begin(self, passage: Passage) -> None:
        """A sentence of the passage begins."""
        self._before = self.subject
        self._opened = False
        self._chain, self._chain_end = (), 0
        self._people = 0
        self._passage = passage

    def end(self, nodes: list[Node]) -> None:
        """A sentence ends: without a subject of its own, it was about the first organisation in it."""
        if not self._opened:
            first = next(
                (n for n in nodes if n.label == "B" and len(n.referents) == 1 and not n.pronoun), None
            )
            self.subject = first.referents[0] if first is not None else self.subject

    def note(self, node: Node) -> None:
        if node.label == "P" and node.referents and not node.plural:
            self._note_person(node)
        if node.label == "B" and len(node.referents) == 1 and not self._opened and self._leads(node):
            self._opened = True
            self.subject = node.referents[0]
        if (
            node.label == "U"
            and not self._opened
            and self._leads(node)
            and (node.text.isupper() or self._scene.names[node.text] > 1)
            and node.text.casefold() not in people().not_names | self._scene.common
        ):
            place = self._passage.place(node.start, node.end)
            self._opened = True
            self.subject = self._scene.discourse.organisation(node.text, "body", place)
        self._note_group(node)
        if node.label == "B" and not node.pronoun:
            self.near.update(dict.fromkeys(node.referents))
            for referent in node.referents:
                referent.weight += 1
                referent.spoken = True
                self.recent.note(referent)

    def _note_person(self, node: Node) -> None:
        """Who is spoken of last; who opens a sentence is its subject, whom "she" means that opens the next."""
        self.person = node.referents[-1]
        if not self._people:
            self._lead = node.referents[0] if len(node.referents) == 1 and self._leads(node) else None
        self._people += 1

    def _note_group(self, node: Node) -> None:
        """Organisations in one list, or under one plural, are spoken of together."""
        if node.label not in "BA" or node.pronoun:
            return
        bodies = tuple(r for r in (node.bodies or node.referents) if r.type != "area" and not r.generic)
        gap = self._passage.text[self._chain_end : node.start] if self._chain_end else "."
        joined = re.fullmatch(
            r"(?: \([^()]*\))?(?:,| and|, and| &|,? together with| with)(?: the| of| both)* ?", gap
        )
        self._chain = (*self._chain, *bodies) if joined else bodies
        self._chain_end = node.end
        if 1 < len(set(self._chain)) <= 6 and all(r.type == "body" for r in self._chain):
            self.group = tuple(dict.fromkeys(self._chain))

    def _leads(self, node: Node) -> bool:
        """Whether the node may be what the sentence is about: not in brackets, not after a preposition."""
        before = self._passage.text[max(0, node.start - 40) : node.start]
        return before.rfind("(") <= before.rfind(")") and not _PREPOSITION.search(before)

    def singular(self, *, opens: bool) -> Referent:
        """What "it" means: where it opens a clause its subject, else what the sentence before was about."""
        if opens and self.subject is not None:
            return self.subject
        if self._opened and self._before is not None and self._before is not self.subject:
            return self._before
        return self.recent.latest(1)[0]

    @property
    def somebody(self) -> bool:
        """Whether there is a person whom "he" or "she" can mean."""
        return self.person is not None or self.topic is not None

    def gendered(self, pronoun: str) -> Referent:
        assert_female = pronoun == "she"
        if self.topic is not None and self.topic.female in {None, assert_female}:
            self.topic.female = assert_female
            return self.topic
        person = self.person if self._people or self._lead is None else self._lead
        if person is not None and person.female is (not assert_female):
            fitting = [r for r in self._scene.discourse.by_type["person"] if r.female is assert_female]
            if fitting:
                return max(fitting, key=lambda r: r.last)
        if person is None:
            raise LookupError(pronoun)
        return person

    def standing_for(
        self, phrase: tuple[str, ...], noun: Token, many: bool, number: int, place: int
    ) -> tuple[Referent, ...]:
        discourse = self._scene.discourse
        key = normal_name(" ".join(phrase))
        for alias in (key, noun.low):
            if alias in discourse.aliases:
                found = discourse.aliases[alias]
                if not number or number >= len(found):
                    return found
        single = _single(noun.low)
        own = self._scene.own
        candidates = self._candidates(single, phrase)
        fitting = [r for r in candidates if r.place[0] <= place or r.last <= place or r is own]
        if noun.low in {"partners", "parties", "organisations", "bodies", "organizations"} or many:
            return self._several(fitting, number, noun.low)
        organs = self._bare_organs(noun)
        if organs:
            return (organs[0],)
        if not fitting:
            return self._organ(noun, place) if set(phrase) - {noun.low} <= _OWN_BOARD else ()
        if self.focus is not None and self.focus in fitting:
            return (self.focus,)
        among = set(fitting)
        recent = next((r for r in self.recent if r in among), None)
        if own in among and (noun.cap or recent is None):
            return (own,) if own is not None else ()
        return (recent if recent is not None else fitting[-1],)

    def _bare_organs(self, noun: Token) -> list[Referent]:
        """Organs that the document calls by the noun alone, the likeliest first: "the Board" of a board's own document."""
        if not noun.cap:
            return []
        own = self.focus or self._scene.own
        organs = [
            r for r in self._scene.discourse.by_name.get(normal_name(noun.low), ())
            if r.type == "board" and own in r.parents and r.name[0].isupper()
        ]  # fmt: skip
        return sorted(organs, key=lambda r: (r not in self.recent, r.place))

    def names_several(self, tokens: list[Token]) -> bool:
        """Whether the document names two organisations or more that the noun among these words may stand for."""
        nouns = [t.low for t in tokens if t.low in stands_for()][:1]
        return any(len(self._candidates(_single(noun), (noun,))) > 1 for noun in nouns)

    def _candidates(self, single: str, phrase: tuple[str, ...]) -> list[Referent]:
        wanted = stands_for().get(single, single)
        discourse = self._scene.discourse
        if wanted == "*":
            return [r for r in discourse.by_type["body"] if r.type == "body" and not r.generic]
        words = set(wanted.split()) | {single}
        fitting = [
            r
            for r in discourse.governed(words)
            if r.type in {"body", "board", "partnership"} and not r.generic
        ]
        if single in {"pct", "ccg"} and not fitting:
            fitting = [r for r in discourse.by_type["body"] if _is_local_nhs(r)]
        qualifiers = [w for w in phrase[:-1] if w not in NUMBERS]
        if qualifiers:
            return [r for r in fitting if set(qualifiers) <= set(r.key.split())]
        if single == "council":
            own = self.focus or self._scene.own
            return [r for r in fitting if r.type == "body" or is_town_council(r, own)]
        return fitting

    def _several(self, fitting: list[Referent], number: int, noun: str) -> tuple[Referent, ...]:
        """Those whom "both councils" or "each trust" means: the group spoken of, else the only ones, else the most named."""
        together = tuple(r for r in self.group if r in fitting)
        if not number:
            if len(together) > 1 and len(together) == len(self.group):
                return together
            vague = noun in {
                "partners",
                "organisations",
                "bodies",
                "authorities",
                "parties",
                "members",
                "organizations",
            }
            return tuple(fitting) if not vague and 1 < len(fitting) <= 3 else ()
        if len(fitting) == number:
            return tuple(fitting)
        if len(fitting) < number:
            return ()
        if len(together) == number == len(self.group):
            return together
        near = [r for r in self.near if r in fitting]
        if len(near) == number:
            return tuple(near)
        most = sorted(fitting, key=lambda r: (-r.weight, r.place))[:number]
        return tuple(sorted(most, key=lambda r: r.place))

    def _organ(self, noun: Token, place: int) -> tuple[Referent, ...]:
        """ "the Board", "the Cabinet" of the body in focus, named nowhere else."""
        own = self.focus or self._scene.own
        if own is None or not noun.cap or noun.low not in _organs_of(own):
            return ()
        if noun.low == "cabinet" and own.type == "body" and not _GOVERNS & set(own.head[-1].split()):
            return ()
        return (
            self._scene.discourse.organisation(
                noun.text[: len(noun.low)], "board", (place, place + len(noun.low)), parents=(own,)
            ),
        )


def _organs_of(own: Referent) -> frozenset[str]:
    """What a document may call an organ of its body by the noun alone: a university has a council too."""
    learned = own.type == "body" and own.head[-1] in {"university", "college", "institute"}
    return frozenset(["board", "cabinet", "executive", *(["council", "court", "senate"] if learned else [])])


# Words with which a body's own board is spoken of: "the full Board", not "the Health Board".
_OWN_BOARD = frozenset(["full", "main", "whole", "trust", "governing", "executive", "corporate", "council"])
# Only councils and governments have a cabinet.
_GOVERNS = frozenset(["council", "government", "authority", "corporation", "borough", "city", "municipality"])


def _single(noun: str) -> str:
    return "council" if noun == "unitaries" else singular_of(noun)


def _is_local_nhs(referent: Referent) -> bool:
    """Whether a body is called "NHS" and a place, as PCTs and CCGs were: "NHS Marlshire"."""
    first, _, place = referent.key.partition(" ")
    known = referent.head in heads().types or all(w in people().not_names for w in place.split())
    return first == "nhs" and bool(place) and not known and not referent.generic
