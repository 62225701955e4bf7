"""Dates as documents write them, as exact as they are."""

from __future__ import annotations

import re

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NAMES = "|".join([*_MONTHS, "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept?", "oct", "nov", "dec"])
_DATE = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ \xa0](?P<month>{_NAMES})\b\.?,?"
    r"[ \xa0](?P<year>(?:19|20)\d\d)\b"
    rf"|\b(?P<month2>{_NAMES})\b\.? (?:(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?, )?(?P<year2>(?:19|20)\d\d)\b"
    r"|\b(?P<day3>\d{1,2})[/.](?P<month3>\d{1,2})[/.](?P<year3>(?:19|20)\d\d)\b"
    r"|\b(?P<year4>(?:19|20)\d\d)-(?P<month4>\d\d)-(?P<day4>\d\d)\b",
    re.IGNORECASE,
)


def find_date(text: str) -> str | None:
    """The first date in a text: "2006-11-23", or "2006-11" where no day is given; days come before months."""
    for match in _DATE.finditer(text):
        parts = {name.rstrip("234"): value for name, value in match.groupdict().items() if value}
        month = _month(parts["month"])
        day = int(parts["day"]) if "day" in parts else 0
        if 1 <= month <= 12 and day <= 31:
            return f"{parts['year']}-{month:02}" + (f"-{day:02}" if day else "")
    return None


def is_date(text: str) -> bool:
    """Whether a text is a date and nothing else, a weekday aside."""
    bare = re.sub(r"^(?:[a-z]{3,6}day),? ", "", text.strip(" .*_"), flags=re.IGNORECASE)
    return _DATE.fullmatch(bare) is not None


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    return next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(text[:3].casefold()))
