"""References: short forms, "the Trust", "both councils", "she", "its", and what they stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.aliases import Aliases
from kg.extract.atoms import Atom, Label
from kg.extract.attention import NUMBERS, Attention
from kg.extract.contractions import without_verb
from kg.extract.dates import find_dates
from kg.extract.dialogue import Dialogue
from kg.extract.discourse import Referent
from kg.extract.kind_organs import kind_organ_at, may_open_kind
from kg.extract.lexicon.words import heads, name_words, people, places, stands_for
from kg.extract.naming import is_proper, normal_name
from kg.extract.nodes import Node
from kg.extract.passage import Passage
from kg.extract.scene import Scene, named
from kg.extract.stretches import Stretches, within
from kg.extract.tokens import Token, tokenise
from kg.extract.town_councils import has_town_council, town_council_at
from loaders.document import BlockKind

_DETERMINERS = frozenset(
    [
        "the",
        "this",
        "that",
        "both",
        "each",
        "either",
        "neither",
        "all",
        "every",
        "these",
        "those",
        "our",
        "its",
        "their",
        "his",
        "her",
    ]
)
_ADJECTIVES = frozenset(
    [
        "new",
        "old",
        "former",
        "current",
        "existing",
        "local",
        "partner",
        "constituent",
        "same",
        "other",
        "said",
        "above",
        "joint",
        "shared",
        "separate",
        "statutory",
        "neighbouring",
        "host",
        "lead",
        "parent",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "main",
        "whole",
        "combined",
        "own",
        "city's",
        "county's",
    ]
)


_TIERS = "|".join(sorted(places().tiers, key=len, reverse=True))
_TIER_BEFORE = re.compile(rf"\b(?:{_TIERS}) of (?:the )?$", re.I)
_TIER_AFTER = re.compile(rf" (?:{_TIERS})(?![\w'-]| of )")
_WORD_BEFORE = re.compile(r"([A-Z][\w'-]*)[ -]$")
_WORD_AFTER = re.compile(r"\s+[A-Z][\w'-]+|-")
_OWNERS = frozenset({"its", "their", "our"})
_ORGAN = re.compile(
    r"(?:(?:own|new|full|current|main|existing) )?"
    r"(?P<organ>(?:(?:trust|governing|executive|management|supervisory|leadership|corporate|senior|joint) )*"
    r"(?:board(?: of (?:directors|trustees|governors|commissioners))?|cabinet|(?:executive|management|leadership) (?:team|board|group|committee)"
    r"|governing body|council of governors|(?:[a-z]+ and )?[a-z]+ committee|senate|general assembly))(?![\w'-])"
)


_GOVERNED = re.compile(
    r" (?:is|are|was|were|will be|shall be|has been) (?:(?:now|currently|also) )?(?:governed|run|managed|overseen|led|headed|directed|controlled|administered) by an? "
)


class Finder:
    """Gives the nodes of a sentence: atoms, short forms, descriptions and pronouns, each with its referents."""

    def __init__(self, scene: Scene, passages: Sequence[Passage], year: str | None) -> None:
        self.scene = scene
        self._aliases = Aliases(scene)
        self._year = year
        self._words = frozenset(
            w for r in scene.discourse.referents if r.type in {"body", "board", "partnership"} and not r.generic
            for w in r.key.split() if len(w) > 3 and w in people().not_names
        )  # fmt: skip
        self.attention = Attention(scene)
        self.dialogue = Dialogue(scene, passages)

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
        nodes = self._with_unknown(passage, nodes, inside)
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
            place = (passage.offsets[atom.start], passage.offsets[atom.end - 1] + 1)
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
        own = self.scene.own
        council = own is not None and own.type == "body" and own.head[-1:] == ("council",)
        return (own,) if council and own is not None and atom.text.casefold() == "full council" else ()

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
                and _TIER_BEFORE.search(passage.ahead(start))
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
        return sorted(nodes, key=lambda n: n.start)

    def _with_unknown(self, passage: Passage, nodes: list[Node], tokens: list[Token]) -> list[Node]:
        """Runs of capitalised words that nothing explains."""
        covered: set[int] = set()
        for n in nodes:
            covered.update(range(n.start, n.end))
        run: list[Token] = []
        found = []
        for token in [*tokens, None]:
            if (
                token is not None
                and token.start not in covered
                and (_names_something(token) or (run and _joins_run(token, tokens)))
            ):
                run.append(token)
                continue
            while run and not run[-1].cap:
                run.pop()
            if len(run) == 1 and run[0].low in stands_for():
                run = []
            if run and (
                _is_region(run) or any(t.low not in people().not_names and len(t.text) > 1 for t in run)
            ):
                last = run[-1]
                stop = (
                    last.start + len(last.low)
                    if last.possessive and last.text.casefold() != last.low
                    else last.end
                )
                if not (
                    len(run) == 1
                    and (_starts_sentence(passage, run[0]) or run[0].start == self.dialogue.speech(passage))
                    and self.scene.names[run[0].text.removesuffix("'s")] < 2
                ):
                    found.append(Node("U", run[0].start, stop, passage.text[run[0].start : stop]))
            run = []
        found = self._as_places(passage, found)
        return sorted([*nodes, *found], key=lambda n: n.start)

    def _as_places(self, passage: Passage, unknown: list[Node]) -> list[Node]:
        """Unknown names that a word for a kind of place stands with: "the boroughs of Alder and Birchley"."""
        result: list[Node] = []
        for node in unknown:
            before, after = passage.ahead(node.start), passage.text[node.end : node.end + 30]
            listed = (
                result
                and result[-1].label == "A"
                and re.fullmatch(r",? (?:and |& )?(?:the )?", passage.text[result[-1].end : node.start])
            )
            if listed or _TIER_BEFORE.search(before) or _TIER_AFTER.match(after):
                place = (passage.offsets[node.start], passage.offsets[node.end - 1] + 1)
                area = self.scene.discourse.other("area", node.text, place)
                result.append(Node("A", node.start, node.end, node.text, (area,)))
            else:
                result.append(node)
        return result

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
                made, used = self._description(passage, tokens, index, covered)
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
        place = (passage.offsets[said.start], passage.offsets[said.end - 1] + 1)
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
        place = (passage.offsets[start], passage.offsets[stop - 1] + 1)
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
        place = (passage.offsets[start], passage.offsets[end - 1] + 1)
        organ = self.scene.discourse.organisation(match["organ"], "board", place, parents=owner.referents)
        used = sum(match.start() <= t.start < end for t in tokens)
        return Node("B", start, end, match["organ"], (organ,), head=match["organ"].split()[-1]), used

    def _description(
        self, passage: Passage, tokens: list[Token], index: int, covered: set[int]
    ) -> tuple[Node | None, int]:
        token = without_verb(tokens[index])
        if token.low in {"he", "she"} and index + 1 < len(tokens) and tokens[index + 1].low == "or":
            return None, 3
        if token.low in {"he", "she"} and self.attention.somebody:
            person = self.attention.gendered(token.low)
            return Node("P", token.start, token.end, token.text, (person,), pronoun=True), 1
        if token.low in {"his", "her"} and self.attention.somebody and not self._is_object(tokens, index):
            return Node(
                "P",
                token.start,
                token.end,
                token.text,
                (self.attention.gendered("he" if token.low == "his" else "she"),),
                pronoun=True,
            ), 1
        if token.low in _SPOKEN and not _is_initial(tokens, index):
            spoken = self.dialogue.means(token, passage.offsets[token.start])
            who = (spoken,) if spoken is not None else ()  # somebody, of whom nothing can be claimed
            return Node("P", token.start, token.end, token.text, who, pronoun=True), 1
        if token.low in {"its", "their", "our", "we", "us", "it", "they", "them"} and token.text != "US":
            return self._pronoun(tokens, index)
        if token.low in _DETERMINERS or token.low in NUMBERS:
            return self._definite(passage, tokens, index, covered)
        if token.low in {
            "council",
            "trust",
            "board",
            "cabinet",
            "committee",
            "executive",
            "parties",
            "partners",
            "ccg",
            "pct",
            "police",
            "icb",
            "authority",
            "university",
            "college",
        } and ((token.cap and index) or len(tokens) == 1):
            return self._bare_head(passage, tokens, index)
        return None, 0

    @staticmethod
    def _is_object(tokens: list[Token], index: int) -> bool:
        return tokens[index].low == "her" and (
            index + 1 >= len(tokens) or not tokens[index + 1].low.isalpha()
        )

    def _pronoun(self, tokens: list[Token], index: int) -> tuple[Node | None, int]:
        token = without_verb(tokens[index])
        if token.low in {"our", "we", "us"}:
            own = self.attention.focus or self.scene.own
            return (
                (Node("B", token.start, token.end, token.text, (own,), pronoun=True), 1) if own else (None, 0)
            )
        if not self.attention.recent:
            return None, 0
        if token.low in {"its", "it"}:
            stands = self.attention.singular(opens=token.low == "its" or _opens_clause(tokens, index))
            return Node("B", token.start, token.end, token.text, (stands,), pronoun=True), 1
        if token.low in {"their", "they", "them"}:
            if self.attention.group and all(
                r in self.attention.recent.latest(4) for r in self.attention.group
            ):
                return Node(
                    "B", token.start, token.end, token.text, self.attention.group, pronoun=True, plural=True
                ), 1
            bodies = tuple(r for r in reversed(self.attention.recent.latest(2)) if r.type == "body")
            if len(bodies) == 2:
                return Node("B", token.start, token.end, token.text, bodies, pronoun=True, plural=True), 1
        return None, 0

    def _definite(
        self, passage: Passage, tokens: list[Token], index: int, covered: set[int]
    ) -> tuple[Node | None, int]:
        """ "the Trust", "the two councils", "each of the three partners", "the county council"."""
        at, number = index, NUMBERS.get(tokens[index].low, 0)
        each = tokens[index].low in {"each", "every", "either", "both", "all", "neither"}
        at += 1
        while at < len(tokens) and (
            tokens[at].low in self._words
            or (
                tokens[at].low
                in _ADJECTIVES
                | {
                    "of",
                    "the",
                    "these",
                    "those",
                    "our",
                    "county",
                    "city",
                    "district",
                    "borough",
                    "town",
                    "parish",
                    "unitary",
                    "health",
                    "foundation",
                    "primary",
                    "care",
                    "regional",
                    "planning",
                    "scrutiny",
                    "voting",
                }
                and tokens[at].start not in covered
            )
        ):
            number = number or NUMBERS.get(tokens[at].low, 0)
            if tokens[at].low in stands_for() and (
                at + 1 >= len(tokens) or tokens[at + 1].low not in stands_for()
            ):
                break
            at += 1
        if at >= len(tokens) or tokens[at].start in covered or tokens[at].low not in stands_for():
            return None, 0
        noun = tokens[at]
        if _names_its_body(passage.text, noun):
            return None, 0
        phrase = tuple(
            t.low
            for t in tokens[index + 1 : at + 1]
            if t.low not in _ADJECTIVES | {"of", "the", "our", "these", "those"}
            or t.low in {"joint", "combined"}
        )
        plural = noun.low.endswith("s") and noun.low not in {"chorus"}
        stop = (
            noun.start + len(noun.low) if noun.possessive and noun.text.casefold() != noun.low else noun.end
        )
        begin = (
            tokens[index].start
            if tokens[index].low not in {"our", "its", "their", "his", "her"}
            else tokens[index + 1].start
        )
        if begin != tokens[index].start:
            return None, 0
        referents = self.attention.standing_for(
            phrase, noun, plural or (each and number == 2) or each, number, passage.offsets[noun.start]
        )
        if not referents:
            return None, 0
        label = "B"
        return Node(
            label,
            begin,
            stop,
            passage.text[begin:stop],
            referents,
            plural=plural or len(referents) > 1,
            head=noun.low,
        ), at - index + 1

    def _bare_head(self, passage: Passage, tokens: list[Token], index: int) -> tuple[Node | None, int]:
        noun = tokens[index]
        stop = (
            noun.start + len(noun.low) if noun.possessive and noun.text.casefold() != noun.low else noun.end
        )
        referents = self.attention.standing_for(
            (noun.low,), noun, noun.low.endswith("s"), 0, passage.offsets[noun.start]
        )
        if not referents:
            return None, 0
        return Node("B", noun.start, stop, noun.text, referents, head=noun.low, plural=len(referents) > 1), 1


_ORGANS = frozenset(["board", "cabinet", "senate", "executive"])


def _names_its_body(text: str, noun: Token) -> bool:
    """Whether an organ in lower case says whose it is: "the board of the Royal College"."""
    return noun.low in _ORGANS and re.match(r" (?:of|at) (?:the )?[A-Z]", text[noun.end :]) is not None


def _is_short(text: str, referents: tuple[Referent, ...]) -> bool:
    return len(referents) == 1 and normal_name(text) not in {normal_name(n) for n in referents[0].names}


_SPOKEN = frozenset(["i", "me", "my", "myself", "you", "your"])


def _is_initial(tokens: list[Token], index: int) -> bool:
    """Whether "I" is a number or an initial: "I. Call to Order", "Cllr I Mack"."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return tokens[index].text == "I" and (following is None or following.text == "." or following.cap)


_CLAUSE_OPENERS = frozenset(
    [
        ",",
        "and",
        "but",
        "that",
        "which",
        "because",
        "as",
        "when",
        "where",
        "if",
        ";",
        "–",
        "while",
        "so",
        "although",
    ]
)


def _opens_clause(tokens: list[Token], index: int) -> bool:
    return index == 0 or tokens[index - 1].low in _CLAUSE_OPENERS


def _names_something(token: Token) -> bool:
    return (
        token.cap
        and not (token.low in people().not_names and len(token.low) < 4)
        and token.low not in _DETERMINERS
    )


# Words in lower case inside a name: "South west Marlshire".
_INSIDE = frozenset(["&", "of", "-in-", "upon", "north", "south", "east", "west"])


def _is_region(run: list[Token]) -> bool:
    """Whether the words name a part of a country or of its capital: "South west London"."""
    whole = run[-1].text in places().countries or run[-1].text == "London"
    return len(run) > 1 and whole and all(t.low in name_words().directions for t in run[:-1])


def _joins_run(token: Token, tokens: list[Token]) -> bool:
    return token.low in _INSIDE


def _starts_sentence(passage: Passage, token: Token) -> bool:
    before = passage.ahead(token.start).rstrip()
    return (not before or before[-1] in ".!?•") and token.text.capitalize() == token.text


__all__ = ["Finder", "heads", "places", "tokenise"]
