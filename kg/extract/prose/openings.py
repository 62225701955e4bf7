"""Openings: the places of a sentence where a rule's match can begin, so that it is tried there and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from kg.extract.prose.patterns import DETERMINERS, Rule

# What a subject, said or left out, begins with: a node, the sentence, a mark or a conjunction.
_SUBJECT = re.compile(r"^|(?=«|[,;:] |,? (?:and|but|or) )", re.IGNORECASE)
_NODE = re.compile(rf"{DETERMINERS}(?=«(?P<label>[A-Z])\d+»)", re.IGNORECASE)

# The last of a list, with a verb after it: it is the subject of the next clause.
_NEXT = re.compile(r"(?:and|or|but|,) (?P<subject>[^«»,]{0,20}«[A-Z]\d+»)$")
_VERB = re.compile(
    r" (?:is|are|was|were|shall|will|would|may|must|can|has|have|had|reports?|chairs?|appoints?)\b",
    re.IGNORECASE,
)
# "between A and B": the list goes to its end.
_PAIR = re.compile(r"\b(?:between|both|among)\b", re.IGNORECASE)


def end_of(text: str, match: re.Match[str]) -> int:
    """Where a match ends, short of the subject of the next clause: "is appointed by A and B is appointed by C"."""
    following = _VERB.match(text, match.end())
    last = _NEXT.search(text, match.start(), match.end()) if following else None
    listed = last is not None and match.group().count("»") > 1 and not _PAIR.search(match.group())
    return last.start("subject") if last is not None and listed else match.end()


class Openings:
    """Where matches can begin in the skeleton of one sentence."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _subjects(self) -> list[tuple[int, int]]:
        return [m.span() for m in _SUBJECT.finditer(self._text)]

    @cached_property
    def _nodes(self) -> list[tuple[int, int, str]]:
        """Where each node begins with the determiners before it, where without them, and its label."""
        return [(m.start(), m.end(), m["label"].upper()) for m in _NODE.finditer(self._text)]

    def matches(self, rule: Rule) -> Iterator[re.Match[str]]:
        """The matches of a rule, none of which overlap, as a search of the whole sentence finds them."""
        if rule.opening is None:
            yield from rule.pattern.finditer(self._text)
            return
        at = 0
        for start, node in self._starts(rule.opening):
            if node < at:
                continue  # inside the match before
            find = (
                rule.pattern.match if start >= at else rule.pattern.search
            )  # it has taken a determiner of this one
            match = find(self._text, max(start, at))
            if match is not None:
                yield match
                at = end_of(self._text, match)

    def _starts(self, opening: str) -> list[tuple[int, int]]:
        if opening == "S":
            return self._subjects
        return [(start, node) for start, node, label in self._nodes if label in opening]
