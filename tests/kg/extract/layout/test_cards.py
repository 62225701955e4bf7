"""Cards: offices and names on lines of their own, also where a loader takes them for headings."""

from __future__ import annotations

import pytest

from kg.extract import extract
from loaders.read import read_text
from tests.kg.extract.saying import named

ABOVE = """Foxley Borough Council

Cabinet Members

Leader / Cabinet Member - Finance & Performance

Councillor Ann Rhodes

Cabinet Member – Housing & Social Services

Councillor Tom Abara
"""
PICTURES = """Foxley Borough Council

Portrait photo of Ann Rhodes

Chief Executive

The Chief Executive manages the staff of the Council and advises its members on the running of services in the borough.

Photograph: Tom Abara

Director of Housing
"""
TOGETHER = """Foxley Town Council

Mayor Ann Rhodes
Councillor Tom Abara
"""
LETTER = """Foxley Borough Council

Dear Fiona

Director of Housing
"""


def held(text: str) -> set[tuple[str, str]]:
    found = named(text)
    return {(s.subject, s.role or "") for s in found if s.relation == "holds_post"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ABOVE,
            {
                ("Ann Rhodes", "Leader"),
                ("Ann Rhodes", "Cabinet Member - Finance & Performance"),
                ("Tom Abara", "Cabinet Member – Housing & Social Services"),
            },
        ),
        (PICTURES, {("Ann Rhodes", "Chief Executive"), ("Tom Abara", "Director of Housing")}),
        (TOGETHER, {("Ann Rhodes", "Mayor")}),
        (LETTER, set()),
    ],
)
def test_lines_that_stand_together(text: str, expected: set[tuple[str, str]]) -> None:
    assert held(text) == expected


SEATS = """Foxley Health and Wellbeing Board

The work of the Board is to improve the health of all who live in the district, to see that care is given where it is needed, and to report on what has been done in each year.

4. Membership
Voting Members
Elected Mayor - Foxley Council (Chair)
Director of Public Health, Foxley Council
Clerk of Kelder Town Council
"""
DUTIES = """Foxley Town Council

The Town Council consists of 19 councillors who represent 7 wards. It works through four committees:

- Planning
- Public Services
"""


@pytest.mark.parametrize(("text", "count"), [(SEATS, 3), (DUTIES, 0)])
def test_short_lines_that_head_lists_of_members(text: str, count: int) -> None:
    found = extract(read_text(text, "page.txt"))
    assert sum(s.relation == "member_of" for s in found.statements) == count


COUNCILLORS = """{body}

Your Councillors

Councillor Ann Rhodes

Northgate

Councillor Tom Abara

Marl End

Councillor Eva Lund
"""


@pytest.mark.parametrize(("body", "count"), [("Foxley Town Council", 3), ("Foxley Housing Trust", 0)])
def test_councillors_on_a_page_of_their_council(body: str, count: int) -> None:
    found = extract(read_text(COUNCILLORS.format(body=body), "page.txt"))
    assert sum(s.relation == "affiliated_with" for s in found.statements) == count


DISTRICTS = """City of Alder Bay

City Council

Ann Rhodes
Mayor, District 5

Tom Abara
District 2

Bea Lund
Ward 3

Board of Trustees Map
"""


def _found(text: str) -> set[tuple[str, str, str]]:
    return {(s.subject, s.relation.value, s.object) for s in named(text)}


def test_people_with_districts_sit_on_the_council() -> None:
    found = _found(DISTRICTS)
    assert {("Tom Abara", "member_of", "City Council"), ("Bea Lund", "member_of", "City Council")} <= found
    assert ("Ann Rhodes", "holds_post", "City of Alder Bay") in found
    assert not any("Map" in name for link in found for name in link)


def test_an_office_may_follow_the_district() -> None:
    found = _found("Alder Bay School District\n\nBoard of Trustees\n\nAnn Rhodes\nArea 4, President\n")
    assert ("Ann Rhodes", "holds_post", "Board of Trustees") in found
