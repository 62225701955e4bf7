"""Rooms are no bodies; a participle before the subject joins nothing to it; whose agency a body is."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from loaders.read import read_text
from tests.kg.extract.saying import named


def _links(text: str) -> set[tuple[str, str, str]]:
    return {(s.subject, s.relation.value, s.object) for s in named(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Foxley County\n\nThe meeting was held in the Board of Supervisors' Meeting Room.",
        "They met in the Foxley Planning Committee Room.",
    ],
)
def test_a_room_is_no_body(text: str) -> None:
    made = extract(read_text(text, "page.txt"))
    assert not any("Room" in m.name or m.name.startswith("Board of Supervisors") for m in made.mentions)


def test_whose_agency_it_is() -> None:
    found = _links(
        "Reporting to the Minister for Harbours, the Foxley Port Agency is an executive agency of the Department for Harbours."
    )
    assert ("Foxley Port Agency", "part_of", "Department for Harbours") in found
    assert not any(s.startswith("Minister") and r == "post_in" for s, r, _ in found)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "The Foxley Fruit Board is a statutory board under the Ministry of Works.",
            ("Foxley Fruit Board", "part_of", "Ministry of Works"),
        ),
        ("Ministry of Works – Ann Rhodes", ("Ann Rhodes", "affiliated_with", "Ministry of Works")),
    ],
)
def test_it_is_read(text: str, link: tuple[str, str, str]) -> None:
    assert link in _links(text)


def test_what_could_be_is_not_read() -> None:
    assert not _links("The Foxley Fruit Board could come under the Ministry of Works.")
