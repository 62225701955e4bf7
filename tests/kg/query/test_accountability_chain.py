"""Chains: forks, loops, ends, and a person's own posts."""

from __future__ import annotations

from kg.model.entity import Entity
from kg.model.office import post_id
from kg.model.vocabulary import EntityType
from kg.query.ask import Asked
from tests.kg.query.scene import Scene, rows

COLUMNS = ("step", "subject", "accountability", "object", "then")
AGREED = Asked(statuses=frozenset({"agreed"}))  # type: ignore[arg-type]  # a status is its name


def test_a_chain_forks_and_ends_where_nothing_more_is_said(scene: Scene) -> None:
    managing, chief = scene.add("post", "Managing Director"), scene.add("post", "Chief Executive")
    council, trust = scene.add("body", "Oak Council"), scene.add("body", "Oak PCT")
    scene.say(managing, "accountable_to", chief, kind="reports_to", status="agreed")
    scene.say(chief, "accountable_to", trust, kind="accountable_officer_for")
    scene.say(chief, "accountable_to", council, kind="head_of_paid_service")
    scene.say(chief, "accountable_to", council, kind="advises")
    expected = [
        ("1", "Managing Director", "reports_to", "Chief Executive", "forks"),
        ("2a", "Chief Executive", "advises", "Oak Council", "not stated further"),
        ("2a", "Chief Executive", "head_of_paid_service", "Oak Council", "not stated further"),
        ("2b", "Chief Executive", "accountable_officer_for", "Oak PCT", "not stated further"),
    ]
    assert rows(scene.ask("accountability-chain", start="managing director"), *COLUMNS) == expected
    assert rows(scene.ask("accountability-chain"), *COLUMNS) == expected
    only = scene.ask("accountability-chain", start="Managing Director", kinds="reports_to,advises")
    assert rows(only, "step", "object") == [("1", "Chief Executive"), ("2", "Oak Council")]
    assert rows(scene.ask("accountability-chain", AGREED), "step", "then") == [("1", "not stated further")]


def test_a_loop_is_walked_once_and_said_to_be_one(scene: Scene) -> None:
    first, second, third = (scene.add("body", name) for name in ("A", "B", "C"))
    scene.say(first, "accountable_to", second)
    scene.say(second, "accountable_to", third)
    scene.say(third, "accountable_to", second)
    assert rows(scene.ask("accountability-chain"), "start", "step", "object", "then") == [
        ("A", "1", "B", "goes on"),
        ("A", "2", "C", "goes on"),
        ("A", "3", "B", "loops back"),
    ]


def test_a_loop_without_a_beginning_is_found(scene: Scene) -> None:
    first, second = scene.add("body", "A"), scene.add("body", "B")
    scene.say(first, "accountable_to", second)
    scene.say(second, "accountable_to", first)
    assert rows(scene.ask("accountability-chain"), "subject", "then") == [
        ("A", "goes on"),
        ("B", "loops back"),
    ]


def test_a_persons_chain_takes_in_the_posts_held(scene: Scene) -> None:
    ann, council = scene.add("person", "Ann Ash"), scene.add("body", "Oak Council")
    chief = scene.add("post", "Chief Executive")
    post = post_id("Treasurer", [council])
    scene.entities[post] = Entity(post, EntityType.POST, ("Treasurer",))
    scene.say(ann, "holds_post", council, role="Treasurer")
    scene.say(post, "accountable_to", chief, kind="reports_to")
    answer = scene.ask("accountability-chain", start="Ann Ash")
    assert rows(answer, *COLUMNS) == [
        ("1", "Treasurer", "reports_to", "Chief Executive", "not stated further")
    ]
    assert {statement.relation for statement in answer.rows[0].statements} == {"holds_post", "accountable_to"}


def test_many_steps_at_once_have_letters_beyond_z(scene: Scene) -> None:
    post = scene.add("post", "Clerk")
    for number in range(28):
        scene.say(post, "accountable_to", scene.add("body", f"Body {number:02}"))
    steps = [row.cells["step"] for row in scene.ask("accountability-chain").rows]
    assert (steps[0], steps[25], steps[26], steps[27]) == ("1a", "1z", "1aa", "1ab")
