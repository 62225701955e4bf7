"""Dates of offices: terms in brackets, days with a name, appointments at a minuted meeting, clauses that go on."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from kg.extract.text.named_days import named_days
from kg.model.graph import Extraction
from loaders.read import read_text

_MINUTES = """FOXLEY TOWN COUNCIL

MINUTES of the ANNUAL MEETING of Foxley Town Council held at the Corn Hall on Monday 13 May 2024

{text}
"""


def read(text: str) -> Extraction:
    return extract(read_text(text, "x"))


def dates(text: str) -> set[tuple[str | None, str | None]]:
    """From and until of what is said of offices, seats and succession."""
    wanted = {"holds_post", "member_of", "succeeds"}
    return {(s.from_, s.until) for s in read(text).statements if str(s.relation) in wanted}


def test_each_body_has_the_term_in_the_brackets_behind_it() -> None:
    text = "Ann Rhodes is Monitoring Officer of Alder District Council (since 2006) and of Birchley District Council (since May 2009)."
    assert dates(text) == {("2006", None), ("2009-05", None)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foxley NHS Trust was set up on 1 April 2014 and took over from Alder NHS Trust.", {("2014-04-01", None)}),
        ("Foxley NHS Trust was formed in 2011, when it replaced Alder NHS Trust.", {("2011", None)}),
        ("Foxley NHS Trust was praised in 2011. It replaced Alder NHS Trust.", {(None, None)}),
        ("Foxley NHS Trust replaced the former Alder NHS Trust in 2011.", {("2011", None)}),
        ("Ann Rhodes, Chief Executive of Foxley Council, retires on 31 December 2030.", {(None, "2030-12-31")}),
        ("Ann Rhodes was Chair of Foxley Council in 2010/11.", {("2010", "2011")}),
    ],
)  # fmt: skip
def test_dates_of_the_clause_before(text: str, expected: set[tuple[str | None, str | None]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RESOLVED - That Councillor Ann Rhodes be elected Mayor.", "2024-05-13"),
        ("RESOLVED - That Councillor Ann Rhodes be appointed to the Planning Committee.", "2024-05-13"),
        ("It was noted that Councillor Ann Rhodes was elected Mayor in 2021.", "2021"),
    ],
)
def test_a_minuted_appointment_begins_at_the_meeting(text: str, expected: str) -> None:
    assert expected in {start for start, _ in dates(_MINUTES.format(text=text))}


def test_a_motion_that_is_lost_elects_nobody() -> None:
    text = "A motion that Councillor Ann Rhodes be elected Leader was put to the vote and declared LOST (4 for, 7 against)."
    assert not dates(_MINUTES.format(text=text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They end on 1 April 2028 (“vesting day”).", {"vesting day": "2028-04-01"}),
        ("The Commencement Date means 3 May 2021.", {"commencement date": "2021-05-03"}),
        ("They met on 1 April 2028, the day of the fair.", {}),
    ],
)
def test_days_that_have_a_name(text: str, expected: dict[str, str]) -> None:
    assert named_days([text], None) == expected


def said(text: str) -> set[tuple[str, str, str, str | None, str]]:
    """Relation, the ends' names, role and status of what is said."""
    found = read(text)
    names = {m.id: m.name for m in found.mentions}
    return {
        (str(s.relation), names[s.subject], names[s.object], s.role, str(s.status)) for s in found.statements
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Foxley Combined Authority was set up in 2014. Its two constituent councils are Alder District Council and Birchley Borough Council.",
            ("member_of", "Alder District Council", "Foxley Combined Authority", "constituent council", "in_force"),
        ),
        (
            "The Foxley Partnership Board meets monthly. Its other members are Ann Rhodes and Tom Abara.",
            ("member_of", "Tom Abara", "Foxley Partnership Board", "member", "in_force"),
        ),
        (
            "Foxley NHS Trust will have a Managing Director, reporting to the Group Chief Executive.",
            ("accountable_to", "Managing Director", "Group Chief Executive", None, "agreed"),
        ),
        (
            "Foxley NHS Trust has a Managing Director, reporting to the Group Chief Executive.",
            ("accountable_to", "Managing Director", "Group Chief Executive", None, "in_force"),
        ),
    ],
)  # fmt: skip
def test_roles_and_status(text: str, expected: tuple[str, str, str, str | None, str]) -> None:
    assert expected in said(text)


def test_a_joint_organ_has_its_bodies_since_it_was_set_up() -> None:
    text = "Alder Council and Birchley Council work together. A Joint Programme Board of the two councils has met since March 2010."
    assert ("2010-03", None) in dates(text)


def test_a_joint_organ_that_is_denied_has_no_members() -> None:
    text = "Alder Council and Birchley Council work together. There is no Joint Programme Board of the two councils."
    assert not dates(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Foxley Partnership Board\n\nMembers\n\n- Ann Rhodes, Treasurer of Alder Council (to 30 September 2022)\n- Tom Abara, Clerk of Alder Council (2019)\n",
            {(None, "2022-09-30"), (None, None)},
        ),
        (
            "The Care Group, on which Alder Council and Birchley Council sat, was wound up in May 2006.",
            {(None, "2006-05")},
        ),
        (
            "Foxley NHS Trust was opened on 1 April 2014. On the same day it replaced Alder NHS Trust.",
            {("2014-04-01", None)},
        ),
    ],
)
def test_dates_beside_what_they_are_of(text: str, expected: set[tuple[str | None, str | None]]) -> None:
    assert dates(text) == expected


def test_a_proposed_pool_is_proposed_from_its_day() -> None:
    text = "Officers propose a second pool from 1 April 2030: a Care Pool, to which Alder Council and Birchley Council would contribute."
    assert dates(text) == {("2030-04-01", None)}


def test_a_note_in_a_table_tells_when_a_post_begins() -> None:
    text = "Posts\n\nPost | Holder | Employer | Remarks\n--- | --- | --- | ---\nData Analyst | to be recruited | Alder Council | agreed in October 2029; starts April 2030\nHead of Care | Ann Rhodes | Alder Council | since May 2020\n"
    found = {
        (s.from_, s.until) for s in read(text).statements if str(s.relation) in {"post_in", "holds_post"}
    }
    assert found == {("2030-04", None), ("2020-05", None)}
