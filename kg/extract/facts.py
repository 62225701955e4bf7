"""Fact boxes: lines of "key: value" that tell of the body or the post that a page is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.extract.claims import Qualifiers
from kg.extract.columns import Cell
from kg.extract.lexicon.words import read_yaml
from kg.extract.lines import Line
from kg.extract.links import Links
from kg.extract.nodes import Node
from kg.extract.passage import Passage
from kg.extract.records import key_of
from kg.model.statement import Evidence
from kg.model.vocabulary import Relation

_KINDS = frozenset({"reports_to", "appointed_by", "scrutinised_by", "supported_by"})
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

    def read(self, line: Line, subject: Node) -> bool:
        """Claims what a line says of the subject of its page; gives whether it was such a line."""
        key, start = key_of(line.passage.text)
        fact = facts().get(key)
        if fact is None or not _is_value(line.passage.text[start:]):
            return False
        nodes = [n for n in line.nodes if n.start >= start]
        evidence = line.passage.evidence(0, len(line.passage.text))
        return self._claim(line.passage, fact, nodes, evidence, subject)

    def read_row(self, row: Sequence[Cell], subject: Node) -> bool:
        """The same of a row of a table of two columns."""
        fact = facts().get(row[0].text.casefold().strip(" :"))
        if fact is None or not _is_value(row[1].text):
            return False
        evidence = row[0].passage.between(row[0].passage.offsets[0], row[1].passage.offsets[-1] + 1)
        return self._claim(row[1].passage, fact, list(row[1].nodes), evidence, subject)

    def _claim(
        self, passage: Passage, fact: Fact, nodes: list[Node], evidence: Evidence, subject: Node
    ) -> bool:
        fitting = [n for n in nodes if n.label in _labels(fact) and not n.pronoun]
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
    return "FBP" if fact.kind in {"reports_to", "appointed_by"} else "B"
