"""Descriptions and pronouns: "the Trust", "both councils", "she", "its", and what they stand for."""

from __future__ import annotations

import re

from kg.extract.lexicon.words import description_words, people, stands_for
from kg.extract.names.discourse import Referent
from kg.extract.reference.attention import NUMBERS, Attention
from kg.extract.reference.dialogue import Dialogue
from kg.extract.reference.expletives import is_expletive
from kg.extract.reference.nodes import Node
from kg.extract.scene import Scene
from kg.extract.text.contractions import without_verb
from kg.extract.text.passage import Passage
from kg.extract.text.tokens import Token

_SINGULAR = frozenset(["its", "it"])
_PLURAL = frozenset(["their", "they", "them"])
_OURS = frozenset(["our", "we", "us"])
_OWNERS = frozenset(["our", "its", "their", "his", "her"])
_EACH = frozenset(["each", "every", "either", "both", "all", "neither"])

_JOINS = frozenset(["joined", "joining", "join", "joins", "left", "leaving"])


class Descriptions:
    """Finds what stands for somebody or something named before, in the light of what is in mind."""

    def __init__(self, scene: Scene, dialogue: Dialogue) -> None:
        self._scene = scene
        self._dialogue = dialogue
        self._words = frozenset(
            w for r in scene.discourse.referents if r.type in {"body", "board", "partnership"} and not r.generic
            for w in r.key.split() if len(w) > 3 and w in people().not_names
        )  # fmt: skip

    def at(
        self, attention: Attention, passage: Passage, tokens: list[Token], index: int, covered: set[int]
    ) -> tuple[Node | None, int]:
        """The node that begins at a token, if one does, and how many tokens it takes."""
        token = without_verb(tokens[index])
        if token.low in {"he", "she", "his", "her"}:
            return _person(attention, tokens, index)
        if token.low in _SPOKEN and not _is_initial(tokens, index):
            spoken = self._dialogue.means(token, passage.offsets[token.start])
            who = (spoken,) if spoken is not None else ()  # somebody, of whom nothing can be claimed
            return Node("P", token.start, token.end, token.text, who, pronoun=True), 1
        if token.low in _SINGULAR | _PLURAL | _OURS and token.text != "US":
            return self._pronoun(attention, tokens, index)
        words = description_words()
        if token.low in words.determiners or token.low in NUMBERS:
            return self._definite(attention, passage, tokens, index, covered)
        if token.low in words.bare and ((token.cap and index) or len(tokens) == 1):
            return _bare_head(attention, passage, token)
        return None, 0

    def _pronoun(self, attention: Attention, tokens: list[Token], index: int) -> tuple[Node | None, int]:
        token = without_verb(tokens[index])
        if token.low in _OURS:
            own = attention.focus or self._scene.own
            return (
                (Node("B", token.start, token.end, token.text, (own,), pronoun=True), 1) if own else (None, 0)
            )
        if not attention.recent or is_expletive(tokens, index):
            return None, 0
        if token.low in _SINGULAR:
            stands = attention.singular(opens=token.low == "its" or _opens_clause(tokens, index))
            return Node("B", token.start, token.end, token.text, (stands,), pronoun=True), 1
        if (
            index and tokens[index - 1].low in _JOINS
        ):  # whom somebody joins is one body: "having joined them as"
            one = tuple(attention.recent.latest(1))
            return Node("B", token.start, token.end, token.text, one, pronoun=True), 1
        several = _spoken_of_together(attention)
        node = Node("B", token.start, token.end, token.text, several, pronoun=True, plural=True)
        return (node, 1) if several else (None, 0)

    def _definite(
        self, attention: Attention, passage: Passage, tokens: list[Token], index: int, covered: set[int]
    ) -> tuple[Node | None, int]:
        """ "the Trust", "the two councils", "each of the three partners", "the county council"."""
        at, number = self._noun_after(tokens, index, covered)
        if at >= len(tokens) or tokens[at].start in covered or tokens[at].low not in stands_for():
            return None, 0
        noun, first = tokens[at], tokens[index]
        if _names_its_body(passage.text, noun) or first.low in _OWNERS:
            return None, 0
        words = description_words()
        left_out = (words.adjectives | words.plain) - {"joint", "combined"}
        phrase = tuple(t.low for t in tokens[index + 1 : at + 1] if t.low not in left_out)
        plural = noun.low.endswith("s")
        referents = attention.standing_for(
            phrase, noun, plural or first.low in _EACH, number, passage.offsets[noun.start]
        )
        if not referents:
            return None, 0
        several = plural or len(referents) > 1
        stop = _stop(noun)
        text = passage.text[first.start : stop]
        return Node("B", first.start, stop, text, referents, plural=several, head=noun.low), at - index + 1

    def _noun_after(self, tokens: list[Token], index: int, covered: set[int]) -> tuple[int, int]:
        """Where the noun of a description may stand, and the number that it gives."""
        words = description_words()
        at, number = index + 1, NUMBERS.get(tokens[index].low, 0)
        while at < len(tokens):
            token = tokens[at]
            inside = token.low in words.adjectives | words.inside and token.start not in covered
            if not (token.low in self._words or inside):
                break
            number = number or NUMBERS.get(token.low, 0)
            last = at + 1 >= len(tokens) or tokens[at + 1].low not in stands_for()
            if token.low in stands_for() and (last or token.possessive):
                break
            at += 1
        return at, number


def _person(attention: Attention, tokens: list[Token], index: int) -> tuple[Node | None, int]:
    """Whom "he" or "her" means; "he or she" is nobody."""
    token = without_verb(tokens[index])
    if token.low in {"he", "she"} and index + 1 < len(tokens) and tokens[index + 1].low == "or":
        return None, 3
    if not attention.somebody or _is_object(tokens, index):
        return None, 0
    who = attention.gendered("he" if token.low in {"he", "his"} else "she")
    return Node("P", token.start, token.end, token.text, (who,), pronoun=True), 1


def _spoken_of_together(attention: Attention) -> tuple[Referent, ...]:
    """Those whom "they" means: the group spoken of, else the last two bodies."""
    if attention.group and all(r in attention.recent.latest(4) for r in attention.group):
        return attention.group
    bodies = tuple(r for r in reversed(attention.recent.latest(2)) if r.type == "body")
    return bodies if len(bodies) == 2 else ()


def _bare_head(attention: Attention, passage: Passage, noun: Token) -> tuple[Node | None, int]:
    if _MEMBER_OF.match(passage.text, noun.end):
        return None, 0  # "a Board member of Marl Homes": not the document's own board
    referents = attention.standing_for(
        (noun.low,), noun, noun.low.endswith("s"), 0, passage.offsets[noun.start]
    )
    if not referents:
        return None, 0
    several = len(referents) > 1
    return Node("B", noun.start, _stop(noun), noun.text, referents, head=noun.low, plural=several), 1


def _stop(noun: Token) -> int:
    """Where a noun ends, without its possessive ending."""
    return noun.start + len(noun.low) if noun.possessive and noun.text.casefold() != noun.low else noun.end


def _is_object(tokens: list[Token], index: int) -> bool:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return tokens[index].low == "her" and (following is None or not following.low.isalpha())


_ORGANS = frozenset(["board", "cabinet", "senate", "executive"])


_MEMBER_OF = re.compile(r" members? (?:of|at|for|with) (?:the )?[A-Z]")


def _names_its_body(text: str, noun: Token) -> bool:
    """Whether an organ in lower case says whose it is: "the board of the Royal College"."""
    return noun.low in _ORGANS and re.match(r" (?:of|at) (?:the )?[A-Z]", text[noun.end :]) is not None


_SPOKEN = frozenset(["i", "me", "my", "myself", "you", "your"])


def _is_initial(tokens: list[Token], index: int) -> bool:
    """Whether "I" is a number or an initial: "I. Call to Order", "Cllr I Mack"."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return tokens[index].text == "I" and (following is None or following.text == "." or following.cap)


def _opens_clause(tokens: list[Token], index: int) -> bool:
    return index == 0 or tokens[index - 1].low in description_words().clause_openers
