"""Dates as exact as texts give them."""

from __future__ import annotations

import pytest

from kg.query.dates import first_day, is_date, last_day, not_after


@pytest.mark.parametrize("date", ["2006", "2006-11", "2006-11-23", "2004-02-29"])
def test_years_months_and_days_are_dates(date: str) -> None:
    assert is_date(date)


@pytest.mark.parametrize(
    "text", ["", "06", "2006-13", "2006-02-30", "0000", "2006-1-1", "٢٠٠٦", "spring 2006"]
)
def test_what_the_calendar_lacks_is_no_date(text: str) -> None:
    assert not is_date(text)


def test_a_date_lasts_as_long_as_it_is_exact() -> None:
    assert (first_day("2004-02"), last_day("2004-02")) == ("2004-02-01", "2004-02-29")
    assert not_after("2006", "2006-01-01")
    assert not not_after("2006-02", "2006-01")
