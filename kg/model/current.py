"""What counts as current: the one rule that RDF, Neo4j and the direct triples of every export share."""

from __future__ import annotations

from collections.abc import Mapping

from kg.model.entity import Entity
from kg.model.statement import Statement
from kg.model.vocabulary import Status


def is_current(
    statement: Statement, entities: Mapping[str, Entity], threshold: float, *, on: str | None = None
) -> bool:
    """Whether the statement is drawn as a plain fact: individual, in force, sure enough, not dated as over.

    Without a date `on` any end date counts as over, so that the same input gives the same bytes on any day.
    What follows by a rule of ours (`inferred`) is told apart from what a document says: never current.
    """
    return (
        statement.status is Status.IN_FORCE
        and statement.confidence >= threshold
        and not statement.inferred
        and not is_over(statement, on=on)
        and not any(entities[end].generic for end in (statement.subject, statement.object))
    )


def is_over(statement: Statement, *, on: str | None = None) -> bool:
    """Whether it has an end date before the day `on`, or any end date where no day is given.

    A date compares at its own exactness: "2006" is over on 2007-01-01, not on 2006-12-31.
    """
    if statement.until is None:
        return False
    return on is None or statement.until < on[: len(statement.until)]
