"""Attendance: which words head a list of those who took part, and which do not."""

from __future__ import annotations

import pytest

from kg.extract.layout.attendance import attendance_of
from tests.kg.extract.saying import named


@pytest.mark.parametrize(
    ("key", "role"),
    [
        ("Present", ""),
        ("PRESENT:", ""),
        ("In attendance", "in attendance"),
        ("Officers in attendance:", "in attendance"),
        ("Table 2: Workshop attendance", ""),
        ("List of participants", ""),
        ("District attendees", ""),
        ("Other attendees", "in attendance"),
        ("Witnesses", "witness"),
        ("Keynote speakers", "speaker"),
    ],
)
def test_a_key_gives_the_role_of_those_below(key: str, role: str) -> None:
    said = attendance_of(key)
    assert said is not None
    assert said.role == role
    assert not said.absent


@pytest.mark.parametrize("key", ["Apologies", "Apologies for absence:", "Absent", "Members absent"])
def test_the_absent_are_told_apart(key: str) -> None:
    said = attendance_of(key)
    assert said is not None
    assert said.absent


@pytest.mark.parametrize(
    "key",
    ["Introduction", "School attendance", "Presentations", "Rates of attendance", "Contents", "Our members"],
)
def test_other_words_are_no_attendance(key: str) -> None:
    assert attendance_of(key) is None


def test_who_is_stood_in_for_was_not_there() -> None:
    text = "# Foxley Board meeting on 3 May 2020\n\nPresent: Cllr Ann Rhodes, Cllr Tom Abara (Substitute for Mayor Bob Bell)\n"
    extraction = named(text, "page.md")
    there = {s.subject for s in extraction if s.relation == "attended"}
    assert there == {"Ann Rhodes", "Tom Abara"}
