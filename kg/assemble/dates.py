"""Dates as exact as they are said: which texts are dates, and which of two comes first."""

from __future__ import annotations

import re

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)


def is_date(text: str) -> bool:
    """Whether it is a year, a month or a day; each is compared at its own exactness elsewhere."""
    return _DATE.fullmatch(text) is not None


def is_reversed(from_: str, until: str) -> bool:
    """Whether the end lies before the start, as far as both are exact: "2006-11" to "2006" is not."""
    exactness = min(len(from_), len(until))
    return is_date(from_) and is_date(until) and until[:exactness] < from_[:exactness]
