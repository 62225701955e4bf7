"""Partnerships in areas where a county council and district councils share the work."""

from __future__ import annotations

import pytest

from tests.kg.query.scene import Scene, rows

COLUMNS = ("partnership", "county", "districts", "span", "status")


@pytest.fixture
def county(scene: Scene) -> dict[str, str]:
    made = {
        "county": scene.add("body", "Oak County Council", kind="county-council"),
        "district": scene.add("body", "Elm Borough Council"),
        "oakshire": scene.add("area", "Oak"),
        "elm": scene.add("area", "Elm"),
    }
    scene.say(made["elm"], "within", made["oakshire"])
    return made


def test_strict_by_the_people_who_take_part(scene: Scene, county: dict[str, str]) -> None:
    team, scrutiny = scene.add("partnership", "Team"), scene.add("board", "Scrutiny Committee")
    ann, bob = scene.add("person", "Ann"), scene.add("person", "Bob")
    scene.say(scrutiny, "part_of", county["county"])
    scene.say(ann, "affiliated_with", scrutiny)
    scene.say(bob, "holds_post", county["district"], role="Leader")
    for person in (ann, bob):
        scene.say(person, "member_of", team, status="agreed")
    answer = scene.ask("two-tier-partnerships")
    assert rows(answer, *COLUMNS) == [("Team", "Oak", ("Elm Borough Council",), "strict", "agreed")]
    said = {statement.relation for statement in answer.rows[0].statements}
    assert said == {"member_of", "affiliated_with", "part_of", "holds_post", "within"}


def test_wide_by_its_own_area_or_by_a_district(scene: Scene, county: dict[str, str]) -> None:
    served, joined = scene.add("partnership", "Elm Partnership"), scene.add("partnership", "Joint Service")
    scene.say(served, "covers", county["elm"])
    scene.say(county["district"], "member_of", joined)
    assert rows(scene.ask("two-tier-partnerships"), "partnership", "county", "span") == [
        ("Elm Partnership", "Oak", "wide"),
        ("Joint Service", "Oak", "wide"),
    ]


def test_what_the_texts_leave_open_is_not_stated_and_never_no(scene: Scene) -> None:
    centre, board = scene.add("partnership", "Centre"), scene.add("partnership", "London Board")
    scene.say(scene.add("body", "Fir Council"), "member_of", centre)
    scene.say(scene.add("body", "London Borough of Ash"), "member_of", board)
    assert scene.ask("two-tier-partnerships").rows == ()
    assert rows(scene.ask("two-tier-partnerships", span="not_stated"), *COLUMNS) == [
        ("Centre", None, None, "not stated", "in_force")
    ]


def test_a_county_council_without_districts_makes_no_two_tier_area(scene: Scene) -> None:
    board, area = scene.add("partnership", "Board"), scene.add("area", "Arfon")
    council = scene.add("body", "Arfon County Council")
    scene.say(council, "covers", area)
    scene.say(board, "covers", area)
    scene.say(council, "member_of", board)
    assert scene.ask("two-tier-partnerships").rows == ()


def test_a_district_that_left_its_county_lies_in_it_no_more(scene: Scene, county: dict[str, str]) -> None:
    fir, board = scene.add("area", "Fir"), scene.add("partnership", "Board")
    scene.say(fir, "within", county["oakshire"], status="ended", until="1998")
    for council in (scene.add("body", "Fir Borough Council"), county["county"]):
        scene.say(council, "member_of", board)
    assert scene.ask("two-tier-partnerships").rows == ()
