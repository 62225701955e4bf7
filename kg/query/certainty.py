"""How sure a statement is on a day, from what it says of its period and when its document says it."""

from __future__ import annotations

from kg.model.statement import Statement
from kg.model.vocabulary import Status
from kg.query.answer import Certainty
from kg.query.dates import known, not_after


def certainty_on(on: str, statement: Statement, dated: str | None) -> Certainty | None:
    """The certainty on a date, or nothing where the statement is false then.

    `dated` is the date of the document: what it says without an end is last stated from then on, what it
    calls over without saying since when is over from then on. An undated document makes nothing last stated.
    """
    from_, until, said = known(statement.from_), known(statement.until), known(dated)
    told = said is not None and not_after(said, on)  # the document is of that day or before
    if _is_false(on, from_, until) or (statement.status is Status.ENDED and until is None and told):
        return None
    if until is not None:
        return _before_its_end(on, from_, until, told=told)
    if told:
        return Certainty.LAST_STATED
    begun = from_ is not None and said is not None and statement.status is not Status.ENDED
    return Certainty.STATED if begun else Certainty.NOT_EXCLUDED


def _is_false(on: str, from_: str | None, until: str | None) -> bool:
    early = from_ is not None and not not_after(from_, on)
    late = until is not None and not not_after(on, until)
    return early or late


def _before_its_end(on: str, from_: str | None, until: str, *, told: bool) -> Certainty:
    """Without a beginning it is sure from the document's day on, and in the year, month or day of its end."""
    if from_ is not None or told or not_after(until, on):
        return Certainty.STATED
    return Certainty.NOT_EXCLUDED


def weakest(certainties: list[Certainty | None]) -> Certainty | None:
    """The least sure of them, or nothing where no day was asked about."""
    order = list(Certainty)
    given = [certainty for certainty in certainties if certainty is not None]
    return max(given, key=order.index, default=None)
