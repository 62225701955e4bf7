"""Offices that bodies share, held and not."""

from __future__ import annotations

import pytest

from kg.query.ask import Asked
from tests.kg.query.scene import Scene, rows

COLUMNS = ("post", "holder", "bodies", "status", "kind")
SHARING = ("Oak Council", "Oak PCT")


@pytest.fixture
def bodies(scene: Scene) -> tuple[str, str]:
    return scene.add("body", "Oak PCT"), scene.add("body", "Oak Council")


def test_an_office_is_one_row_with_the_bodies_that_share_it(scene: Scene, bodies: tuple[str, str]) -> None:
    post, ann = scene.add("post", "Director of Health"), scene.add("person", "Ann Ash")
    for body in bodies:
        scene.say(post, "post_in", body, joint=True, status="agreed")
        scene.say(ann, "holds_post", body, role="Joint Chief Executive", joint=True)
    answer = scene.ask("joint-appointments")
    assert rows(answer, *COLUMNS) == [
        ("Director of Health", None, SHARING, "agreed", False),
        ("Joint Chief Executive", "Ann Ash", SHARING, "in_force", False),
    ]
    assert [len(row.statements) for row in answer.rows] == [2, 2]
    assert rows(scene.ask("joint-posts-without-holder"), "post", "bodies") == [
        ("Director of Health", SHARING)
    ]


def test_a_holder_named_elsewhere_holds_the_office(scene: Scene, bodies: tuple[str, str]) -> None:
    post, ann = scene.add("post", "Joint Director of Health"), scene.add("person", "Ann Ash")
    for body in bodies:
        scene.say(post, "post_in", body, joint=True)
    scene.say(ann, "holds_post", bodies[0], "b.txt", role="Director of Health")
    assert rows(scene.ask("joint-appointments"), "holder") == [("Ann Ash",)]
    assert scene.ask("joint-posts-without-holder").rows == ()


def test_the_last_holder_before_an_office_was_shared_does_not_hold_it(
    scene: Scene, bodies: tuple[str, str]
) -> None:
    ann, bob = scene.add("person", "Ann Ash"), scene.add("person", "Bob Birch")
    for body in bodies:
        scene.say(ann, "holds_post", body, role="Chief Executive", joint=True)
    scene.say(bob, "holds_post", bodies[0], "b.txt", role="Chief Executive")
    assert rows(scene.ask("joint-appointments"), "holder") == [("Ann Ash",)]


@pytest.mark.parametrize(
    "holding",
    [
        {"role": "Deputy Director of Health"},
        {"role": "Director of Health", "status": "ended"},
        {"role": "Director of Health", "status": "in_force"},  # holds today's post, not the one to come
    ],
)
def test_another_office_or_another_time_is_no_holder(
    scene: Scene, bodies: tuple[str, str], holding: dict[str, str]
) -> None:
    post, ann = scene.add("post", "Director of Health"), scene.add("person", "Ann Ash")
    for body in bodies:
        scene.say(post, "post_in", body, joint=True, status="agreed")
    scene.say(ann, "holds_post", bodies[0], **holding)
    assert rows(scene.ask("joint-appointments"), "holder") == [(None,)]


def test_kinds_come_after_individuals_and_only_where_asked_for(scene: Scene, bodies: tuple[str, str]) -> None:
    kind = scene.add("post", "A kind of director", generic=True)
    one = scene.add("post", "Zealous Director")
    for body in bodies:
        scene.say(kind, "post_in", body, joint=True)
        scene.say(one, "post_in", body, joint=True)
    assert rows(scene.ask("joint-appointments"), "post") == [("Zealous Director",)]
    wide = scene.ask("joint-appointments", Asked(generic=True))
    assert rows(wide, "post", "kind") == [("Zealous Director", False), ("A kind of director", True)]


def test_every_status_is_shown_but_an_empty_proposal_is_no_vacancy(
    scene: Scene, bodies: tuple[str, str]
) -> None:
    post = scene.add("post", "Director of Health")
    for body in bodies:
        scene.say(post, "post_in", body, joint=True, status="proposed")
    assert rows(scene.ask("joint-appointments"), "status") == [("proposed",)]
    assert scene.ask("joint-posts-without-holder").rows == ()
