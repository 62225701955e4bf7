"""Offices with the bodies that they stand in: the skeleton that the rules see."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from kg.model.vocabulary import Relation
from loaders.read import read_text
from tests.kg.extract.saying import named, said

FOXLEY, MARL = "Foxley District Council", "Marl Borough Council"


def offices(text: str) -> set[tuple[str | None, str]]:
    """The offices that people hold, with their bodies."""
    extraction = named(text)
    return {(s.role, s.object) for s in extraction if s.relation is Relation.HOLDS_POST}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Ann Rhodes is Leader of {FOXLEY} and a trustee of Marl Community Trust.", {("Leader", FOXLEY), ("trustee", "Marl Community Trust")}),
        (f"Ann Rhodes is shared chief executive of {FOXLEY} and {MARL}.", {("chief executive", FOXLEY), ("chief executive", MARL)}),
        (f"Ann Rhodes is Treasurer of {FOXLEY} and its Deputy Clerk.", {("Treasurer", FOXLEY), ("Deputy Clerk", FOXLEY)}),
        (f"Ann Rhodes held the post of Treasurer of {FOXLEY}.", {("Treasurer", FOXLEY)}),
        (f"Ann Rhodes left {FOXLEY}, where she was Director of Finance.", {("Director of Finance", FOXLEY)}),
        (f"Ann Rhodes was Clerk of {MARL}, having held the same position at {FOXLEY}.", {("Clerk", MARL), ("Clerk", FOXLEY)}),
        (f"Ann Rhodes took up a non-executive director role at {FOXLEY}.", {("non-executive director", FOXLEY)}),
        ("The Foxley Audit Committee (chair: Ann Rhodes) met before the Foxley Estates Committee.", {("chair", "Foxley Audit Committee")}),
        ("The Mayor for Foxley and the Marl Trust met. Ann Rhodes is Clerk of the Marl Trust.", {("Clerk", "Marl Trust")}),
        (f"{FOXLEY} met. Marl Partnership met. Ann Rhodes stepped down as Cabinet Member for Health.", {("Cabinet Member for Health", FOXLEY)}),
        (f"{FOXLEY} and {MARL} met. The Foxley and Marl councils' clerk, Ann Rhodes, spoke.", {("clerk", FOXLEY), ("clerk", MARL)}),
        ("Cllr Don Frame is Leader of Foxley District Council.", {("Leader", FOXLEY)}),
        ("The Foxley Partnership Board, whose chair is Ann Rhodes, met in May.", {("chair", "Foxley Partnership Board")}),
    ],
)  # fmt: skip
def test_an_office_finds_its_bodies(text: str, expected: set[tuple[str, str]]) -> None:
    assert offices(text) == expected


def test_that_post_is_the_one_spoken_of_before() -> None:
    text = f"Tom Abara was Clerk of {FOXLEY} until 2019. Ann Rhodes now holds that post."
    extraction = named(text)
    assert ("Ann Rhodes", "Clerk") in {(s.subject, s.role) for s in extraction}


def test_a_representative_sits_where_he_is_sent() -> None:
    found = said(
        f"{FOXLEY} and {MARL} met. Ann Rhodes is the councils' representative on the Foxley Partnership Board."
    )
    seats = {line for line in found if line.startswith(("member_of Ann", "holds_post Ann"))}
    assert seats == {"member_of Ann Rhodes > Foxley Partnership Board representative"}


def test_leaders_of_both_councils_are_two_posts() -> None:
    found = said(f"{FOXLEY} and {MARL} met. The Clerk reports to both council leaders.")
    assert {f"post_in leader > {FOXLEY}", f"post_in leader > {MARL}"} <= found


def test_an_office_shared_with_another_body_is_that_of_both() -> None:
    found = said(f"# {FOXLEY}\n\nAnn Rhodes – Director of Housing (shared with {MARL})")
    seats = {line.rpartition(" Director")[0] for line in found if line.startswith("holds_post Ann")}
    assert seats == {f"holds_post Ann Rhodes > {FOXLEY}", f"holds_post Ann Rhodes > {MARL}"}


@pytest.mark.parametrize(
    ("left", "status"), [("left in June", "ended"), ("left the meeting in haste", "in_force")]
)
def test_whoever_left_holds_no_office(left: str, status: str) -> None:
    extraction = extract(read_text(f"{FOXLEY} met. The Clerk of {FOXLEY}, Ann Rhodes, {left}.", "paper.txt"))
    assert {s.status for s in extraction.statements if s.relation is Relation.HOLDS_POST} == {status}
