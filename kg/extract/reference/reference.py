"""References: the nodes of a sentence, each with what it stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.bodies.kind_organs import kind_organ_at, may_open_kind
from kg.extract.lexicon.words import name_words, people
from kg.extract.names.atoms import Atom, Label
from kg.extract.names.discourse import Referent
from kg.extract.names.naming import is_proper, normal_name
from kg.extract.reference.aliases import Aliases
from kg.extract.reference.attention import NUMBERS, Attention
from kg.extract.reference.descriptions import Descriptions
from kg.extract.reference.dialogue import Dialogue
from kg.extract.reference.nodes import Node
from kg.extract.reference.town_councils import has_town_council, town_council_at
from kg.extract.reference.unknown import TIER_BEFORE, unknown_names
from kg.extract.scene import Scene, named
from kg.extract.text.dates import find_dates
from kg.extract.text.named_days import SameDay, find_named_days
from kg.extract.text.passage import Passage
from kg.extract.text.stretches import Stretches, within
from kg.extract.text.tokens import Token
from loaders.document import BlockKind

_WORD_BEFORE = re.compile(r"([A-Z][\w'-]*)[ -]$")
_WORD_AFTER = re.compile(r"\s+[A-Z][\w'-]+|-")
_OWNERS = frozenset({"its", "their", "our"})
_ORGAN = re.compile(
    r"(?:(?:own|new|full|current|main|existing) )?"
    r"(?P<organ>(?:(?:trust|governing|executive|management|supervisory|leadership|corporate|senior|joint) )*"
    r"(?:board(?: of (?:directors|trustees|governors|commissioners))?|cabinet|(?:executive|management|leadership) (?:team|board|group|committee)"
    r"|governing body|council of governors|(?:[a-z]+ and )?(?:[a-z]+ ){1,3}committee|senate|general assembly))(?![\w'-])"
)


_GOVERNED = re.compile(
    r" (?:is|are|was|were|will be|shall be|has been) (?:(?:now|currently|also) )?(?:governed|run|managed|overseen|led|headed|directed|controlled|administered) by an? "
)


class Finder:
    """Gives the nodes of a sentence: atoms, short forms, descriptions and pronouns, each with its referents."""

    def __init__(self, scene: Scene, passages: Sequence[Passage], year: str | None) -> None:
        self.scene = scene
        self._aliases = Aliases(scene)
        self._same_day = SameDay()
        self._year = year
        self.attention = Attention(scene)
        self.dialogue = Dialogue(scene, passages)
        self._descriptions = Descriptions(scene, self.dialogue)

    def nodes(
        self, passage: Passage, start: int, end: int, tokens: list[Token], atoms: list[Atom]
    ) -> list[Node]:
        """The nodes between two places of a passage, in order."""
        if start == 0:
            self.attention.near = {}
        inside = within(tokens, start, end)
        definite = self._definite_places(inside)
        nodes = [
            n for a in within(atoms, start, end) if not (a.label is Label.GENERIC and a.start in definite)
            for n in self._of_atom(passage, a)
        ]  # fmt: skip
        nodes = self._with_aliases(passage, nodes, inside)
        nodes = self._with_dates(passage, nodes, start, end)
        speech = self.dialogue.speech(passage)
        unknown = unknown_names(self.scene, passage, nodes, inside, speech)
        nodes = sorted([*nodes, *unknown], key=lambda n: n.start)
        return self._resolved(passage, nodes, inside)

    def _definite_places(self, tokens: list[Token]) -> set[int]:
        """Where a noun phrase begins that speaks of individuals, not of a kind: "both trusts", "the two councils".

        "Each council" and "the trusts" do so where the document names two of them.
        """
        places: set[int] = set()
        for index, token in enumerate(tokens):
            before = tokens[index - 1].low if index else ""
            counted = token.low in NUMBERS and before in {"the", "all", "of", "our", "these"}
            few = token.low in {"each", "every", "the"} and self.attention.names_several(
                tokens[index + 1 : index + 5]
            )
            if token.low in {"both", "these", "those", "our"} or counted or few:
                places |= {t.start for t in tokens[index + 1 : index + 4]}
        return places

    def _of_atom(self, passage: Passage, atom: Atom) -> list[Node]:
        if atom.label is Label.OFFICE:
            title = self.scene.titles.get(atom.text, atom.text)
            called = bool(atom.honorific)
            return [
                Node("O", atom.start, atom.end, title, plural=atom.plural, head=atom.head, honorific=called)
            ]
        if atom.label is Label.PERSON:
            place = passage.place(atom.start, atom.end)
            person = self.scene.cast.person(atom, place)
            return [Node("P", atom.start, atom.end, atom.text, (person,), honorific=bool(atom.honorific))]
        if passage.kind is BlockKind.HEADING and atom.label is Label.BODY and not is_proper(atom.text):
            if self.scene.discourse.find(atom.text) is None:
                return []
        referents = self._whole_council(atom) or named(self.scene, passage, atom)
        label = {"B": "B", "A": "A", "G": "G", "E": "E"}.get(atom.label.value, "U")
        if label == "E" and referents[0].type != "event":
            label = "B"  # a meeting that acts as an organ
        return [Node(label, atom.start, atom.end, atom.text, referents, plural=atom.plural, head=atom.head)]

    def _whole_council(self, atom: Atom) -> tuple[Referent, ...]:
        """ "Full Council" is the council whose document it is, not a board of it."""
        council = self.scene.discourse.council
        return (council,) if council is not None and atom.text.casefold() == "full council" else ()

    def _with_aliases(self, passage: Passage, nodes: list[Node], tokens: list[Token]) -> list[Node]:
        result = Stretches(nodes)
        for start, end, label, referents in self._aliases.find(tokens):
            over = result.over(start, end)
            if any(
                n.end - n.start > end - start
                or n.label == "O"
                or (n.label == "P" and (label == "P" or n.honorific))
                or (n.label == "B" and n.end - n.start == end - start and label != "B")
                for n in over
            ):
                continue
            if label == "P" and not self._stands_alone(passage, start, end, over):
                continue
            if (
                label == "B"
                and TIER_BEFORE.search(passage.ahead(start))
                and _is_short(passage.text[start:end], referents)
            ):
                continue  # "the districts of Alder and Birch": places, even where a trust is called so
            result.discard(over)
            text = passage.text[start:end]
            bodies = tuple(r for r in referents if r.type != "area") if label == "A" else ()
            result.add(Node(label, start, end, text, referents, bodies=bodies))
        return list(result)

    @staticmethod
    def _stands_alone(passage: Passage, start: int, end: int, over: list[Node]) -> bool:
        """Whether a first name or a surname is no part of a longer name."""
        before = _WORD_BEFORE.search(passage.ahead(start))
        return (
            not over
            and (before is None or before[1].casefold() in name_words().openers | people().not_names)
            and not _WORD_AFTER.match(passage.text, end)
        )

    def _with_dates(self, passage: Passage, nodes: list[Node], start: int, end: int) -> list[Node]:
        for date in find_dates(passage.text[start:end], self._year):
            at, to = date.start + start, date.end + start
            over = [n for n in nodes if n.start < to and at < n.end]
            if not over:
                nodes.append(Node("T", at, to, passage.text[at:to], date=date.iso))
        said = [(n.end - start, n.date) for n in nodes if n.label == "T"]
        meant = self._same_day.find(passage, start, passage.text[start:end], said)
        for first, last, iso in (*find_named_days(passage.text[start:end], self.scene.days), *meant):
            at, to = first + start, last + start
            if not any(n.start < to and at < n.end for n in nodes):
                nodes.append(Node("T", at, to, passage.text[at:to], date=iso))
        return sorted(nodes, key=lambda n: n.start)

    def _resolved(self, passage: Passage, nodes: list[Node], tokens: list[Token]) -> list[Node]:
        """Adds descriptions and pronouns, left to right, while keeping in mind who was spoken of last."""
        self.attention.begin(passage)
        self.dialogue.hear(passage, nodes)
        by_start = {n.start: n for n in nodes}
        covered: set[int] = set()
        for n in nodes:
            covered.update(range(n.start, n.end))
        result, index = [], 0
        while index < len(tokens):
            token = tokens[index]
            organ = self._kind_organ(passage, tokens, index) if may_open_kind(tokens, index) else None
            node = organ or self._town_council(passage, tokens, index) or by_start.get(token.start)
            if node is not None:
                self.attention.note(node)
                result.append(node)
                while index < len(tokens) and tokens[index].start < node.end:
                    index += 1
                continue
            if token.start in covered:
                index += 1
                continue
            made, used = self._owned_organ(passage, tokens, index, result)
            if made is None:
                made, used = self._descriptions.at(self.attention, passage, tokens, index, covered)
            if made is not None:
                self.attention.note(made)
                result.append(made)
                index += used
                continue
            index += max(1, used)
        self.attention.end(result)
        return result

    def _kind_organ(self, passage: Passage, tokens: list[Token], index: int) -> Node | None:
        """ "The PCT board": the board of the one PCT that is spoken of."""
        at = index + 1 if tokens[index].low in {"the", "our"} else index
        said = kind_organ_at(tokens, at, passage.text)
        if said is None:
            return None
        place = passage.place(said.start, said.end)
        of = self.attention.standing_for(said.kind, said.noun, False, 0, place[0])
        if len(of) != 1 or of[0].generic or of[0].type != "body":
            return None
        name = said.organ[0].upper() + said.organ[1:]
        organ = self.scene.discourse.organisation(name, "board", place, parents=of)
        return Node("B", said.start, said.end, passage.text[said.start : said.end], (organ,), head=name)

    def _town_council(self, passage: Passage, tokens: list[Token], index: int) -> Node | None:
        """ "The City Council": that of the city whose page it is, unless the document names one."""
        said = town_council_at(tokens, index)
        if said is None:
            return None
        start, stop = tokens[said.start].start, said.noun.start + len("council")
        place = passage.place(start, stop)
        own = self.attention.focus or self.scene.own
        found = self.attention.standing_for((said.kind, "council"), said.noun, False, 0, place[0])
        if not found and has_town_council(own) and own is not None:
            name = passage.text[start:stop]
            found = (self.scene.discourse.organisation(name, "board", place, parents=(own,)),)
        if not found and own is not None and own.key == "council":
            found = (own,)  # the document has no other name for it
        if len(found) != 1:
            return None
        return Node("B", tokens[index].start, stop, passage.text[start:stop], found, head="council")

    def _owned_organ(
        self, passage: Passage, tokens: list[Token], index: int, before: list[Node]
    ) -> tuple[Node | None, int]:
        """The organ in lower case after its owner: "the PCT's own board", "the authority is governed by a board"."""
        if not before or before[-1].label != "B" or len(before[-1].referents) != 1:
            return None, 0
        owner, gap = before[-1], passage.text[before[-1].end : tokens[index].start]
        possessive = gap in ("'s ", "' ") or (
            owner.pronoun and owner.text.casefold() in _OWNERS and gap == " "
        )
        possessive = possessive or _GOVERNED.fullmatch(gap) is not None
        match = _ORGAN.match(passage.text, tokens[index].start) if possessive else None
        if (
            match is None
            or owner.referents[0].generic
            or owner.referents[0].type not in {"body", "partnership"}
        ):
            return None, 0
        start, end = match.span("organ")
        place = passage.place(start, end)
        organ = self.scene.discourse.organisation(match["organ"], "board", place, parents=owner.referents)
        used = sum(match.start() <= t.start < end for t in tokens)
        return Node("B", start, end, match["organ"], (organ,), head=match["organ"].split()[-1]), used


def _is_short(text: str, referents: tuple[Referent, ...]) -> bool:
    return len(referents) == 1 and normal_name(text) not in {normal_name(n) for n in referents[0].names}
