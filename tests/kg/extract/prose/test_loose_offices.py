"""Offices and bodies that only their neighbours tell."""

from __future__ import annotations

import pytest

from kg.model.vocabulary import Relation
from tests.kg.extract.saying import named


def offices(text: str) -> set[tuple[str | None, str]]:
    extraction = named(text)
    return {(s.role, s.object) for s in extraction if s.relation is Relation.HOLDS_POST}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ann Rhodes became director of the Marl Waste Directorate.", ("director", "Marl Waste Directorate")),
        ("Ann Rhodes, Head of Procurement at Foxley District Council, spoke.", ("Head of Procurement", "Foxley District Council")),
        ("Ann Rhodes is Chair of Honestlyreal.", ("Chair", "Honestlyreal")),
        ("Ann Rhodes is a trustee of the small mental health charity Brightwell.", ("trustee", "Brightwell")),
        ("Ann Rhodes, Chief Executive, Honestlyreal", ("Chief Executive", "Honestlyreal")),
        ("Ann Rhodes chairs the Marl Growth Partnership and leads for Foxley on housing.", ("chair", "Marl Growth Partnership")),
    ],
)  # fmt: skip
def test_the_neighbours_tell(text: str, office: tuple[str, str]) -> None:
    assert office in offices(text)


def test_a_field_of_work_is_no_body() -> None:
    assert ("Head", "Procurement") not in offices("Ann Rhodes is Head of Procurement.")
