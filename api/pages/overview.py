"""The answers of the first page, asked once for each state of the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from threading import Lock

from api.http.snapshot import Snapshot
from kg.query.answer import Answer
from kg.query.ask import Asked, ask
from kg.query.questions import questions


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The first rows of an answer, and how many there are in all."""

    answer: Answer
    total: int


@dataclass(slots=True)
class Overview:
    """Remembers the excerpts of the newest snapshot. Safe to share among threads."""

    rows: int = 5
    _lock: Lock = field(default_factory=Lock)
    _known: tuple[Snapshot, Mapping[str, Excerpt]] | None = None

    def excerpts(self, snapshot: Snapshot) -> Mapping[str, Excerpt]:
        """The beginning of the answer to every question, with the parameters that it has by itself."""
        with self._lock:
            if self._known is None or self._known[0] is not snapshot:
                self._known = (snapshot, {name: self._excerpt(name, snapshot) for name in questions()})
            return self._known[1]

    def _excerpt(self, name: str, snapshot: Snapshot) -> Excerpt:
        answer = ask(snapshot.facts, questions()[name], {}, Asked(threshold=snapshot.threshold))
        return Excerpt(replace(answer, rows=answer.rows[: self.rows]), len(answer.rows))
