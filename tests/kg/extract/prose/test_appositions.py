"""A name and the offices that stand beside it."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from kg.model.vocabulary import Relation
from loaders.read import read_text
from tests.kg.extract.saying import named

FOXLEY, MARL = "Foxley District Council", "Marl NHS Trust"


def held(text: str) -> set[tuple[str, str | None, str, str]]:
    """Who holds which office where, and whether still."""
    extraction = named(text)
    return {
        (s.subject, s.role, s.object, s.status.value) for s in extraction if s.relation is Relation.HOLDS_POST
    }


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (f"Ann Rhodes, Chief Executive of {FOXLEY}, spoke.", ("Ann Rhodes", "Chief Executive", FOXLEY, "in_force")),
        (f"Ann Rhodes (Leader, {FOXLEY})", ("Ann Rhodes", "Leader", FOXLEY, "in_force")),
        (f"Members elected Tom Abara Leader of {FOXLEY}.", ("Tom Abara", "Leader", FOXLEY, "in_force")),
        (f"The Clerk of {FOXLEY}, Ann Rhodes, spoke.", ("Ann Rhodes", "Clerk", FOXLEY, "in_force")),
        (f"{FOXLEY}'s clerk Ann Rhodes spoke.", ("Ann Rhodes", "clerk", FOXLEY, "in_force")),
        (f"Vice-Chair of {MARL} Ann Rhodes spoke.", ("Ann Rhodes", "Vice-Chair", MARL, "in_force")),
        (f"Formerly Clerk of {FOXLEY}, Ann Rhodes now chairs {MARL}.", ("Ann Rhodes", "Clerk", FOXLEY, "ended")),
        (f"A former Leader of {FOXLEY}, Ann Rhodes now chairs {MARL}.", ("Ann Rhodes", "Leader", FOXLEY, "ended")),
        (f"Ann Rhodes, who was Leader of {FOXLEY} until 2012, chairs {MARL}.", ("Ann Rhodes", "Leader", FOXLEY, "ended")),
        (f"As well as being Clerk of {FOXLEY}, Ann Rhodes chairs {MARL}.", ("Ann Rhodes", "Clerk", FOXLEY, "in_force")),
        (f"In her role as Clerk of {FOXLEY}, Ann Rhodes spoke.", ("Ann Rhodes", "Clerk", FOXLEY, "in_force")),
        (f"Leaders of {FOXLEY} and Marl Borough Council, Ann Rhodes and Tom Abara, signed.", ("Tom Abara", "Leader", "Marl Borough Council", "in_force")),
        ("Ann Rhodes and Tom Abara, co-chairs of the Marl Growth Partnership, spoke.", ("Ann Rhodes", "co-chair", "Marl Growth Partnership", "in_force")),
        (f"{FOXLEY} and Marl Borough Council share a Monitoring Officer, Ann Rhodes.", ("Ann Rhodes", "Monitoring Officer", FOXLEY, "in_force")),
        (f"The panel was Ann Rhodes (as Clerk of {FOXLEY}) and Tom Abara.", ("Ann Rhodes", "Clerk", FOXLEY, "in_force")),
    ],
)  # fmt: skip
def test_the_office_is_that_of_the_name(text: str, holder: tuple[str, str, str, str]) -> None:
    assert holder in held(text)


def test_the_office_that_one_left_is_not_the_next_name_s() -> None:
    text = f"Following the departure of Ann Rhodes as Clerk of {FOXLEY}, Tom Abara wrote to members."
    assert held(text) == {("Ann Rhodes", "Clerk", FOXLEY, "ended")}


def test_dates_beside_the_office_are_its_period() -> None:
    extraction = extract(read_text(f"Ann Rhodes, Clerk of {FOXLEY} from 2009 to 2014, spoke.", "paper.txt"))
    (link,) = [s for s in extraction.statements if s.relation is Relation.HOLDS_POST]
    assert (link.from_, link.until) == ("2009", "2014")


def test_a_line_that_opens_with_a_unit_says_where_the_office_is() -> None:
    assert held("Marl Water Division - Ann Rhodes, Commissioner") == {
        ("Ann Rhodes", "Commissioner", "Marl Water Division", "in_force")
    }


def test_titles_before_the_names_of_a_list() -> None:
    text = (
        "Foxley District Council\n\nThe team comprises the Chief Executive Ann Rhodes, Deputy Chief Executive and Head of"
        " Housing Tom Abara, Head of Planning Eva Lund, and Head of Finance Joe Amis."
    )
    found = named(text)
    assert {(s.subject, s.role) for s in found if s.relation == "holds_post"} == {
        ("Ann Rhodes", "Chief Executive"),
        ("Tom Abara", "Deputy Chief Executive"),
        ("Tom Abara", "Head of Housing"),
        ("Eva Lund", "Head of Planning"),
        ("Joe Amis", "Head of Finance"),
    }
