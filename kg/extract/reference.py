"""References: short forms, "the Trust", "both councils", "she", "its", and what they stand for."""

from __future__ import annotations

import re
from collections import defaultdict

from kg.extract.atoms import Atom, Label
from kg.extract.dates import find_dates
from kg.extract.discourse import Referent
from kg.extract.lexicon.words import heads, people, places
from kg.extract.naming import EXPANSIONS, normal_name
from kg.extract.nodes import Node
from kg.extract.passage import Passage
from kg.extract.scene import Scene, is_proper, named
from kg.extract.tokens import Token, tokenise
from loaders.document import BlockKind

_NUMBERS = {
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
# Nouns that stand for an organisation named before: what heads of names they may stand for.
_STANDS_FOR = {
    "organisation": "*", "organisations": "*", "organization": "*", "organizations": "*", "body": "*", "bodies": "*", "partner": "*", "partners": "*",
    "party": "*", "parties": "*", "institution": "*", "authority": "authority council", "authorities": "authority council", "council": "council",
    "councils": "council", "board": "board", "committee": "committee", "panel": "panel", "partnership": "partnership", "trust": "trust", "trusts": "trust",
    "company": "ltd limited plc company", "association": "association", "agency": "agency", "department": "department", "group": "group", "team": "team",
    "network": "network", "forum": "forum", "university": "university", "college": "college", "school": "school academy college", "commission": "commission",
    "service": "service", "fund": "fund pool", "pool": "pool fund budget", "charity": "charity trust foundation", "federation": "federation", "alliance": "alliance", "borough": "council",
    "confederation": "confederation", "unit": "unit", "district": "district", "executive": "executive", "cabinet": "cabinet", "force": "police constabulary",
    "secretariat": "secretariat", "collaborative": "collaborative", "consortium": "consortium", "institute": "institute", "society": "society", "corporation": "corporation", "foundation": "foundation",
    "pct": "trust", "ccg": "group", "ccgs": "group", "sha": "authority", "icb": "board", "lhb": "board", "pcts": "trust", "municipality": "municipality", "municipalities": "municipality council", "agreement": "agreement", "police": "police constabulary",
}  # fmt: skip
_ORGANS = frozenset(
    ["board", "cabinet", "committee", "executive", "panel", "council", "senate", "governing", "team"]
)


_PREPOSITION = re.compile(
    r"\b(?:of|for|by|with|to|on|at|from|between|under|through|against|as|than|within) (?:(?:the|both|each|a|an|its|our|their|all) )*$",
    re.I,
)


class Aliases:
    """Finds, in a passage, the short forms that the whole document has taught."""

    def __init__(self, scene: Scene) -> None:
        self._table: dict[str, list[tuple[tuple[str, ...], str, tuple[Referent, ...]]]] = defaultdict(list)
        for key, referents in scene.discourse.aliases.items():
            self._add(key, "B", referents)
        for key, bodies in scene.discourse.places.items():
            if key not in scene.discourse.aliases:
                self._add(key, "A", tuple(dict.fromkeys(bodies)))
        self._add_shorts(scene)
        for referent in scene.discourse.referents:
            if referent.type == "area":
                for name in referent.names:
                    self._add(normal_name(name), "A", (referent,))
        for first, known in scene.cast.by_first.items():
            if len(known) == 1:
                self._add(first, "P", (known[0],))

    def _add_shorts(self, scene: Scene) -> None:
        """ "St Oswin's" for the one body whose name begins so, where no place is called that."""
        keys = [r.key for r in scene.discourse.referents if r.type != "person"]
        for key, bodies in scene.discourse.shorts.items():
            for short in _shorter(key):
                same = sum(k == short or k.startswith(f"{short} ") for k in keys)
                if (
                    same == len(set(bodies)) == 1
                    and short not in scene.discourse.places
                    and short not in scene.discourse.aliases
                ):
                    self._add(short, "B", (bodies[0],))

    def _add(self, key: str, label: str, referents: tuple[Referent, ...]) -> None:
        words = tuple(key.split())
        if words and (words, label) not in {(w, x) for w, x, _ in self._table[words[0]]}:
            self._table[words[0]].append((words, label, referents))

    def find(self, tokens: list[Token]) -> list[tuple[int, int, str, tuple[Referent, ...]]]:
        """Start and end place, label and referents of each short form, longest first at each place."""
        found = []
        forms = [_forms(t) for t in tokens]
        for index, token in enumerate(tokens):
            if not token.cap:
                continue
            options = []
            for form in forms[index]:
                for words, label, referents in self._table.get(form.split()[0], ()):
                    end = _matches(words, forms, index)
                    if end:
                        options.append((end, label, referents))
            if options:
                end, label, referents = max(options, key=lambda o: (o[0], o[1] == "B"))
                found.append(
                    (
                        token.start,
                        _stop(tokens[end - 1], forms[end - 1], label, referents),
                        label,
                        referents,
                    )
                )
        return found


def _shorter(key: str) -> list[str]:
    """A name's opening without the common words that end it: "St Oswin's" of "St Oswin's University Hospitals"."""
    words = key.split()
    found = [key]
    while len(words) > 1 and words[-1] in people().not_names | {"teaching", "university", "royal"}:
        words = words[:-1]
        while len(words) > 1 and words[-1] in {"and", "of"}:
            words = words[:-1]
        found.append(" ".join(words))
    return [f for f in found if not all(w in people().not_names for w in f.split())]


def _forms(token: Token) -> tuple[str, ...]:
    full = EXPANSIONS.get(token.low, token.low)
    whole = token.text.casefold()
    return tuple(dict.fromkeys((full, token.low, "and" if token.text == "&" else whole)))


def _matches(words: tuple[str, ...], forms: list[tuple[str, ...]], index: int) -> int:
    """The index after the tokens that spell the words; 0 where they do not."""
    at = 0
    while at < len(words):
        if index >= len(forms):
            return 0
        step = next(
            (len(f.split()) for f in forms[index] if tuple(f.split()) == words[at : at + len(f.split())]), 0
        )
        if not step:
            return 0
        at += step
        index += 1
    return index


def _stop(token: Token, forms: tuple[str, ...], label: str, referents: tuple[Referent, ...]) -> int:
    if token.possessive and token.text.casefold() != token.low:
        whole = any(
            normal_name(n).split()[-1:] == [token.text.casefold()] for r in referents for n in r.names
        )
        inside = any(token.text.casefold() in n.casefold().split() for r in referents for n in r.names)
        if not (whole or inside):
            return token.start + len(token.low)
    return token.end


class Finder:
    """Gives the nodes of a sentence: atoms, short forms, descriptions and pronouns, each with its referents."""

    def __init__(self, scene: Scene, year: str | None) -> None:
        self._scene = scene
        self._aliases = Aliases(scene)
        self._year = year
        self._words = frozenset(
            w for r in scene.discourse.referents if r.type in {"body", "board", "partnership"} and not r.generic
            for w in r.key.split() if len(w) > 3 and w in people().not_names
        )  # fmt: skip
        self.focus: Referent | None = None
        self.person: Referent | None = None
        self.recent: list[Referent] = []
        self.near: list[Referent] = []  # those that the passage has named
        self.group: tuple[Referent, ...] = ()  # the organisations last spoken of together
        self.subject: Referent | None = None  # the first organisation of the sentence, else of the one before

    def nodes(
        self, passage: Passage, start: int, end: int, tokens: list[Token], atoms: list[Atom]
    ) -> list[Node]:
        """The nodes between two places of a passage, in order."""
        if start == 0:
            self.near = []
        inside = [t for t in tokens if start <= t.start and t.end <= end]
        definite = _definite_places(inside)
        nodes = [
            n for a in atoms if start <= a.start and a.end <= end and not (a.label is Label.GENERIC and a.start in definite)
            for n in self._of_atom(passage, a)
        ]  # fmt: skip
        nodes = self._with_aliases(passage, nodes, inside)
        nodes = self._with_dates(passage, nodes, start, end)
        nodes = self._with_unknown(passage, nodes, inside)
        return self._resolved(passage, nodes, inside)

    def _of_atom(self, passage: Passage, atom: Atom) -> list[Node]:
        if atom.label is Label.OFFICE:
            title = self._scene.titles.get(atom.text, atom.text)
            return [Node("O", atom.start, atom.end, title, plural=atom.plural, head=atom.head)]
        if atom.label is Label.PERSON:
            place = (passage.offsets[atom.start], passage.offsets[atom.end - 1] + 1)
            person = self._scene.cast.person(atom, place)
            return [Node("P", atom.start, atom.end, atom.text, (person,), honorific=bool(atom.honorific))]
        if passage.kind is BlockKind.HEADING and atom.label is Label.BODY and not is_proper(atom.text):
            if self._scene.discourse.find(atom.text) is None:
                return []
        referents = named(self._scene, passage, atom)
        label = {"B": "B", "A": "A", "G": "G", "E": "E"}.get(atom.label.value, "U")
        return [Node(label, atom.start, atom.end, atom.text, referents, plural=atom.plural, head=atom.head)]

    def _with_aliases(self, passage: Passage, nodes: list[Node], tokens: list[Token]) -> list[Node]:
        result = list(nodes)
        for start, end, label, referents in self._aliases.find(tokens):
            over = [n for n in result if n.start < end and start < n.end]
            if any(
                n.end - n.start > end - start
                or n.label == "O"
                or (n.label == "P" and (label == "P" or n.honorific))
                or (n.label == "B" and n.end - n.start == end - start and label != "B")
                for n in over
            ):
                continue
            if label == "P" and not self._plausible_first_name(passage, end, over):
                continue
            result = [n for n in result if n not in over]
            text = passage.text[start:end]
            bodies = tuple(r for r in referents if r.type != "area") if label == "A" else ()
            result.append(Node(label, start, end, text, referents, bodies=bodies))
        return sorted(result, key=lambda n: n.start)

    @staticmethod
    def _plausible_first_name(passage: Passage, end: int, over: list[Node]) -> bool:
        return (
            not over
            and not re.match(r"\s+[A-Z][\w'-]+", passage.text[end:])
            and not re.match(r"-", passage.text[end:])
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
        covered = [False] * (len(passage.text) + 1)
        for n in nodes:
            for i in range(n.start, n.end):
                covered[i] = True
        run: list[Token] = []
        found = []
        for token in [*tokens, None]:
            if (
                token is not None
                and not covered[token.start]
                and (_names_something(token) or (run and _joins_run(token, tokens)))
            ):
                run.append(token)
                continue
            while run and not run[-1].cap:
                run.pop()
            if len(run) == 1 and run[0].low in _STANDS_FOR:
                run = []
            if run and any(t.low not in people().not_names and len(t.text) > 1 for t in run):
                last = run[-1]
                stop = (
                    last.start + len(last.low)
                    if last.possessive and last.text.casefold() != last.low
                    else last.end
                )
                if not (
                    len(run) == 1
                    and _starts_sentence(passage, run[0])
                    and self._scene.names[run[0].text.removesuffix("'s")] < 2
                ):
                    found.append(Node("U", run[0].start, stop, passage.text[run[0].start : stop]))
            run = []
        return sorted([*nodes, *found], key=lambda n: n.start)

    def _resolved(self, passage: Passage, nodes: list[Node], tokens: list[Token]) -> list[Node]:
        """Adds descriptions and pronouns, left to right, while keeping in mind who was spoken of last."""
        self._opened = False
        self._chain: tuple[Referent, ...] = ()
        self._chain_end = 0
        self._text = passage.text
        self._place = passage.offsets.__getitem__
        by_start = {n.start: n for n in nodes}
        covered = {i for n in nodes for i in range(n.start, n.end)}
        result, index = [], 0
        while index < len(tokens):
            token = tokens[index]
            node = by_start.get(token.start)
            if node is not None:
                self._note(node)
                result.append(node)
                while index < len(tokens) and tokens[index].start < node.end:
                    index += 1
                continue
            if token.start in covered:
                index += 1
                continue
            made, used = self._description(passage, tokens, index, covered)
            if made is not None:
                self._note(made)
                result.append(made)
                index += used
                continue
            index += max(1, used)
        if not self._opened:
            first = next(
                (n for n in result if n.label == "B" and len(n.referents) == 1 and not n.pronoun), None
            )
            self.subject = first.referents[0] if first is not None else self.subject
        return result

    def _note(self, node: Node) -> None:
        if node.label == "P" and node.referents and not node.plural:
            self.person = node.referents[-1]
        if node.label == "B" and node.referents and not self._opened and self._leads(node):
            self._opened = True
            self.subject = node.referents[0]
        if (
            node.label == "U"
            and not self._opened
            and self._leads(node)
            and (node.text.isupper() or self._scene.names[node.text] > 1)
        ):
            place = (self._place(node.start), self._place(node.end - 1) + 1)
            self._opened = True
            self.subject = self._scene.discourse.organisation(node.text, "body", place)
        self._note_group(node)
        if node.label == "B" and not node.pronoun:
            self.near = list(dict.fromkeys([*self.near, *node.referents]))
            for referent in node.referents:
                referent.weight += 1
                if referent in self.recent:
                    self.recent.remove(referent)
                self.recent.append(referent)

    def _note_group(self, node: Node) -> None:
        """Organisations in one list, or under one plural, are spoken of together."""
        if node.label not in "BA" or node.pronoun:
            return
        bodies = tuple(r for r in (node.bodies or node.referents) if r.type != "area" and not r.generic)
        gap = self._text[self._chain_end : node.start] if self._chain_end else "."
        joined = re.fullmatch(
            r"(?: \([^()]*\))?(?:,| and|, and| &|,? together with| with)(?: the| of| both)* ?", gap
        )
        self._chain = (*self._chain, *bodies) if joined else bodies
        self._chain_end = node.end
        if 1 < len(set(self._chain)) <= 6 and all(r.type == "body" for r in self._chain):
            self.group = tuple(dict.fromkeys(self._chain))

    def _leads(self, node: Node) -> bool:
        """Whether the node may be what the sentence is about: not in brackets, not after a preposition."""
        before = self._text[max(0, node.start - 40) : node.start]
        return before.rfind("(") <= before.rfind(")") and not _PREPOSITION.search(before)

    def _description(
        self, passage: Passage, tokens: list[Token], index: int, covered: set[int]
    ) -> tuple[Node | None, int]:
        token = tokens[index]
        if token.low in {"he", "she"} and index + 1 < len(tokens) and tokens[index + 1].low == "or":
            return None, 3
        if token.low in {"he", "she"} and self.person is not None:
            person = self._gendered(token.low)
            return Node("P", token.start, token.end, token.text, (person,), pronoun=True), 1
        if token.low in {"his", "her"} and self.person is not None and not self._is_object(tokens, index):
            return Node(
                "P",
                token.start,
                token.end,
                token.text,
                (self._gendered("he" if token.low == "his" else "she"),),
                pronoun=True,
            ), 1
        if token.low in {"its", "their", "our", "we", "us", "it", "they", "them"} and token.text != "US":
            return self._pronoun(tokens, index)
        if token.low in _DETERMINERS or token.low in _NUMBERS:
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

    def _gendered(self, pronoun: str) -> Referent:
        assert_female = pronoun == "she"
        person = self.person
        if person is not None and person.female is (not assert_female):
            fitting = [
                r for r in self._scene.discourse.referents if r.type == "person" and r.female is assert_female
            ]
            if fitting:
                return max(fitting, key=lambda r: r.last)
        if person is None:
            raise LookupError(pronoun)
        return person

    def _pronoun(self, tokens: list[Token], index: int) -> tuple[Node | None, int]:
        token = tokens[index]
        if token.low in {"our", "we", "us"}:
            own = self.focus or self._scene.own
            return (
                (Node("B", token.start, token.end, token.text, (own,), pronoun=True), 1) if own else (None, 0)
            )
        if not self.recent:
            return None, 0
        if token.low in {"its", "it"}:
            opens = (
                token.low == "its"
                or index == 0
                or tokens[index - 1].low
                in {",", "and", "but", "that", "which", "because", "as", "when", "where", "if", ";", "–"}
            )
            stands = self.subject if opens and self.subject is not None else self.recent[-1]
            return Node("B", token.start, token.end, token.text, (stands,), pronoun=True), 1
        if token.low in {"their", "they", "them"}:
            if self.group and all(r in self.recent[-4:] for r in self.group):
                return Node("B", token.start, token.end, token.text, self.group, pronoun=True, plural=True), 1
            bodies = tuple(r for r in self.recent[-2:] if r.type == "body")
            if len(bodies) == 2:
                return Node("B", token.start, token.end, token.text, bodies, pronoun=True, plural=True), 1
        return None, 0

    def _definite(
        self, passage: Passage, tokens: list[Token], index: int, covered: set[int]
    ) -> tuple[Node | None, int]:
        """ "the Trust", "the two councils", "each of the three partners", "the county council"."""
        at, number = index, _NUMBERS.get(tokens[index].low, 0)
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
            number = number or _NUMBERS.get(tokens[at].low, 0)
            if tokens[at].low in _STANDS_FOR and (
                at + 1 >= len(tokens) or tokens[at + 1].low not in _STANDS_FOR
            ):
                break
            at += 1
        if at >= len(tokens) or tokens[at].start in covered or tokens[at].low not in _STANDS_FOR:
            return None, 0
        noun = tokens[at]
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
        referents = self._standing_for(
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
        referents = self._standing_for(
            (noun.low,), noun, noun.low.endswith("s"), 0, passage.offsets[noun.start]
        )
        if not referents:
            return None, 0
        return Node("B", noun.start, stop, noun.text, referents, head=noun.low, plural=len(referents) > 1), 1

    def _standing_for(
        self, phrase: tuple[str, ...], noun: Token, many: bool, number: int, place: int
    ) -> tuple[Referent, ...]:
        discourse = self._scene.discourse
        key = normal_name(" ".join(phrase))
        for alias in (key, noun.low):
            if alias in discourse.aliases and (noun.cap or not noun.low.islower() or True):
                found = discourse.aliases[alias]
                if not number or number >= len(found):
                    return found
        single = _single(noun.low)
        fitting = [r for r in self._candidates(single, phrase) if r.place[0] <= place or r.last <= place]
        if noun.low in {"partners", "parties", "organisations", "bodies", "organizations"} or many:
            return self._several(fitting, number, noun.low)
        if not fitting:
            return self._organ(noun, place)
        if self.focus is not None and self.focus in fitting:
            return (self.focus,)
        recent = [r for r in reversed(self.recent) if r in fitting]
        own = self._scene.own
        if own in fitting and (noun.cap or not recent):
            return (own,) if own is not None else ()
        return (recent[0],) if recent else (fitting[-1],)

    def _candidates(self, single: str, phrase: tuple[str, ...]) -> list[Referent]:
        wanted = _STANDS_FOR.get(single, single)
        named_ = [
            r
            for r in self._scene.discourse.referents
            if r.type in {"body", "board", "partnership"} and not r.generic
        ]
        if wanted == "*":
            return [r for r in named_ if r.type == "body"]
        words = set(wanted.split()) | {single}
        fitting = [r for r in named_ if r.head and r.head[-1] in words]
        qualifiers = [w for w in phrase[:-1] if w not in _NUMBERS]
        if qualifiers:
            return [r for r in fitting if set(qualifiers) <= set(r.key.split())]
        if single == "council":
            return [r for r in fitting if r.type == "body"]
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
        if noun.low not in {"board", "cabinet", "executive"} or own is None or not noun.cap:
            return ()
        return (
            self._scene.discourse.organisation(
                noun.text[: len(noun.low)], "board", (place, place + len(noun.low)), parents=(own,)
            ),
        )


def _definite_places(tokens: list[Token]) -> set[int]:
    """Where a noun phrase with "the two", "both", "these" before it begins: it speaks of individuals."""
    places = set()
    for index, token in enumerate(tokens):
        if token.low in {"both", "these", "those", "our"} or (
            token.low in _NUMBERS and index and tokens[index - 1].low in {"the", "all", "of", "our", "these"}
        ):
            places |= {t.start for t in tokens[index + 1 : index + 4]}
    return places


def _single(noun: str) -> str:
    if noun == "unitaries":
        return "council"
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun.removesuffix("s") if not noun.endswith("ss") else noun


def _names_something(token: Token) -> bool:
    return (
        token.cap
        and not (token.low in people().not_names and len(token.low) < 4)
        and token.low not in _DETERMINERS
    )


def _joins_run(token: Token, tokens: list[Token]) -> bool:
    return token.low in {"&", "of", "and", "-in-", "upon"} and token.low != "and"


def _starts_sentence(passage: Passage, token: Token) -> bool:
    before = passage.text[: token.start].rstrip()
    return (not before or before[-1] in ".!?:;•") and token.text.capitalize() == token.text


__all__ = ["Finder", "heads", "places", "tokenise"]
