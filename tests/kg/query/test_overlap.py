"""Whether two offices are held at once."""

from __future__ import annotations

import pytest

from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import Relation, Status
from kg.query.overlap import Overlap, overlap


def said(from_: str | None, until: str | None, status: str = "in_force", document: str = "a") -> Statement:
    evidence = (Evidence(document, 0, 5, "quote"),)
    return Statement(
        Relation.HOLDS_POST, "person/a", "body/b", evidence, "by hand", 1.0,
        status=Status(status), from_=from_, until=until,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "dated", "expected"),
    [
        (said(None, None), said(None, None), (None, None), Overlap.STATED),  # one text says both of its day
        (said(None, None), said(None, None, document="b"), ("2007", "2009"), Overlap.POSSIBLE),
        (said("2003", None), said("2004", None, document="b"), ("2006", "2006"), Overlap.STATED),
        (said("2003", "2005"), said("2006", None), ("2007", "2007"), None),
        (said(None, "2025-03-31"), said("2025-04-01", None, "agreed"), ("2025-01", "2025-01"), None),
        (said(None, "2006"), said("2006-09", None), ("2007", "2007"), Overlap.STATED),
        (said(None, None), said(None, None, "agreed"), ("2007", "2007"), Overlap.POSSIBLE),
        (said("2007", None, "agreed"), said("2007", None, "agreed"), (None, None), Overlap.STATED),
        (said(None, None, "ended"), said("2009", None, document="b"), ("2007", "2010"), None),
        (said(None, None, "ended"), said(None, None), ("2007", "2007"), Overlap.POSSIBLE),
    ],
)
def test_overlap(
    first: Statement, second: Statement, dated: tuple[str | None, str | None], expected: Overlap | None
) -> None:
    assert overlap(first, second, dated) is expected
    assert overlap(second, first, (dated[1], dated[0])) is expected
