"""Whether two statements are so at the same time."""

from __future__ import annotations

from enum import StrEnum

from kg.model.statement import Statement
from kg.model.vocabulary import Status
from kg.query.dates import first_day, known, last_day, not_after


class Overlap(StrEnum):
    STATED = "stated"
    POSSIBLE = "possible"


def overlap(first: Statement, second: Statement, dated: tuple[str | None, str | None]) -> Overlap | None:
    """How the two periods overlap, or nothing where they exclude each other.

    `dated` are the dates of the two documents.
    """
    if _ends_before(first, second, dated[0]) or _ends_before(second, first, dated[1]):
        return None
    same_document = first.evidence[0].document == second.evidence[0].document
    if same_document and _together(first, second):
        return Overlap.STATED
    spans = (_sure(first, dated[0]), _sure(second, dated[1]))
    if spans[0] is None or spans[1] is None:
        return Overlap.POSSIBLE
    meet = max(spans[0][0], spans[1][0]) <= min(spans[0][1], spans[1][1])
    return Overlap.STATED if meet else Overlap.POSSIBLE


def _ends_before(first: Statement, second: Statement, dated: str | None) -> bool:
    """Whether the first is over before the second begins; what has ended is over by its document's date."""
    until = known(first.until) or (known(dated) if first.status is Status.ENDED else None)
    from_ = known(second.from_)
    return until is not None and from_ is not None and not not_after(from_, until)


def _together(first: Statement, second: Statement) -> bool:
    """Whether one document says both of one time: both in force, or both agreed for the same period."""
    if first.status is not second.status or first.status is Status.ENDED:
        return False
    same_period = (first.from_, first.until) == (second.from_, second.until)
    return first.status is Status.IN_FORCE or same_period


def _sure(statement: Statement, dated: str | None) -> tuple[str, str] | None:
    """The days on which it is surely so: from its beginning to its end, as far as the document can tell."""
    if statement.status is not Status.IN_FORCE:
        return None
    start, end = known(statement.from_) or known(dated), known(statement.until) or known(dated)
    if start is None or end is None or last_day(start) > first_day(end):
        return None
    return last_day(start), first_day(end)
