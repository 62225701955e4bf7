"""Fact boxes: lines of "key: value" that tell of the body or the post that a page is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.extract.claims import Qualifiers
from kg.extract.layout.columns import Cell
from kg.extract.layout.lines import Line
from kg.extract.layout.records import key_of
from kg.extract.lexicon.words import read_yaml
from kg.extract.links import Links
from kg.extract.reference.nodes import Node
from kg.extract.text.passage import Passage
from kg.model.statement import Evidence
from kg.model.vocabulary import Relation

_ANSWERS = frozenset({"reports_to", "accountable_to"})
_KINDS = _ANSWERS | frozenset({"appointed_by", "scrutinised_by", "supported_by"})
# Keys whose value is the post that the lines below describe.
_POST = frozenset(
    [
        "job title",
        "post title",
        "title of post",
        "role title",
        "position title",
        "post",
        "title of the post",
        "name of post",
        "designation of post",
    ]
)
_LONGEST = 160  # characters of a value; a longer one is prose


@dataclass(frozen=True, slots=True)
class Fact:
    """What a key says: a relation, its kind, and whether the value is its subject."""

    relation: Relation
    kind: str | None
    turned: bool


@cache
def facts() -> dict[str, Fact]:
    """What each known key says."""
    return {str(key): _fact(said) for said, keys in read_yaml("facts.yaml").items() for key in keys}


def _fact(said: str) -> Fact:
    words = said.split()
    name = next(word for word in words if word != "value")
    relation = Relation.ACCOUNTABLE_TO if name in _KINDS else Relation(name)
    return Fact(relation, name if name in _KINDS else None, words[0] == "value" or words[-1] == "value")


class Facts:
    """Claims what fact boxes say."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._post: Node | None = None  # the post that a line "Job title: …" names
        self._key = ""  # the key of the line before, whose value follows

    def end(self) -> None:
        """A heading begins another subject."""
        self._post, self._key = None, ""

    def read(self, line: Line, subject: Node) -> bool:
        """Claims what a line says of the subject of its page; gives whether it was such a line."""
        key, start = key_of(line.passage.text)
        above, self._key = self._key, ""
        if not key and above:
            key = above
        elif key and not line.passage.text[start:].strip():
            self._key = key
            return key in facts() or key in _POST
        nodes = [n for n in line.nodes if n.start >= start]
        if key in _POST:
            self._describe(nodes)
            return False
        fact = facts().get(key)
        if fact is None or not _is_value(line.passage.text[start:]):
            return False
        subject = self._post or subject
        evidence = line.passage.whole
        return self._claim(line.passage, fact, nodes, evidence, subject)

    def read_row(self, row: Sequence[Cell], subject: Node) -> bool:
        """The same of a row of a table of two columns."""
        key = row[0].text.casefold().strip(" :")
        if key in _POST:
            self._describe(row[1].nodes)
            return True
        fact = facts().get(key)
        if fact is None or not _is_value(row[1].text):
            return False
        subject = self._post or subject
        evidence = row[0].passage.between(row[0].passage.offsets[0], row[1].passage.offsets[-1] + 1)
        return self._claim(row[1].passage, fact, list(row[1].nodes), evidence, subject)

    def _describe(self, nodes: Sequence[Node]) -> None:
        """What follows is told of the post that these name."""
        self._post = next((n for n in nodes if n.label == "F" and not n.plural), None)

    def _claim(
        self, passage: Passage, fact: Fact, nodes: list[Node], evidence: Evidence, subject: Node
    ) -> bool:
        fitting = [n for n in nodes if n.label in _labels(fact) and not n.pronoun]
        if fact.kind in _ANSWERS and subject.label == "B":
            fitting = [n for n in fitting if n.label == "B" or n.bodies]  # no body answers to its own officer
        about = replace(subject, start=0, end=1)  # the line speaks of it without a word
        for node in fitting:
            ends = (node, about) if fact.turned else (about, node)
            q = Qualifiers(kind=fact.kind)
            self._links.link(passage, fact.relation, *ends, evidence, "fact-box", q, 0.85)
        return bool(fitting)


def is_fact_box(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the rows of a table are keys of a fact box with their values."""
    keys = [row[0].text.casefold().strip(" :") for row in rows if len(row) == 2 and row[0].text]
    return len(keys) == len(rows) and any(key in facts() for key in keys)


def _is_value(text: str) -> bool:
    return bool(text.strip()) and len(text) <= _LONGEST and not text.rstrip().endswith(".")


def _labels(fact: Fact) -> str:
    """The labels of nodes that a value of this key may have."""
    if fact.relation is Relation.COVERS:
        return "AU"
    return "FBP" if fact.kind in _ANSWERS | {"appointed_by"} else "B"
