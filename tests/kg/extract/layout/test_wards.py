"""Wards and appointments: who sits for a ward, who is appointed for a term."""

from __future__ import annotations

from kg.model.statement import Statement
from tests.kg.extract.saying import named


def said(text: str, relation: str) -> dict[tuple[str, str], Statement]:
    """The statements of a relation by subject and object."""
    found = named(text)
    return {(s.subject, s.object): s for s in found if str(s.relation) == relation}


def test_who_sits_for_a_district_of_a_board_is_its_member() -> None:
    text = (
        "# Marl County School Board\n\nThe Marl County School Board runs the schools.\n\n"
        "- District 1: Ann Lund\n- District 2: Tom Abara (Chair)\n- Eva Vane\n"
    )
    members = said(text, "member_of")
    assert members["Ann Lund", "Marl County School Board"].role == "District 1"
    assert ("Eva Vane", "Marl County School Board") in members
    assert ("Tom Abara", "Marl County School Board") in said(text, "holds_post")


def test_who_sits_for_a_ward_of_a_council_belongs_to_it() -> None:
    text = (
        "# Foxley Town Council\n\nNames of the councillors\n\nNorth Ward: J.W. Lund\n\nMill Ward: Ann Vane\n"
    )
    belong = said(text, "affiliated_with")
    assert ("J.W. Lund", "Foxley Town Council") in belong
    assert ("Ann Vane", "Foxley Town Council") in belong


def test_one_line_with_a_ward_is_no_list_of_them() -> None:
    text = (
        "# Foxley Town Council\n\nThe works begin in May.\n\nNorth Ward: Ann Vane\n\nThe works end in June.\n"
    )
    assert not said(text, "affiliated_with")


RESOLUTION = """# Foxley City Council

Resolved that the following individuals BE APPOINTED to the Marl Arts Board for the term ending November 30, 2031:

- Ann Lund - Northern Theatre
-
  Tom
  Abara - Quayside Fish Limited
"""


def test_a_resolution_appoints_those_listed_until_the_end_of_their_term() -> None:
    members = said(RESOLUTION, "member_of")
    for name in ("Ann Lund", "Tom Abara"):
        found = members[name, "Marl Arts Board"]
        assert (found.status.value, found.until) == ("agreed", "2031-11-30")


def test_what_the_appointed_have_already_is_in_force() -> None:
    found = said(RESOLUTION, "affiliated_with")["Tom Abara", "Quayside Fish Limited"]
    assert (found.status.value, found.until) == ("in_force", None)
