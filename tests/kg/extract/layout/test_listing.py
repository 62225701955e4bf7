"""Listings: what says that members follow, and what only speaks of members."""

from __future__ import annotations

import pytest

from kg.extract.layout.listing import heads_members, introduces_members


@pytest.mark.parametrize(
    "heading",
    [
        "Members",
        "Membership",
        "Board members",
        "Voting members",
        "Composition of the Board",
        "Former members",
        "Our trustees",
        "Members of the Audit Committee 2024/25",
        "Who sits on the Board?",
        "Meet the board",
    ],
)
def test_a_heading_says_that_members_are_listed(heading: str) -> None:
    assert heads_members(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "Members' interests",
        "Duties of members",
        "Code of conduct for members",
        "Questions from members",
        "Election of members",
        "Building effective working with partners",
        "Directors and assistant directors",
        "Board meetings",
        "Terms of reference",
        "Allowances of members",
    ],
)
def test_a_heading_that_speaks_of_members_lists_none(heading: str) -> None:
    assert not heads_members(heading)


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("The members of the Board are:", True),
        ("The Board comprises:", True),
        ("Membership of the Committee is as follows:", True),
        ("The Committee consists of:", True),
        ("The Board has four main responsibilities:", False),
        ("The Board meets at the following places", False),
        ("The Board will:", False),
    ],
)
def test_a_sentence_introduces_members(sentence: str, says: bool) -> None:
    assert introduces_members(sentence) is says
