"""Minuted acts: whoever is elected or appointed at a meeting has the office or the seat from that day."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.prose.periods import Period
from kg.extract.reference.nodes import Skeleton
from kg.extract.text.passage import Passage
from kg.model.vocabulary import Status
from loaders.document import BlockKind

_ACT = re.compile(
    r"\b(?:be|was|were) (?:[a-z]+ly )?(?:re-?)?(?:appointed|elected|nominated|co-opted|chosen|selected|confirmed)\b",
    re.I,
)
_RESOLVES = re.compile(
    r"\b(?:be (?:re-?)?(?:appointed|elected|nominated|co-opted|confirmed|made)|representatives (?:shall )?be|to appoint|appointed)\b",
    re.I,
)
_EARLIER = re.compile(
    r"\b(?:(?:had|has|have) (?:[a-z]+ly )?been|since|previous(?:ly)?|last|noted|recommend\w*|propos\w+|with effect from)\b",
    re.I,
)
_DECIDED = re.compile(r"\b(?:resolved|agreed|carried|approved|unanimous\w*|duly)\b", re.I)


class Minutes:
    """Keeps the day of the meeting that a document records, and whether what follows is appointed at it."""

    def __init__(self) -> None:
        self.day: str | None = None
        self._open = False  # whether a resolution that appoints goes on in the list below it

    def begin(self, passage: Passage) -> None:
        """A resolution that ends with a colon goes on in the list items after it."""
        if passage.kind is BlockKind.LIST_ITEM and self._open:
            return
        decides = bool(_DECIDED.search(passage.text) and _RESOLVES.search(passage.text))
        self._open = decides and passage.text.rstrip().endswith(":")

    def act(self, said: str, sentence: Skeleton, status: Status, period: Period) -> Period:
        """The period of a clause with the words `said`: an appointment that names no day begins at the meeting."""
        if (
            self.day is None
            or status is not Status.IN_FORCE
            or not (self._open or _ACT.search(said))
            or _EARLIER.search(sentence.text)
        ):
            return period
        return self._from_day(period)

    def listed(self, sentence: Skeleton) -> Period:
        """The period of those whom a line lists: from the meeting where it appoints them."""
        resolves = self._open or (_DECIDED.search(sentence.text) and _RESOLVES.search(sentence.text))
        return Period(self.day if self.day and resolves else None)

    def _from_day(self, period: Period) -> Period:
        vague = period.start is None or (self.day or "").startswith(period.start)
        return replace(period, start=self.day) if vague else period
