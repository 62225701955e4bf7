"""How sure a statement is on a day."""

from __future__ import annotations

import pytest

from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import Relation, Status
from kg.query.answer import Certainty
from kg.query.certainty import certainty_on, weakest

STATED, LAST_STATED, NOT_EXCLUDED = Certainty


def said(from_: str | None, until: str | None, status: str = "in_force") -> Statement:
    evidence = (Evidence("a.txt", 0, 5, "quote"),)
    return Statement(
        Relation.HOLDS_POST, "person/a", "body/b", evidence, "by hand", 1.0,
        status=Status(status), from_=from_, until=until,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("from_", "until", "dated", "on", "expected"),
    [
        ("2003", "2007-03-31", "2007", "2005-06-01", STATED),
        ("2003", "2007-03-31", "2007", "2007-03-31", STATED),
        ("2003", "2007-03-31", "2007", "2007-04-01", None),
        ("2003", "2007-03-31", "2007", "2002-12-31", None),
        ("2003", None, "2007", "2003-01-01", STATED),  # at the exactness of the year, and said later
        ("2003", None, "2005-02-01", "2006-01-01", LAST_STATED),
        (None, None, "2007", "2008-01-01", LAST_STATED),
        (None, None, "2007-05-01", "2007-05-01", LAST_STATED),
        (None, None, "2007-05-02", "2007-05-01", NOT_EXCLUDED),
        (None, None, None, "2008-01-01", NOT_EXCLUDED),  # an undated document makes nothing last stated
        (None, "2008", "2007", "2007-12-01", STATED),  # in force when said, to the end that it gives
        (None, "2008", "2007", "2006-12-01", NOT_EXCLUDED),
        (None, "2008", None, "2009-01-01", None),
        ("spring 2006", None, None, "2009-01-01", NOT_EXCLUDED),  # no date that can be compared
        ("2003", None, "2007", "2004", STATED),  # a year may be asked about
    ],
)
def test_certainty_in_force(
    from_: str | None, until: str | None, dated: str | None, on: str, expected: Certainty | None
) -> None:
    assert certainty_on(on, said(from_, until), dated) is expected


@pytest.mark.parametrize(
    ("until", "dated", "on", "expected"),
    [
        (None, "2007", "2007-06-01", None),  # "former": false from the document's date
        (None, "2007", "2006-12-31", NOT_EXCLUDED),
        (None, None, "2006-12-31", NOT_EXCLUDED),
        ("2004", "2007", "2004-05-01", STATED),
        ("2004", "2007", "2005-05-01", None),
        ("2004", "2007", "2003-05-01", NOT_EXCLUDED),
    ],
)
def test_what_has_ended_is_false_from_then_on(
    until: str | None, dated: str | None, on: str, expected: Certainty | None
) -> None:
    assert certainty_on(on, said(None, until, "ended"), dated) is expected


def test_an_agreement_is_not_so_before_its_start_and_stays_agreed_after_it() -> None:
    agreed = said("2025-04-01", None, "agreed")
    assert certainty_on("2025-03-31", agreed, "2025-02-01") is None
    assert certainty_on("2025-04-01", agreed, "2025-02-01") is LAST_STATED


def test_a_row_is_as_sure_as_its_least_sure_statement() -> None:
    assert weakest([STATED, NOT_EXCLUDED, LAST_STATED]) is NOT_EXCLUDED
    assert weakest([None, None]) is None
