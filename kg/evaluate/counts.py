"""What is counted, and the figures that follow."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field


@dataclass(slots=True)
class Share:
    """So many of so many."""

    good: int = 0
    of: int = 0

    def add(self, good: bool) -> None:
        self.good += good
        self.of += 1

    @property
    def value(self) -> float:
        return self.good / max(1, self.of)


@dataclass(slots=True)
class Count:
    """Links: found of those in the gold and of those said; `strict` have every attribute right."""

    found: int = 0
    gold: int = 0
    said: int = 0
    strict: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(
            self.found + other.found,
            self.gold + other.gold,
            self.said + other.said,
            self.strict + other.strict,
        )

    @property
    def precision(self) -> float:
        return self.found / self.said if self.said else float(not self.gold)

    @property
    def recall(self) -> float:
        return self.found / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        return self._f1(self.found)

    @property
    def strict_f1(self) -> float:
        return self._f1(self.strict)

    def _f1(self, hits: int) -> float:
        total = self.gold + self.said
        return 2 * hits / total if total else 1.0


@dataclass(frozen=True, slots=True, order=True)
class Miss:
    """A link that was wrongly said or not found; `kind` is WRONG or MISSED."""

    kind: str
    document: str
    relation: str
    subject: str
    object: str
    role: str
    quote: str


@dataclass(frozen=True, slots=True)
class Judged:
    """Whether a link that a rule said with some confidence is in the gold."""

    confidence: float
    right: bool
    rule: str = ""


@dataclass(slots=True)
class Tally:
    """Everything that is counted over the documents."""

    by_relation: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    generic: Count = field(default_factory=Count)
    attributes: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    valid: Share = field(default_factory=Share)
    right: int = 0
    types: Share = field(default_factory=Share)
    whole: Share = field(default_factory=Share)
    misses: list[Miss] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)

    def count(self, relation: str, *, generic: bool) -> Count:
        return self.generic if generic else self.by_relation[relation]
