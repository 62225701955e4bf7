"""Titles of offices, whole with their fields of work."""

from __future__ import annotations

import pytest

from kg.extract.people.titles import find_titles
from kg.extract.text.tokens import tokenise


@pytest.mark.parametrize(
    "title",
    [
        "Mayor Pro Tem", "Councilmember", "Town Manager", "County Counsel", "Fire Chief", "Chief of Police", "Treasurer-Tax Collector",
        "Director of Public Works", "MEC for Health", "Under-Secretary-General", "Leas-Chathaoirleach", "Chief Administrative Officer",
        "Cabinet Member for Finance, Resources and Customer Services", "Lead Councillor for Parks and Young People's Services",
        "Secretary of State for Health", "Medical Officer of Health", "Professor of Public Policy", "Lord-Lieutenant", "High Commissioner",
        "Municipal Manager", "Commissioner of Public Works", "Assistant Director Housing", "Assistant Director, Housing", "Chair-elect",
    ],
)  # fmt: skip
@pytest.mark.parametrize("sentence", ["{}: Ann Rhodes", "Ann Rhodes, {}, Foxley Council"])
def test_a_title_is_found_whole(title: str, sentence: str) -> None:
    assert title in [a.text for a in find_titles(tokenise(sentence.format(title)))]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The Director Public Health Agency said so.", "Director Public Health Agency"),
        ("Ann Rhodes, Director, Room 104", "Director, Room"),
        ("the Leader of Foxley", "Leader of Foxley"),
        ("the Director of the Board", "Director of the Board"),
    ],
)
def test_a_body_is_not_part_of_a_title(text: str, title: str) -> None:
    assert title not in [a.text for a in find_titles(tokenise(text))]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("they plan a new post of Managing Director Transport", "Managing Director Transport"),
        ("Chief People Officer, Public Health England", "Chief People Officer"),
    ],
)
def test_a_field_of_health_is_part_of_the_title(text: str, title: str) -> None:
    assert [a.text for a in find_titles(tokenise(text))] == [title]
