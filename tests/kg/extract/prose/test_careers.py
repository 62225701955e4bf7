"""Careers: what biographies tell of the offices that somebody has held and of those that they hold besides."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from kg.model.vocabulary import Relation
from loaders.read import read_text
from tests.kg.extract.saying import named


def _held(text: str) -> set[tuple[str, str, str, str]]:
    extraction = named(text)
    return {
        (s.subject, s.role or "", s.object, str(s.status))
        for s in extraction
        if s.relation is Relation.HOLDS_POST
    }


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Ann Rhodes has held a number of senior roles including Clerk of Marl Town Council.",
            ("Ann Rhodes", "Clerk", "Marl Town Council", "ended"),
        ),
        (
            "Tom Abara has a long career in housing, most recently as Director of Homes at Foxley Council.",
            ("Tom Abara", "Director of Homes", "Foxley Council", "ended"),
        ),
        (
            "Ann Rhodes is a member of the Foxley Health and Wellbeing Board and vice chair of the Ardle Cancer Alliance.",
            ("Ann Rhodes", "vice chair", "Ardle Cancer Alliance", "in_force"),
        ),
        (
            "Ann Rhodes retired from the Marl Fire Service as Chief Fire Officer in 2015.",
            ("Ann Rhodes", "Chief Fire Officer", "Marl Fire Service", "ended"),
        ),
        (
            "Ann Rhodes will leave in July to become Chief Executive of Foxley County Council.",
            ("Ann Rhodes", "Chief Executive", "Foxley County Council", "agreed"),
        ),
        (
            "Foxley Council chief executive Ann Rhodes said that she was pleased.",
            ("Ann Rhodes", "chief executive", "Foxley Council", "in_force"),
        ),
        (
            "Ann Rhodes was the Director Corporate Services at Marl Shire Council.",
            ("Ann Rhodes", "Director Corporate Services", "Marl Shire Council", "ended"),
        ),
        (
            "Dean Sullivan is a planning officer at Foxley Council.",
            ("Dean Sullivan", "planning officer", "Foxley Council", "in_force"),
        ),
    ],
)
def test_offices_of_a_career(text: str, held: tuple[str, str, str, str]) -> None:
    assert held in _held(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Rhodes has not held any senior roles such as Clerk of Marl Town Council.",
        "Ann Rhodes has held senior roles including Head of Housing.",
        "Ann Rhodes is a friend of the Mayor and Clerk of Marl Town Council.",
        "Ann Rhodes will not leave to become Chief Executive of Foxley County Council.",
    ],
)
def test_what_is_no_office_of_a_career(text: str) -> None:
    assert not {h for h in _held(text) if h[0] == "Ann Rhodes"}


def test_a_shared_office_that_bodies_have_had_since_a_year_is_in_force() -> None:
    text = "Foxley Council and Marl Council have had a shared Chief Executive since 2012."
    extraction = extract(read_text(text, "page.txt"))
    assert {str(s.status) for s in extraction.statements if s.relation is Relation.POST_IN} == {"in_force"}


def test_a_committee_of_another_body_is_not_the_document_s_own() -> None:
    text = (
        "# Marl Hospitals NHS Trust\n\n## Ann Rhodes, Chair\n\nAnn chairs the audit committee at Alder Homes."
        "\n\n## Tom Abara, Director\n\nTom chairs the Audit Committee. The Audit Committee meets monthly."
    )
    extraction = named(text, "page.md")
    parts = {
        (s.subject, s.object)
        for s in extraction
        if s.relation is Relation.PART_OF and "audit" in s.subject.casefold()
    }
    assert len(parts) == 2
    assert {body for _, body in parts} == {"Alder Homes", "Marl Hospitals NHS Trust"}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Tom Abara is Clerk of Marl Council while Peter Lunn is on leave. He was Treasurer of Foxley Council.",
            ("Tom Abara", "Treasurer", "Foxley Council", "ended"),
        ),
        (
            "Charlotte Hill, who chairs the Foxley Joint Board, spoke.",
            ("Charlotte Hill", "chair", "Foxley Joint Board", "in_force"),
        ),
        (
            "Tom Abara stepped up to interim Chief Executive of Foxley Council.",
            ("Tom Abara", "interim Chief Executive", "Foxley Council", "in_force"),
        ),
    ],
)
def test_whose_the_office_is(text: str, held: tuple[str, str, str, str]) -> None:
    assert held in _held(text)


def test_several_places_after_nhs_are_one_name() -> None:
    text = "NHS Alderton, Birchley and Marl Integrated Care Board appointed Ann Rhodes as Chair."
    assert (
        "Ann Rhodes",
        "Chair",
        "NHS Alderton, Birchley and Marl Integrated Care Board",
        "in_force",
    ) in _held(text)


def test_a_date_after_and_belongs_to_what_follows() -> None:
    text = "Ann Rhodes is Professor of Planning at Marl University and, until 2015, was Clerk of Foxley Town Council."
    extraction = extract(read_text(text, "page.txt"))
    until = {s.role: s.until for s in extraction.statements if s.relation is Relation.HOLDS_POST}
    assert until["Professor of Planning"] is None


def test_governors_appoint_the_chair_of_another_board() -> None:
    text = "# Marl NHS Foundation Trust\n\nThe Chairman and the Non-Executive Directors are appointed by the Council of Governors."
    extraction = named(text, "page.md")
    posts = {s.object for s in extraction if s.relation is Relation.POST_IN}
    assert "Council of Governors" not in posts


def test_a_team_comprised_of_the_posts_listed() -> None:
    text = (
        "# Marl Shire Council\n\nCouncil's Executive Leadership Team is comprised of the following personnel:\n\n"
        "- Chief Executive Officer\n- Director Corporate Services\n- Director Infrastructure Services\n"
    )
    extraction = named(text, "page.md")
    seats = {s.subject for s in extraction if s.relation is Relation.MEMBER_OF}
    assert {
        "Chief Executive Officer",
        "Director Corporate Services",
        "Director Infrastructure Services",
    } <= seats
