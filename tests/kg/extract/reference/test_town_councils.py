"""Names that begin with their kind, and councils called by the kind of their place."""

from __future__ import annotations

import pytest

from kg.extract.names.naming import leading_head
from tests.kg.extract.saying import named


def _links(text: str) -> set[tuple[str, str, str]]:
    return {(s.relation.value, s.subject, s.object) for s in named(text)}


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("Ministry of Harbours", ("ministry",)),
        ("City of Alder Bay", ("city",)),
        ("Foxley Council of Churches", ()),
        ("Foxley Water Board", ()),
    ],
)
def test_kind_before_of_governs_a_name(name: str, head: tuple[str, ...]) -> None:
    assert leading_head(name) == head


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "City of Alder Bay\n\nThe City Council appoints the City Clerk.",
            ("accountable_to", "City Clerk", "City Council"),
        ),
        (
            "City of Alder Bay\n\nThe City Council meets on Mondays. The City Manager reports to the Council.",
            ("accountable_to", "City Manager", "City Council"),
        ),
        (
            "The Ministry of Harbours was set up in 1990. Ann Rhodes is Permanent Secretary of the Ministry.",
            ("holds_post", "Ann Rhodes", "Ministry of Harbours"),
        ),
    ],
)
def test_short_form_means_the_body(text: str, link: tuple[str, str, str]) -> None:
    assert link in _links(text)


@pytest.mark.parametrize(
    "text",
    [
        "City of Alder Bay\n\nThe City Council may not appoint the City Clerk.",
        "City of Alder Bay\n\nNeither the City Council nor the Mayor does appoint the City Clerk.",
    ],
)
def test_no_link(text: str) -> None:
    assert not any(relation == "accountable_to" for relation, *_ in _links(text))


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "Alder County, GA\n\nThe Board of County Commissioners meets weekly. The Board appoints a County Engineer.",
            ("accountable_to", "County Engineer", "Board of County Commissioners"),
        ),
        (
            "Alder County, GA\n\nThe Board of County Commissioners meets. The County Manager reports to the Board of Commissioners.",
            ("accountable_to", "County Manager", "Board of County Commissioners"),
        ),
        (
            "Alder Council\n\nThe Foxley Roads Agency is headed by Director General Ann Rhodes.",
            ("holds_post", "Ann Rhodes", "Foxley Roads Agency"),
        ),
    ],
)  # fmt: skip
def test_boards_of_counties_and_heads_of_agencies(text: str, link: tuple[str, str, str]) -> None:
    assert link in _links(text)


def test_the_council_is_not_its_secretariat() -> None:
    text = "The National Water Council met.\n\nThe Secretariat of the Council is small. Ann Rhodes is Clerk of the Council."
    assert ("holds_post", "Ann Rhodes", "National Water Council") in _links(text)
