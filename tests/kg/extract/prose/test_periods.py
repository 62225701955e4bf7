"""From when, until when, and what the day of the document makes of it."""

from __future__ import annotations

import pytest

from kg.extract.prose.periods import Period, clause_period, status_at
from kg.extract.reference.nodes import Node, Skeleton
from kg.model.vocabulary import Status


def sentence(text: str, *dates: str) -> Skeleton:
    return Skeleton(text, [Node("T", 0, 1, d, date=d) for d in dates])


@pytest.mark.parametrize(
    ("text", "dates", "ends", "period"),
    [
        ("A holds it since «T0».", ["2014"], False, Period("2014")),
        ("A held it from «T0» to «T1».", ["2010", "2014"], False, Period("2010", "2014")),
        ("A held it between «T0» and «T1».", ["2010", "2014"], False, Period("2010", "2014")),
        ("A holds it until «T0».", ["2024-03"], False, Period(None, "2024-03")),
        ("A was made it with effect from «T0» until «T1».", ["2020", "2024"], False, Period("2020", "2024")),
        ("A resigned in «T0».", ["2010-03"], True, Period(None, "2010-03")),
        ("A took it in «T0», and left B in «T1».", ["2010", "2014"], False, Period("2010")),
        ("Since «T0» A has held it.", ["2014"], False, Period("2014")),
        ("A read the «T0» review.", ["2014"], False, Period()),
    ],
)
def test_the_words_before_a_date_tell_what_it_is(
    text: str, dates: list[str], ends: bool, period: Period
) -> None:
    at = text.index("A ")
    assert clause_period(sentence(text, *dates), at, at + 6, ends=ends) == period


@pytest.mark.parametrize(
    ("status", "period", "today", "expected"),
    [
        (Status.IN_FORCE, Period("2025-04-01"), "2025-02-06", Status.AGREED),
        (Status.IN_FORCE, Period("2025-02"), "2025-02-06", Status.IN_FORCE),
        (Status.IN_FORCE, Period(None, "2024"), "2025-02-06", Status.ENDED),
        (Status.IN_FORCE, Period("2025-04-01"), None, Status.IN_FORCE),
        (Status.PROPOSED, Period("2025-04-01"), "2025-02-06", Status.PROPOSED),
    ],
)
def test_the_day_of_the_document_tells_what_is_to_come(
    status: Status, period: Period, today: str | None, expected: Status
) -> None:
    assert status_at(status, period, today) is expected
