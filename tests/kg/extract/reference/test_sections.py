"""Sections: whose the offices are that name no body."""

from __future__ import annotations

import pytest

from tests.kg.extract.saying import named


def held(text: str) -> set[tuple[str, str, str]]:
    """Person, role and body of every holder."""
    found = named(text, "page.md")
    return {(s.subject, s.role or "", s.object) for s in found if str(s.relation) == "holds_post"}


PAGE = """# Marlshire County Government

The Marlshire County Government has two departments. Its County Manager is Ann Rhodes.

## Public Works

Director: Tom Abara

The Department of Public Works keeps the roads.

## Water

Director: Mia Lund

Most people drink it.

## Foxley Water District

General Manager: Joe Amis
"""


@pytest.mark.parametrize(
    "fact",
    [
        ("Tom Abara", "Director", "Department of Public Works"),  # a short heading, the full name below it
        ("Mia Lund", "Director", "Marlshire County Government"),  # a heading that names no body
        ("Joe Amis", "General Manager", "Foxley Water District"),  # a heading that is a body's name
    ],
)
def test_an_office_that_names_no_body_belongs_to_its_section(fact: tuple[str, str, str]) -> None:
    assert fact in held(PAGE)


def test_a_county_with_supervisors_is_a_body() -> None:
    text = "Orrin County is governed by a Board of Supervisors. Ann Rhodes is County Administrator of Orrin County."
    assert ("Ann Rhodes", "County Administrator", "Orrin County") in held(text)


def test_a_county_without_offices_of_its_own_is_a_place() -> None:
    text = "Ann Rhodes is Chair of Foxley Trust. She lives in Orrin County."
    assert not any(body == "Orrin County" for _, _, body in held(text))


def test_a_county_is_one_body_whichever_way_it_is_named() -> None:
    text = (
        "The County of Orrin joined the Marl Water District. Ann Rhodes is Treasurer of Orrin County. "
        "Tom Abara is Clerk of the County of Orrin."
    )
    assert {body for _, _, body in held(text)} == {"County of Orrin"}
