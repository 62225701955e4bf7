"""What is drawn as a plain fact, and what is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model.current import is_current
from kg.model.entity import Entity
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import EntityType, Relation, Status

COUNCIL = Entity("body/council", EntityType.BODY, ("Oakshire County Council",))
COUNCILS = Entity("body/councils", EntityType.BODY, ("county councils",), generic=True)
BOARD = Entity("board/health", EntityType.BOARD, ("Oakshire Health Board",))
ENTITIES = {entity.id: entity for entity in (COUNCIL, COUNCILS, BOARD)}
SEAT = Statement(
    Relation.MEMBER_OF,
    COUNCIL.id,
    BOARD.id,
    evidence=(Evidence("minutes.txt", 0, 5, "quote"),),
    rule="by hand",
    confidence=0.8,
)


def test_a_plain_statement_in_force_is_current() -> None:
    assert is_current(SEAT, ENTITIES, 0.5)


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.IN_FORCE])
def test_nothing_planned_or_past_is_current(status: Status) -> None:
    assert not is_current(replace(SEAT, status=status), ENTITIES, 0.5)


def test_a_kind_of_body_is_not_current() -> None:
    assert not is_current(replace(SEAT, subject=COUNCILS.id), ENTITIES, 0.5)
    assert not is_current(replace(SEAT, object=COUNCILS.id), ENTITIES, 0.5)


def test_the_threshold_itself_is_sure_enough() -> None:
    assert is_current(SEAT, ENTITIES, 0.8)
    assert not is_current(SEAT, ENTITIES, 0.81)


def test_what_a_rule_derived_is_not_current() -> None:
    assert not is_current(replace(SEAT, inferred=True), ENTITIES, 0.5)


def test_an_end_date_is_over_unless_a_day_is_asked_for() -> None:
    seat = replace(SEAT, until="2006-11")
    assert not is_current(seat, ENTITIES, 0.5)
    assert is_current(seat, ENTITIES, 0.5, on="2006-11-30")
    assert not is_current(seat, ENTITIES, 0.5, on="2006-12-01")
