"""Recency: who was spoken of last, kept so that neither a mention nor a trial reading costs a look at all before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from kg.extract.names.discourse import Referent


class Recency:
    """Referents in the order of their latest mention."""

    def __init__(self, base: Recency | None = None) -> None:
        self._base = base
        self._order: dict[Referent, None] = {}

    def fork(self) -> Recency:
        """The same, whose later mentions this one does not see."""
        return Recency(self)

    def note(self, referent: Referent) -> None:
        """Puts a referent last."""
        if next(reversed(self._order), None) is not referent:
            self._order.pop(referent, None)
            self._order[referent] = None

    def latest(self, count: int) -> list[Referent]:
        """At most that many, the latest first."""
        return list(islice(self, count))

    def __iter__(self) -> Iterator[Referent]:
        """The latest first."""
        yield from reversed(self._order)
        if self._base is not None:
            yield from (r for r in self._base if r not in self._order)

    def __contains__(self, referent: object) -> bool:
        return referent in self._order or (self._base is not None and referent in self._base)

    def __bool__(self) -> bool:
        return bool(self._order) or bool(self._base)
