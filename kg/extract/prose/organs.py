"""Organs: an organ joined with its body ("the Cabinet of X", "X's Cabinet"), a name with its short form in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract.names.discourse import Discourse, Referent
from kg.extract.prose.patterns import node
from kg.extract.reference.nodes import Node, Skeleton

_B = node("B")
_DET = r"(?:(?:the|a|an|its|their|our|each|every|both|all|own|new|current|existing) )*"
_SAME = re.compile(
    rf'(?P<one>{node("BPOAEU")})(?P<gap> ?[(\[]?,? ?(?:\(?(?:the|our|hereafter|known as|also known as|formerly|or|"|\'| |hereinafter|referred to as)*)"?)(?P<two>{node("BOAU")})"?\s?\)'
)
_QUOTED_ALIAS = re.compile(r' \((?:together |hereafter |hereinafter )?(?:the |our )?"[^"()]{1,60}"\)')
# "the board of X", "X's board", "a board member of X": an organ that has no name of its own.
_COMMON = r"(?:board of (?:directors|trustees|governors|management)|trust board|council of governors|governing body|management (?:board|committee)|executive (?:committee|team|board)|leadership team|audit committee|finance committee|remuneration committee|quality committee|board|cabinet|senate)"
_COMMON_OF = re.compile(
    rf"(?<![\w»-])(?P<organ>{_COMMON})(?P<plural>s)?(?P<link> (?:of|at) (?:the )?)(?P<bodies>{_B}(?: and (?:of )?(?:the )?{_B})*)(?!'s)"
)
_COMMON_OWN = re.compile(rf"(?P<bodies>{_B})(?P<link>'s? )(?P<organ>{_COMMON})(?![\w-])(?! member)")
_COMMON_MEMBER = re.compile(
    rf"\b(?P<organ>[Bb]oard|[Cc]abinet|[Cc]ommittee) members? (?P<link>of|at|for|with) (?:the )?(?P<body>{_B})"
)
_ORGAN_OF = re.compile(
    rf"(?P<organ>{_B}) (?:of|for|at|to|within|in|between) (?P<body>{_DET}{_B}(?:(?:,? and|,| &) (?:of )?{_DET}{_B})*)"
)
_BODY_ORGAN = re.compile(
    rf"(?P<body>{_B})(?P<own>'s?)? (?:own |new |current |existing |main |full )?(?P<organ>{_B})"
)
_OF = re.compile(r" (?:of|for|at|to|within|in|between) ")
_ONE_EACH = re.compile(r"\b(?:each|every|both|either)\b")
_UNITS = frozenset({"area team", "network", "team", "office", "unit", "service"})
_BELOW_BOARDS = frozenset({"sub-group", "sub-groups", "subgroup", "committee"})


@dataclass(slots=True)
class Organs:
    """Joins organs with bodies. `links` are organ and body, `members` a joint organ and its bodies."""

    discourse: Discourse
    links: list[tuple[Node, Referent, Referent]] = field(default_factory=list)
    members: list[tuple[Node, Referent, tuple[Referent, ...]]] = field(default_factory=list)

    def join(self, sentence: Skeleton) -> None:
        """Rewrites the skeleton: short forms in brackets go, organs find their bodies, twice for organs of organs."""
        sentence.text = _SAME.sub(lambda m: _one_name(sentence, m), sentence.text)
        sentence.text = _QUOTED_ALIAS.sub("", sentence.text)
        sentence.text = _COMMON_MEMBER.sub(
            lambda m: f"member of the {m['organ'].casefold()} of {m['body']}", sentence.text
        )
        for pattern in (_COMMON_OF, _COMMON_OWN):
            sentence.text = pattern.sub(lambda m: self._common(sentence, m), sentence.text)
        for _ in range(2):
            sentence.text = _BODY_ORGAN.sub(lambda m: self._organ(sentence, m), sentence.text)
            sentence.text = _ORGAN_OF.sub(lambda m: self._organ(sentence, m), sentence.text)

    def _common(self, sentence: Skeleton, match: re.Match[str]) -> str:
        """ "the board of X": claimed to be part of its body only where something is said of it."""
        bodies = sentence.get(match["bodies"])
        parents = [r for b in bodies for r in b.referents]
        if (
            any(b.pronoun for b in bodies)
            or not parents
            or any(r.type != "body" or r.generic for r in parents)
        ):
            return match.group()
        first, last = bodies[0], bodies[-1]
        place = sentence.place(first)
        organs = tuple(
            self.discourse.organisation(match["organ"].capitalize(), "board", place, parents=(r,))
            for r in parents
        )
        made = Node("B", first.start, last.end, match["organ"], organs, head=match["organ"].split()[-1])
        return sentence.add(made)

    def _organ(self, sentence: Skeleton, match: re.Match[str]) -> str:
        organ, bodies = sentence.get(match["organ"])[0], sentence.get(match["body"])
        owned = match.groupdict().get("own") is not None
        if not owned and not _OF.search(match.group()) and match.group().count(" ") > 2:
            return match.group()
        parents = tuple(
            dict.fromkeys(
                r for b in bodies for r in b.referents if r.type != "board" or organ.head in _BELOW_BOARDS
            )
        )
        if not _may_own(organ, parents, owned=owned, of=" of " in match.group()):
            return match.group()
        if len(parents) > 1 and not organ.plural and not _ONE_EACH.search(match.group()):
            _make_joint(organ)
        if organ.referents[0].type == "partnership" and len(parents) > 1:
            self.members.append((organ, organ.referents[0], parents))
            return match["organ"]
        made = self._owned(organ, parents, sentence.place(organ))
        self.links += [(organ, referent, parent) for referent, parent in made]
        start, end = min(organ.start, bodies[0].start), max(organ.end, bodies[-1].end)
        return sentence.add(
            Node("B", start, end, organ.text, tuple(dict.fromkeys(r for r, _ in made)), head=organ.head)
        )

    def _owned(
        self, organ: Node, parents: tuple[Referent, ...], place: tuple[int, int]
    ) -> list[tuple[Referent, Referent]]:
        """Each organ with its body: the organ itself, or one of each ("the Cabinet of each council")."""
        base = organ.referents[0]
        if len(parents) == 1 and base.parents in {(), parents} and self.discourse.may_be_of(base, parents):
            base.parents = parents
            return [(base, parents[0])]
        return [(self.discourse.organisation(base.name, base.type, place, parents=(p,)), p) for p in parents]


def _one_name(sentence: Skeleton, match: re.Match[str]) -> str:
    one, two = sentence.get(match["one"])[0], sentence.get(match["two"])[0]
    same = bool(one.referents) and set(one.referents) == set(two.referents)
    short_title = "(" in match["gap"] and two.label in "OU" and one.label == "O"
    return match["one"] if same or short_title else match.group()


def _may_own(organ: Node, parents: tuple[Referent, ...], *, owned: bool, of: bool) -> bool:
    if not parents or not organ.referents or any(r in parents for r in organ.referents):
        return False
    if owned and organ.head:
        return True
    if of and organ.head in _UNITS:
        return True
    types = {r.type for r in organ.referents}
    return types <= {"board", "partnership"} and not (
        "partnership" in types and any(p.type == "partnership" for p in parents)
    )


def _make_joint(organ: Node) -> None:
    """One organ of several bodies is a partnership, unless it is a cabinet or has no name of its own."""
    if organ.referents[0].type == "board" and " " in organ.text and organ.head.split()[-1:] != ["cabinet"]:
        organ.referents[0].type = "partnership"
