"""The entities that a document speaks of, as a reader keeps them in mind."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass, field
from heapq import merge

from kg.extract.lexicon.words import heads
from kg.extract.names.naming import governing, head_of, leading_head, normal_name, place_of


@dataclass(slots=True, eq=False)
class Referent:
    """One entity of one document.

    `names` keeps every form in the order of its first use; `parents` are the
    bodies of an organ, or those that share a post; `last` is the place of the latest mention.
    """

    type: str
    name: str
    place: tuple[int, int]
    key: str = ""
    head: tuple[str, ...] = ()
    generic: bool = False
    parents: tuple[Referent, ...] = ()
    option: str = ""
    names: dict[str, None] = field(default_factory=dict)
    last: int = 0
    weight: int = 0
    spoken: bool = False  # whether a sentence speaks of it, not only a title or a name that holds its words
    honorific: str = ""
    female: bool | None = None
    roles: list[tuple[str, tuple[Referent, ...]]] = field(default_factory=list)
    bodies: list[Referent] = field(default_factory=list)

    def __repr__(self) -> str:
        return f"<{self.type} {self.name}>"

    @property
    def is_councillor(self) -> bool:
        """Whether the text calls somebody a councillor."""
        return self.honorific.startswith(("Cllr", "Councillor"))


_BOROUGH = re.compile(r"(?:london |royal |metropolitan )*borough of ")


# Last words of trusts' names before "Trust".
_OF_TRUSTS = frozenset(["healthcare", "hospitals", "hospital", "health", "care", "services", "service"])


def _serving(name: str) -> tuple[str, ...]:
    """The head of "Secretariat of the Council", which is no council; () for other names."""
    served = re.search(r" (?:of|to|for) the (\w+)$", name)
    return leading_head(name) if served and (served[1].casefold(),) in heads().types else ()


def _kind_of_board(key: str) -> tuple[str, ...]:
    """The whole name of a board that is called after those who sit on it: "board of county commissioners"."""
    words = tuple(key.split())
    return words if words[:2] == ("board", "of") and words in heads().types else ()


def _bare_head(key: str) -> tuple[str, ...]:
    """The head of a name that is nothing but a kind ("board of supervisors"), or that has none: its last word."""
    words = tuple(key.split())
    if _BOROUGH.match(key):
        return ("council",)  # "the council" may mean it
    return words if words in heads().types else words[-1:]


def _other_board(key: str) -> str:
    """A county's board by its other name: "board of commissioners" and "board of county commissioners"."""
    if key.startswith("board of county "):
        return key.replace("of county ", "of ", 1)
    return key.replace("board of ", "board of county ", 1) if key.startswith("board of ") else key


class Discourse:
    """Finds the referent of a name, or makes it. Names are looked up in their normal form."""

    def __init__(self) -> None:
        self.referents: list[Referent] = []
        self.by_type: dict[str, list[Referent]] = defaultdict(list)
        self._governed: dict[str, list[tuple[int, Referent]]] = defaultdict(list)
        self.by_name: dict[str, list[Referent]] = defaultdict(list)
        self.aliases: dict[str, tuple[Referent, ...]] = {}
        self.places: dict[str, list[Referent]] = defaultdict(list)
        self.shorts: dict[str, list[Referent]] = defaultdict(
            list
        )  # names without their heads, of other bodies
        self.own: Referent | None = None

    @property
    def council(self) -> Referent | None:
        """The council whose document it is, None where it is no council's."""
        own = self.own
        return own if own is not None and own.type == "body" and own.head[-1:] == ("council",) else None

    def organisation(
        self,
        name: str,
        type_: str,
        place: tuple[int, int],
        *,
        parents: tuple[Referent, ...] = (),
        generic: bool = False,
    ) -> Referent:
        """The body, board or partnership of that name; an organ is told apart by its body."""
        key = normal_name(name)
        found = self.find(name, parents) or self._trust_called(key, type_)
        if found is not None and found.generic == generic:
            found.names.setdefault(name)
            found.weight += 1
            found.last = max(found.last, place[0])
            if parents and not found.parents:
                found.parents = parents
            return found
        head = _kind_of_board(key) or _serving(name) or head_of(name) or leading_head(name) or _bare_head(key)
        referent = Referent(type_, name, place, key, head, generic, parents, last=place[0])
        referent.names[name] = None
        self.add(referent)
        if not generic and type_ == "body":
            self._learn_place(referent, name)
        return referent

    def _trust_called(self, key: str, type_: str) -> Referent | None:
        """The trust that a name without "Trust" stands for: "Marl Healthcare" of "Marl Healthcare NHS Trust"."""
        if type_ != "body" or key.rsplit(maxsplit=1)[-1] not in _OF_TRUSTS:
            return None
        trusts = [r for r in self.shorts.get(key, ()) if r.head[-1] == "trust"]
        return trusts[0] if len(trusts) == 1 else None

    def kind(self, kind: str, name: str, type_: str, place: tuple[int, int], *, organ: str = "") -> Referent:
        """Bodies of a kind taken together, whatever the text calls them: "PCTs", "primary care trusts".

        With `organ` it is what each of them has: "PCT boards".
        """
        key = f"kind:{organ}@{kind}"
        known = self.by_name.get(key)
        referent = known[0] if known else self._new_kind(kind, name, type_, place, key)
        if organ and not known:
            short = name[: -len(organ)].strip()
            referent.parents = (self.kind(kind, short, "body", (place[0], place[0] + len(short))),)
        referent.names.setdefault(name)
        referent.last = max(referent.last, place[0])
        return referent

    def _new_kind(self, kind: str, name: str, type_: str, place: tuple[int, int], key: str) -> Referent:
        referent = Referent(type_, name, place, key, (normal_name(kind).split()[-1],), generic=True)
        self.add(referent)
        return referent

    def _learn_place(self, referent: Referent, name: str) -> None:
        """Notes the place in a name, by which the text may call the body."""
        if place_of(name):
            (self.places if referent.head[-1] == "council" else self.shorts)[
                normal_name(place_of(name))
            ].append(referent)
        else:
            seat = re.match(
                r"(?:London |Royal |Metropolitan )*(?P<tier>Borough|City|County|Town|District|Municipality|Shire|Township) of (?:the )?(?P<place>.+)",
                name,
            )
            if seat:
                self.places[normal_name(seat["place"])].append(referent)
            if seat and seat["tier"] in {"County", "Township"}:
                self.define(f"{seat['place']} {seat['tier']}", (referent,))

    def find(self, name: str, parents: tuple[Referent, ...] = ()) -> Referent | None:
        """The one referent that the name, or an alias that the document defines, stands for."""
        key = normal_name(name)
        known = self.by_name.get(key) or self.by_name.get(_other_board(key), [])
        if parents:
            same = [r for r in known if set(r.parents) == set(parents)]
            if same:
                return same[0]
            known = [r for r in known if not r.parents and r.type != "body" and self.may_be_of(r, parents)]
            return known[0] if known else None
        if key in self.aliases and len(self.aliases[key]) == 1:
            return self.aliases[key][0]
        ours = [r for r in known if r.type == "board" and r.parents in {(), (self.own,)}]
        return (ours or known)[-1] if known else None

    def may_be_of(self, organ: Referent, bodies: tuple[Referent, ...]) -> bool:
        """Whether an organ named without a body may be that of these: one named so twice is the document's own body's."""
        own = self.own
        named_twice = organ.type == "board" and not organ.parents and organ.weight > 0
        return not named_twice or own is None or own.type != "body" or own in bodies

    def other(self, type_: str, name: str, place: tuple[int, int], *, key: str = "") -> Referent:
        """The area, event or other thing of that type and name."""
        key = f"{type_}:{key or normal_name(name)}"
        known = self.by_name.get(key)
        if known:
            known[0].names.setdefault(name)
            known[0].last = max(known[0].last, place[0])
            return known[0]
        referent = Referent(type_, name, place, key, last=place[0])
        referent.names[name] = None
        self.add(referent)
        return referent

    def add(self, referent: Referent) -> None:
        """Takes in a new referent, which its key finds from now on."""
        self.referents.append(referent)
        self.by_type[referent.type].append(referent)
        if referent.head:
            self._governed[governing(referent.head)].append((len(self.referents), referent))
        self.by_name[referent.key].append(referent)

    def governed(self, words: Set[str]) -> list[Referent]:
        """The referents whose names one of the words governs, in the order in which they were made."""
        return [r for _, r in merge(*(self._governed.get(w, ()) for w in words), key=lambda x: x[0])]

    def define(self, alias: str, referents: tuple[Referent, ...]) -> None:
        """Notes that the document calls these `alias`; the first definition stands."""
        key = normal_name(alias)
        if key and referents and key not in self.aliases:
            self.aliases[key] = referents
            if len(referents) == 1:
                referents[0].names.setdefault(alias)
