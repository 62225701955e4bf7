"""A statement: one governance fact as one document says it, with the passages that say it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.model.identity import digest
from kg.model.vocabulary import Relation, Status


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A passage: `quote` is exactly `document.text[start:end]`."""

    document: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not self.quote or self.end - self.start != len(self.quote):
            raise ValueError(f"a quote must fill its span: {self.document} {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class Statement:
    """Subject, relation, object and their qualifiers; `subject` and `object` are ids.

    Before resolution the ends are ids of mentions, after it ids of entities; `id` is made once, of the raw
    ends, and kept. `from_` and `until` are ISO dates as exact as the text gives them. `share` tells how a
    body shares a joint post: employer, funder, host. A statement without evidence cannot be built.
    """

    relation: Relation
    subject: str
    object: str
    evidence: tuple[Evidence, ...]
    rule: str
    confidence: float
    role: str | None = None
    kind: str | None = None
    joint: bool = False
    status: Status = Status.IN_FORCE
    from_: str | None = None
    until: str | None = None
    option: str | None = None
    scope: str | None = None
    share: str | None = None
    inferred: bool = False
    premises: tuple[str, ...] = ()
    id: str = ""

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"a statement needs evidence: {self.relation} {self.subject} {self.object}")
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"confidence out of range: {self.confidence}")
        if not self.id:
            object.__setattr__(self, "id", self._digest())

    def _digest(self) -> str:
        qualifiers = (self.role, self.kind, str(self.joint), self.status, self.from_, self.until, self.option)
        places = (f"{e.document}:{e.start}:{e.end}" for e in self.evidence)
        return digest(self.relation, self.subject, self.object, *(q or "" for q in qualifiers), *places)

    def between(self, subject: str, object_: str) -> Statement:
        """The same statement with its ends resolved."""
        return replace(self, subject=subject, object=object_)
