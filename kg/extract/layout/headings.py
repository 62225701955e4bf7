"""Headings: the board that each names, and the body for which is signed below it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.names.discourse import Referent
from kg.extract.text.passage import Passage


@dataclass(slots=True)
class Headings:
    """What the headings read so far name, by their words."""

    organs: dict[str, Referent] = field(default_factory=dict)
    signing: dict[str, Referent] = field(default_factory=dict)

    def above(self, passage: Passage) -> Referent | None:
        """The board that the nearest heading above names."""
        return next((self.organs[h] for h in reversed(passage.headings) if h in self.organs), None)

    def signed(self, passage: Passage) -> Referent | None:
        """The body for which those below the nearest heading sign."""
        return self.signing.get(passage.headings[-1]) if passage.headings else None
