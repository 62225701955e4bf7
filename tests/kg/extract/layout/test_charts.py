"""Charts: what hangs from what in a tree of lines."""

from __future__ import annotations

import pytest

from tests.kg.extract.saying import named

_LINKS = set[tuple[str, str, str, str | None]]


def links(text: str) -> _LINKS:
    """Relation, subject, object and kind of every statement of a text."""
    return {(str(s.relation), s.subject, s.object, s.kind) for s in named(text)}


REPORTING = """# Marlshire Water Board

The Marlshire Water Board supplies the county.

## Reporting lines

Board of Directors
├── General Manager
│   ├── Finance Manager
│   └── Heads of Area
│       └── Northern Area Manager
└── Board Secretary
"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("General Manager", "Board of Directors"),
        ("Finance Manager", "General Manager"),
        ("Northern Area Manager", "General Manager"),
        ("Board Secretary", "Board of Directors"),
    ],
)
def test_posts_of_a_chart_report_to_what_they_hang_from(one: str, other: str) -> None:
    assert ("accountable_to", one, other, "reports_to") in links(REPORTING)


def test_a_chart_of_units_says_what_is_part_of_what() -> None:
    said = links("Foxley Council\n├── Housing Department\n│   └── Repairs Team\n└── Planning Department\n")
    assert ("part_of", "Housing Department", "Foxley Council", None) in said
    assert ("part_of", "Repairs Team", "Housing Department", None) in said
    assert not any(relation == "accountable_to" for relation, *_ in said)


def test_who_is_named_beside_a_post_of_a_chart_holds_it() -> None:
    said = links("Foxley Council\n├── Town Clerk: Ann Rhodes\n└── Treasurer: Tom Abara\n")
    assert ("holds_post", "Ann Rhodes", "Foxley Council", None) in said


def test_a_public_appoints_the_board_that_hangs_from_it_and_not_each_of_a_group() -> None:
    said = links("## Reporting\n\nVoters\n├── Foxley Town Council\n└── Elected Officers\n    └── Sheriff\n")
    assert ("accountable_to", "Foxley Town Council", "Voters", "appointed_by") in said
    assert not any("Sheriff" in (one, other) for _, one, other, _ in said)


def test_one_branch_makes_no_chart() -> None:
    said = links("Foxley Council\n├── Town Clerk\n")
    assert not any(relation == "accountable_to" for relation, *_ in said)
