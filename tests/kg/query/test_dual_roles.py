"""Two offices of one person, and one office of two bodies."""

from __future__ import annotations

import pytest

from kg.query.ask import Asked
from kg.query.errors import BadValueError
from tests.kg.query.scene import Scene, rows

COLUMNS = ("person", "body_1", "role_1", "body_2", "role_2", "joint", "overlap")


@pytest.fixture
def cast(scene: Scene) -> dict[str, str]:
    return {
        "ann": scene.add("person", "Ann Ash"),
        "council": scene.add("body", "Oak Council"),
        "trust": scene.add("body", "Oak PCT"),
        "cabinet": scene.add("board", "Cabinet"),
        "partnership": scene.add("partnership", "Oak Partnership"),
    }


def test_two_offices_are_told_from_a_joint_one(scene: Scene, cast: dict[str, str]) -> None:
    bob = scene.add("person", "Bob Birch")
    scene.say(cast["ann"], "holds_post", cast["trust"], role="Chairman")
    scene.say(cast["ann"], "holds_post", cast["council"], role="Executive Member")
    scene.say(bob, "holds_post", cast["trust"], role="Joint Director", joint=True)
    scene.say(bob, "holds_post", cast["council"], role="Joint Director", joint=True)
    both = [
        ("Ann Ash", "Oak Council", "Executive Member", "Oak PCT", "Chairman", False, "stated"),
        ("Bob Birch", "Oak Council", "Joint Director", "Oak PCT", "Joint Director", True, "stated"),
    ]
    assert rows(scene.ask("dual-roles"), *COLUMNS) == both
    assert rows(scene.ask("dual-roles", joint="no"), *COLUMNS) == both[:1]
    assert rows(scene.ask("dual-roles", joint="yes"), *COLUMNS) == both[1:]
    assert rows(scene.ask("dual-roles", person="bob birch"), "person") == [("Bob Birch",)]


def test_two_joint_offices_of_one_person_are_not_one(scene: Scene, cast: dict[str, str]) -> None:
    other = scene.add("body", "Elm Council")
    for body, role in ((cast["council"], "Joint Chair"), (other, "Joint Director")):
        scene.say(cast["ann"], "holds_post", body, role=role, joint=True)
    assert rows(scene.ask("dual-roles"), "role_1", "role_2", "joint") == [
        ("Joint Director", "Joint Chair", False)
    ]


def test_a_sentence_may_leave_out_that_the_office_is_joint(scene: Scene, cast: dict[str, str]) -> None:
    scene.say(cast["ann"], "holds_post", cast["trust"], role="Joint Director of Health", joint=True)
    scene.say(cast["ann"], "holds_post", cast["council"], role="Joint Director of Health", joint=True)
    scene.say(cast["ann"], "holds_post", cast["council"], "b.txt", role="Director of Health")
    answer = scene.ask("dual-roles")
    assert rows(answer, "role_1", "joint") == [("Joint Director of Health", True)]
    assert len(answer.rows[0].statements) == 3


def test_an_organ_counts_as_its_body(scene: Scene, cast: dict[str, str]) -> None:
    scene.say(cast["cabinet"], "part_of", cast["council"])
    scene.say(cast["ann"], "holds_post", cast["cabinet"], role="Chair")
    scene.say(cast["ann"], "holds_post", cast["council"], role="Leader")
    assert scene.ask("dual-roles").rows == ()
    scene.say(cast["ann"], "holds_post", cast["trust"], role="Governor")
    answer = scene.ask("dual-roles")
    assert rows(answer, "role_1", "role_2") == [("Chair, Cabinet", "Governor"), ("Leader", "Governor")]
    assert "part_of" in [statement.relation for statement in answer.rows[0].statements]


def test_former_offices_and_offices_one_after_the_other_are_no_dual_roles(
    scene: Scene, cast: dict[str, str]
) -> None:
    third = scene.add("body", "Elm PCT")
    scene.say(cast["ann"], "holds_post", cast["council"], role="Leader", until="2004")
    scene.say(cast["ann"], "holds_post", cast["trust"], role="Chair", status="ended")
    scene.say(cast["ann"], "holds_post", third, role="Chair", from_="2005")
    assert scene.ask("dual-roles").rows == ()


def test_seats_and_partnerships_count_only_where_they_are_asked_for(
    scene: Scene, cast: dict[str, str]
) -> None:
    scene.say(cast["ann"], "holds_post", cast["council"], role="Leader")
    scene.say(cast["ann"], "holds_post", cast["partnership"], role="Chair")
    scene.say(cast["ann"], "member_of", cast["trust"], role="attendee")
    scene.say(cast["ann"], "affiliated_with", cast["trust"])
    assert scene.ask("dual-roles").rows == ()
    assert rows(scene.ask("dual-roles", include="partnerships"), "role_2") == [("Chair",)]
    assert rows(scene.ask("dual-roles", include="seats"), "role_2") == [("attendee",)]
    assert len(scene.ask("dual-roles", include="seats, partnerships").rows) == 3
    with pytest.raises(BadValueError, match="partnerships, seats"):
        scene.ask("dual-roles", include="friends")


def test_what_is_proposed_or_unsure_is_left_out_unless_it_is_asked_for(
    scene: Scene, cast: dict[str, str]
) -> None:
    scene.say(cast["ann"], "holds_post", cast["council"], role="Leader")
    scene.say(cast["ann"], "holds_post", cast["trust"], role="Chair", status="proposed", confidence=0.4)
    assert scene.ask("dual-roles").rows == ()
    wide = Asked(statuses=frozenset({"in_force", "proposed"}))  # type: ignore[arg-type]  # a status is its name
    assert len(scene.ask("dual-roles", wide).rows) == 1
    sure = Asked(statuses=wide.statuses, threshold=0.5)
    assert scene.ask("dual-roles", sure).rows == ()


def test_a_day_gives_each_row_a_certainty(scene: Scene, cast: dict[str, str]) -> None:
    scene.dates = {"a.txt": "2007"}
    scene.say(cast["ann"], "holds_post", cast["council"], role="Leader", from_="2003", until="2006")
    scene.say(cast["ann"], "holds_post", cast["trust"], role="Chair")
    assert [row.certainty for row in scene.ask("dual-roles").rows] == [None]
    assert [row.certainty for row in scene.ask("dual-roles", Asked(on="2005-01-01")).rows] == ["not excluded"]
    assert scene.ask("dual-roles", Asked(on="2008-01-01")).rows == ()


def test_what_has_ended_since_is_an_answer_for_a_day_before(scene: Scene, cast: dict[str, str]) -> None:
    period = {"from_": "2003", "until": "2006", "status": "ended"}
    scene.say(cast["ann"], "holds_post", cast["council"], role="Leader", **period)
    scene.say(cast["ann"], "holds_post", cast["trust"], role="Chair", **period)
    assert scene.ask("dual-roles").rows == ()
    assert [row.certainty for row in scene.ask("dual-roles", Asked(on="2005")).rows] == ["stated"]


def test_the_same_pair_said_twice_is_one_row_with_all_its_evidence(
    scene: Scene, cast: dict[str, str]
) -> None:
    for document in ("a.txt", "b.txt"):
        scene.say(cast["ann"], "holds_post", cast["council"], document, role="Leader")
        scene.say(
            cast["ann"],
            "holds_post",
            cast["trust"],
            document,
            role="the Chair" if document == "a" else "Chair",
        )
    (row,) = scene.ask("dual-roles").rows
    assert [statement.evidence[0].document for statement in row.statements] == ["a.txt"] * 2 + ["b.txt"] * 2
