"""Lines: short lines as read, and what is left of them besides names and offices."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.reference.nodes import NODE, Node, Skeleton
from kg.extract.text.passage import Passage

_VERB = re.compile(
    r"\b(?:is|am|are|was|were|has|have|had|will|would|shall|should|must|may|can|could|be|been|being|who|which|that|said|says|noted|agreed|reported|thanked|welcomed|joined|left|does|did|do|not"
    r"|asked|resolved|declared|received|moved|seconded|proposed|presented|introduced|attended|replaces?|responsible|please|if|when|we|our|they|their|you|your|i|she|he|it)\b",
    re.I,
)

_OWNS = re.compile(r"«P\d+»['’]s? [a-z]")  # "Ann Rhodes's wife": another is spoken of


@dataclass(slots=True)
class Line:
    """A line of a block as read: its passage and its skeleton, before people are joined with their offices."""

    passage: Passage
    sentence: Skeleton

    @property
    def nodes(self) -> list[Node]:
        return self.sentence.get(self.sentence.text)

    @property
    def bare(self) -> str:
        """What the line says besides its nodes."""
        return re.sub(r"[\s,;:()|–-]+", " ", NODE.sub(" ", self.sentence.text)).strip()

    @property
    def words(self) -> str:
        """The line with its nodes written out."""
        return NODE.sub(lambda m: self.sentence.nodes[int(m["number"])].text, self.sentence.text)

    def only(self, label: str) -> Node | None:
        """The node of that label with which the line begins, where it says nothing else of weight."""
        nodes = self.nodes
        if nodes and nodes[0].label == label and len(self.bare) < 25 and not nodes[0].pronoun:
            return nodes[0]
        return None

    @property
    def lists(self) -> bool:
        """Whether the line lists people and says nothing of them in a sentence."""
        people = [n for n in self.nodes if n.label == "P" and not n.pronoun]
        plain = re.sub(r"\([^()]*\)", " ", self.sentence.text)
        plain = re.sub(r"[^\w\s]|«\w+»", " ", NODE.sub(" ", plain))
        if (
            not people
            or any(n.pronoun for n in self.nodes)
            or _VERB.search(plain)
            or _OWNS.search(self.sentence.text)
        ):
            return False
        return len(plain.split()) <= 6 + 5 * len(people)

    @property
    def of_organ(self) -> bool:
        """Whether the line names a board first, and then who is on it."""
        nodes = self.nodes
        first = nodes[0] if nodes else None
        return (
            first is not None
            and first.label == "B"
            and bool(first.referents)
            and first.referents[0].type != "body"
        )
