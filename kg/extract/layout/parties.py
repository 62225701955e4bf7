"""Parties: the bodies that an agreement names one below the other, "BETWEEN (1) Foxley Council and (2) Marl NHS Trust"."""

from __future__ import annotations

import re
from itertools import combinations

from kg.extract.claims import Claims, Qualifiers
from kg.extract.layout.lines import Line
from kg.extract.names.discourse import Referent
from kg.extract.text.passage import Passage
from kg.model.statement import Evidence
from kg.model.vocabulary import Relation
from loaders.document import BlockKind

_BEGINS = re.compile(
    r"\W*(?:(?:\d[\d.]* )?(?:the )?parties(?: to (?:the|this) (?:agreement|memorandum|contract|deed)[\w ]{0,20})?"
    r"|(?:this |the )?(?:(?:deed|agreement|memorandum|contract)\b.{0,120} )?(?:made )?between)\W*$",
    re.I,
)
_NUMBER = re.compile(r"\W*(?:\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[).]{1,2} *)?(?:the )?$", re.I)
_JOINS = re.compile(r"\W*(?:and|-and-)\W*", re.I)
_MOST = 4  # of more parties no two are partners


class Parties:
    """Claims that the parties of an agreement work together."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims
        self._open = False
        self._found: list[tuple[Referent, Evidence]] = []

    def read(self, line: Line) -> None:
        """Takes a line: what opens the list of parties, one of them, or what ends it."""
        if _BEGINS.match(line.passage.text):
            self.end()
            self._open = True
        elif self._open and not _JOINS.fullmatch(line.passage.text):
            party = _party(line)
            if party is None:
                self._found = [] if _is_item(line.passage) else self._found
                self.end()
            else:
                self._found.append((party, line.passage.whole))

    def end(self) -> None:
        """Ends the list; claims each pair of its bodies, where they are few."""
        bodies = list(dict(self._found).items())
        self._open, self._found = False, []
        if not 2 <= len(bodies) <= _MOST:
            return
        for (one, _), (other, evidence) in combinations(bodies, 2):
            self._claims.add(Relation.PARTNERS_WITH, one, other, evidence, "parties", Qualifiers(), 0.85)


def _party(line: Line) -> Referent | None:
    """The body that a line begins with, after a number."""
    first = next((n for n in line.nodes if n.label == "B" and not n.pronoun), None)
    if first is None or len(first.referents) != 1 or not _opens(line.passage, first.start):
        return None
    body = first.referents[0]
    return body if body.type == "body" and not body.generic else None


def _is_item(passage: Passage) -> bool:
    """Whether a line that names no body may be one more party, so that not all are known."""
    return passage.kind is BlockKind.LIST_ITEM and not passage.text.rstrip().endswith(".")


def _opens(passage: Passage, at: int) -> bool:
    return _NUMBER.fullmatch(passage.text[:at]) is not None
