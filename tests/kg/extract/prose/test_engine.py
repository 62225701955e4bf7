"""Who holds, takes, leaves and hands over an office, and who sits where, as sentences say it."""

from __future__ import annotations

import pytest

from tests.kg.extract.saying import named


def said(text: str) -> set[str]:
    """The statements of a text, each as "relation: subject > object | role | status | from | until"."""
    extraction = named(text)
    return {
        " | ".join(
            [
                f"{s.relation.value}: {s.subject} > {s.object}",
                *filter(None, [s.role, "joint" if s.joint else "", s.status.value, s.from_, s.until]),
            ]
        )
        for s in extraction
    }


FOXLEY, MARL = "Foxley District Council", "Marl NHS Trust"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (f"Tom Abara was appointed as Director of Finance at {FOXLEY} in May 2014.", f"holds_post: Tom Abara > {FOXLEY} | Director of Finance | in_force | 2014-05"),
        (f"Tom Abara became Leader of {FOXLEY} in March 2010.", f"holds_post: Tom Abara > {FOXLEY} | Leader | in_force | 2010-03"),
        (f"In March 2010 Tom Abara became Leader of {FOXLEY}.", f"holds_post: Tom Abara > {FOXLEY} | Leader | in_force | 2010-03"),
        (f"Ann Rhodes was Clerk of {FOXLEY} from 2010 to 2014.", f"holds_post: Ann Rhodes > {FOXLEY} | Clerk | ended | 2010 | 2014"),
        (f"Ann Rhodes served as Clerk of {FOXLEY} between 2010 and 2014.", f"holds_post: Ann Rhodes > {FOXLEY} | Clerk | ended | 2010 | 2014"),
        (f"Ann Rhodes has been in post as Clerk of {FOXLEY} since 2014.", f"holds_post: Ann Rhodes > {FOXLEY} | Clerk | in_force | 2014"),
        (f"Ann Rhodes is no longer Clerk of {FOXLEY}.", f"holds_post: Ann Rhodes > {FOXLEY} | Clerk | ended"),
        (f"Ann Rhodes will remain Chair of {MARL} until 31 March 2024.", f"holds_post: Ann Rhodes > {MARL} | Chair | in_force | 2024-03-31"),
        (f"It has been agreed that Ann Rhodes will become Chair of {MARL} on 1 June 2020.", f"holds_post: Ann Rhodes > {MARL} | Chair | agreed | 2020-06-01"),
        (f"Under Option 2, Ann Rhodes would become Clerk of {FOXLEY}.", f"holds_post: Ann Rhodes > {FOXLEY} | Clerk | proposed"),
        (f"The panel recommended that Ann Rhodes be appointed Chair of {MARL}.", f"holds_post: Ann Rhodes > {MARL} | Chair | proposed"),
        (f"Ann Rhodes resigned as Leader of {FOXLEY} in March 2010.", f"holds_post: Ann Rhodes > {FOXLEY} | Leader | ended | 2010-03"),
        (f"Ann Rhodes will retire as Clerk of {FOXLEY} on 31 March 2021.", f"holds_post: Ann Rhodes > {FOXLEY} | Clerk | in_force | 2021-03-31"),
        (f"Tom Abara succeeded Ann Rhodes as Clerk of {FOXLEY} in 2019.", f"holds_post: Ann Rhodes > {FOXLEY} | Clerk | ended | 2019"),
        (f"Ann Rhodes was succeeded as Clerk of {FOXLEY} by Tom Abara in 2019.", f"holds_post: Tom Abara > {FOXLEY} | Clerk | in_force | 2019"),
        (f"Tom Abara will replace Ann Rhodes as Clerk of {FOXLEY}.", f"holds_post: Tom Abara > {FOXLEY} | Clerk | agreed"),
        (f"The appointment of Tom Abara as Clerk of {FOXLEY} was welcomed.", f"holds_post: Tom Abara > {FOXLEY} | Clerk | in_force"),
        (f"Following Ann Rhodes's retirement as Clerk of {FOXLEY}, a review was held.", f"holds_post: Ann Rhodes > {FOXLEY} | Clerk | ended"),
        (f"Ann Rhodes combines the role of Clerk of {FOXLEY} with that of Treasurer of {MARL}.", f"holds_post: Ann Rhodes > {MARL} | Treasurer | in_force"),
        (f"Ann Rhodes was jointly appointed by {FOXLEY} and {MARL} as Director of Public Health.", f"holds_post: Ann Rhodes > {MARL} | Director of Public Health | joint | in_force"),
        (f"The Clerk of {FOXLEY} doubles as Secretary to the Marl Joint Committee.", "member_of: Clerk > Marl Joint Committee | secretary | in_force"),
        ("Under the chairmanship of Ann Rhodes, the Marl Growth Partnership has doubled its funds.", "holds_post: Ann Rhodes > Marl Growth Partnership | chair | in_force"),
        (f"Each health board must appoint a Medical Director; {FOXLEY} has a Monitoring Officer.", f"post_in: Monitoring Officer > {FOXLEY} | in_force"),
    ],
)  # fmt: skip
def test_offices(text: str, fact: str) -> None:
    assert fact in said(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (f"Ann Rhodes has held senior posts in {FOXLEY}.", f"affiliated_with: Ann Rhodes > {FOXLEY} | in_force"),
        (f"Tom Abara is {FOXLEY}'s representative on the Marl Growth Partnership.", "member_of: Tom Abara > Marl Growth Partnership | representative | in_force"),
        (f"Tom Abara is {FOXLEY}'s representative on the Marl Growth Partnership.", f"affiliated_with: Tom Abara > {FOXLEY} | in_force"),
        (f"{FOXLEY} nominates three members to the Marl Growth Partnership.", f"member_of: {FOXLEY} > Marl Growth Partnership | in_force"),
        (f"{FOXLEY} appointed Tom Abara and Ann Rhodes to the Marl Joint Committee.", "member_of: Ann Rhodes > Marl Joint Committee | in_force"),
        (f"Ann Rhodes was elected to {FOXLEY} in 2007.", f"affiliated_with: Ann Rhodes > {FOXLEY} | in_force | 2007"),
        (f"Tom Abara, a councillor on {FOXLEY}, said so.", f"affiliated_with: Tom Abara > {FOXLEY} | in_force"),
        (f"The Clerk of {FOXLEY} attends the Marl Growth Partnership as an observer.", "member_of: Clerk > Marl Growth Partnership | observer | in_force"),
        (f"The Leader of {FOXLEY} or his nominee sits on the Marl Growth Partnership.", "member_of: Leader > Marl Growth Partnership | in_force"),
        ("Ann Rhodes stepped down from the Marl Joint Committee in March 2010.", "member_of: Ann Rhodes > Marl Joint Committee | ended | 2010-03"),
        ("Ann Rhodes is no longer a member of the Marl Joint Committee.", "member_of: Ann Rhodes > Marl Joint Committee | member | ended"),
        (f"The Marl Growth Partnership is chaired by the Leader of {FOXLEY}.", "member_of: Leader > Marl Growth Partnership | chair | in_force"),
    ],
)  # fmt: skip
def test_seats(text: str, fact: str) -> None:
    assert fact in said(text)


@pytest.mark.parametrize(
    "text",
    [
        f"Ann Rhodes has declined the post of Clerk of {FOXLEY}.",
        f"Tom Abara was not appointed Clerk of {FOXLEY}.",
        f"Tom Abara stood for election as Leader of {FOXLEY} but lost.",
        f"Tom Abara turned down the role of Chair of {MARL}.",
        f"Ann Rhodes hopes to become Chair of {MARL}.",
        f"Ann Rhodes may be appointed Chair of {MARL}.",
        f"If Ann Rhodes is appointed Chair of {MARL}, a new trustee will be sought.",
        f"Ann Rhodes was a candidate for the post of Clerk of {FOXLEY}.",
        f"Cllr Rhodes proposed that Cllr Abara be elected Mayor of {FOXLEY}.",
        f"Neither Ann Rhodes nor Tom Abara is Clerk of {FOXLEY}.",
        f"Ann Rhodes deputised for the Clerk of {FOXLEY}.",
        f"On behalf of the Chair of {MARL}, Ann Rhodes welcomed members.",
        f"Unlike the Leader of {FOXLEY}, Ann Rhodes supports the plan.",
        f"A letter from the Chair of {MARL} to Ann Rhodes was read.",
        f"Ann Rhodes, the wife of the Clerk of {FOXLEY}, spoke.",
        f"Ann Rhodes worked at {FOXLEY} for ten years.",
    ],
)
def test_no_office(text: str) -> None:
    assert not {fact for fact in said(text) if fact.startswith("holds_post")}


@pytest.mark.parametrize(
    "text",
    [
        f"No member of {FOXLEY} sits on the Marl Growth Partnership.",
        f"{FOXLEY} has declined to join the Marl Growth Partnership.",
        f"{FOXLEY} may not appoint members to the Marl Growth Partnership.",
        "Neither Ann Rhodes nor Tom Abara is a member of the Marl Growth Partnership.",
    ],
)
def test_no_seat(text: str) -> None:
    assert not {fact for fact in said(text) if fact.startswith("member_of")}


def test_as_many_people_as_offices_have_one_each() -> None:
    facts = said("Ann Rhodes and Tom Abara are Chair and Vice-Chair of the Marl Growth Partnership.")
    assert {f for f in facts if f.startswith("holds_post")} == {
        "holds_post: Ann Rhodes > Marl Growth Partnership | Chair | in_force",
        "holds_post: Tom Abara > Marl Growth Partnership | Vice-Chair | in_force",
    }


def test_a_later_start_makes_an_appointment_agreed() -> None:
    facts = said(f"Ann Rhodes has been appointed Chair of {MARL}. She will take up the post on 1 April 2025.")
    assert f"holds_post: Ann Rhodes > {MARL} | Chair | agreed | 2025-04-01" in facts


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (
            "The Chair is appointed by Foxley Council and the Treasurer is appointed by Marl Council.",
            {("Chair", "Foxley Council"), ("Treasurer", "Marl Council")},
        ),
        (
            "The Chair is appointed by Foxley Council and Marl Council.",
            {("Chair", "Foxley Council"), ("Chair", "Marl Council")},
        ),
    ],
)
def test_a_list_ends_before_the_subject_of_the_next_clause(text: str, links: set[tuple[str, str]]) -> None:
    extraction = named(text)
    assert {(s.subject, s.object) for s in extraction if s.kind == "appointed_by"} == links


def test_a_chair_stands_in_the_board_not_in_the_body_that_appoints_it() -> None:
    text = "The Foxley Partnership Board meets monthly. The chair is appointed by NHS England."
    found = said(text)
    assert "post_in: chair > Foxley Partnership Board | in_force" in found
    assert not any(link.startswith("post_in: chair > NHS England") for link in found)
