"""Units: what a sentence or a list counts up as parts of a body."""

from __future__ import annotations

import pytest

from tests.kg.extract.saying import named


def parts(text: str) -> set[tuple[str, str, str]]:
    """Unit, whole and status of every part."""
    found = named(text)
    return {(s.subject, s.object, s.status.value) for s in found if str(s.relation) == "part_of"}


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The Foxley Council has three departments: parks, roads and bridges, and waste.", ["parks", "roads and bridges", "waste"]),
        ("The Foxley Council has three departments: parks, roads and waste.", ["parks", "roads", "waste"]),
        ("The Marl Trust is divided into two directorates, Adult Services and Homes.", ["Adult Services", "Homes"]),
        ("The Marl Trust is organised into the following divisions: Planning; Roads and Bridges; Waste.", ["Planning", "Roads and Bridges", "Waste"]),
        ("The Foxley Trust consists of three divisions:\n\n- Planning\n- Works (20 staff)\n- Research and Data", ["Planning", "Works", "Research and Data"]),
    ],
)  # fmt: skip
def test_units_are_parts_of_what_is_divided(text: str, units: list[str]) -> None:
    assert {unit for unit, *_ in parts(text)} == set(units)


def test_a_unit_with_a_name_of_its_own_is_that_body() -> None:
    text = "The Alder Agency plans. The Foxley Council has two offices: parks and the Alder Agency."
    assert ("Alder Agency", "Foxley Council", "in_force") in parts(text)


def test_units_that_a_body_had_are_over() -> None:
    assert ("Birch", "Marl Agency", "ended") in parts("The Marl Agency had two units: Alder and Birch.")


@pytest.mark.parametrize(
    "text",
    [
        "The Foxley Council does not have two teams: red and blue.",
        "The Foxley Council could be divided into two directorates: homes and roads.",
        "The Foxley Council has four units: red, green and blue.",  # not as many as it says
        "The Foxley Council has three sections: who pays, what for and why it is done.",
        "The Foxley Council is organised into five sections, each with a head.",
        "The department has two aims: health and wealth.",
    ],
)
def test_what_is_denied_or_no_unit_is_no_part(text: str) -> None:
    assert not parts(text)
