"""Dates and periods of any exactness: "1 April 2013", "April 2009", "2006", "2013/14"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH = "(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
_YEAR = r"(?P<year>(?:18|19|20)\d\d)"
_DAYNAME = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
_DATE = re.compile(
    rf"{_DAYNAME}(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}\.?(?:,?(?:\s+of)?\s+{_YEAR})?\b"
    rf"|{_MONTH.replace('month', 'month2')}\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR.replace('year', 'year2')}\b"
    rf"|{_MONTH.replace('month', 'month3')}\.?,?(?:\s+of)?\s+(?:of\s+)?{_YEAR.replace('year', 'year3')}\b"
    rf"|\b(?P<iso>(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)\b"
    rf"|\b(?P<d>\d{{1,2}})[/.](?P<m>\d{{1,2}})[/.](?P<y>(?:19|20)\d\d)\b"
    rf"|\b(?P<span>(?:19|20)\d\d)[/–-](?:\d\d){{1,2}}\b"
    rf"|(?<![\d£$€#.,])\b{_YEAR.replace('year', 'year4')}\b(?![\d,.]*\d|\s*(?:per cent|%))"
    rf"|\b(?:in|since|until|from|by|last|this|next|to|of|on)\s+{_MONTH.replace('month', 'month5')}\b(?!\s+(?:of\s+)?\d)"
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date in a text, as exact as it is said. `partial` lacks its year: "--04-01"."""

    start: int
    end: int
    iso: str
    partial: bool = False


def find_dates(text: str, year: str | None = None) -> list[Date]:
    """The dates of a text in order; a date without its year takes `year` where that is known."""
    found, latest = [], year
    for match in _DATE.finditer(text):
        date = _read(match, latest)
        if date is None:
            continue
        if not date.partial:
            latest = date.iso[:4]
        found.append(date)
    return found


def _read(match: re.Match[str], year: str | None) -> Date | None:
    group = match.groupdict()
    start, end = match.span()
    if group["iso"]:
        return Date(start, end, group["iso"])
    if group["y"]:
        of_month, number = int(group["d"]), int(group["m"])
        if not (1 <= number <= 12 and 1 <= of_month <= 31):
            return None
        return Date(start, end, f"{group['y']}-{number:02}-{of_month:02}")
    if group["span"]:
        return Date(start, end, group["span"])
    if group["year4"]:
        return Date(start, end, group["year4"])
    if group["month5"]:
        start = match.start("month5")
        if not year:
            return None
        return Date(start, end, f"{year}-{_number(group['month5']):02}", partial=True)
    month = _number(group["month"] or group["month2"] or group["month3"])
    said = group["year"] or group["year2"] or group["year3"]
    day = group["day"] or group["day2"]
    if day and not 1 <= int(day) <= 31:
        return None
    whole = said or year
    if not whole:
        return None
    iso = f"{whole}-{month:02}" + (f"-{int(day):02}" if day else "")
    return Date(start, end, iso, partial=not said)


def _number(month: str) -> int:
    return next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(month.casefold()[:3]))
