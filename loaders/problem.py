"""A problem: what went wrong in a run, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "error"  # an input was not taken
    WARNING = "warning"  # an input was taken, and something about it should be looked at


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """`source` names the file or document, `place` where in it (a line, a page, a statement).

    `advice` says what to do.
    """

    source: str
    message: str
    severity: Severity = Severity.ERROR
    place: str = ""
    advice: str = ""
