"""Dates as exact as a text gives them: "2006" is some day of that year."""

from __future__ import annotations

import re
from calendar import monthrange

_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")


def is_date(value: str) -> bool:
    """Whether it is a year, a month or a day that the calendar has."""
    found = _DATE.fullmatch(value) if value.isascii() else None
    if found is None or found[1] == "0000":
        return False
    return found[3] is None or int(found[3]) <= monthrange(int(found[1]), int(found[2]))[1]


def known(value: str | None) -> str | None:
    """The date, or nothing where it is none ("spring 2006")."""
    return value if value is not None and is_date(value) else None


def first_day(date: str) -> str:
    return date + "0000-01-01"[len(date) :]


def last_day(date: str) -> str:
    if len(date) == 4:
        return f"{date}-12-31"
    if len(date) == 7:
        return f"{date}-{monthrange(int(date[:4]), int(date[5:7]))[1]:02}"
    return date


def not_after(first: str, second: str) -> bool:
    """Whether the first may be of the second's day or before, at the exactness of both."""
    return first_day(first) <= last_day(second)
