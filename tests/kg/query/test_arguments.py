"""What an asker may give, and what is refused with a word that helps."""

from __future__ import annotations

import pytest

from kg.query.arguments import read_date, read_statuses
from kg.query.errors import (
    AmbiguousEntityError,
    BadValueError,
    UnknownEntityError,
    UnknownParameterError,
    UnknownQuestionError,
)
from kg.query.names import find_entity, search_entities
from kg.query.questions import question_named
from tests.kg.query.scene import Scene, facts_of


@pytest.fixture
def scene(scene: Scene) -> Scene:
    council, trust = scene.add("body", "Oak Council", "OC"), scene.add("body", "Oak PCT")
    for body in (council, trust):
        post = scene.add("post", "Chair", body)
        scene.say(post, "post_in", body)
    return scene


def test_an_entity_is_found_by_any_name_of_it_and_by_its_id(scene: Scene) -> None:
    facts = facts_of(scene.graph())
    (council,) = (each for each in scene.entities.values() if each.name == "Oak Council")
    for wanted in ("Oak Council", "  oak   council ", "oc", council.id):
        assert find_entity(facts, wanted).id == council.id


def test_namesakes_are_listed_with_what_tells_them_apart(scene: Scene) -> None:
    with pytest.raises(AmbiguousEntityError, match="'chair' is the name of 2 things") as refused:
        scene.ask("accountability-chain", start="chair")
    candidates = refused.value.candidates
    assert [(each.name, each.context) for each in candidates] == [
        ("Chair", "Oak Council"),
        ("Chair", "Oak PCT"),
    ]


@pytest.mark.parametrize(
    ("given", "error", "words"),
    [
        ({"strat": "x"}, UnknownParameterError, "it takes: kinds, start"),
        ({"start": "Nobody"}, UnknownEntityError, "nothing in the graph is called 'Nobody'"),
        ({"start": "area/"}, UnknownEntityError, "nothing in the graph"),
        ({"start": "x" * 600}, BadValueError, "600 characters"),
        ({"kinds": "reports_to,friends"}, BadValueError, "cannot be 'friends'"),
        ({"kinds": ","}, BadValueError, "cannot be ','"),
    ],
)
def test_wrong_parameters(scene: Scene, given: dict[str, str], error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        scene.ask("accountability-chain", None, **given)


def test_an_entity_of_the_wrong_type_is_said_to_be_one(scene: Scene) -> None:
    with pytest.raises(UnknownEntityError, match="'Oak PCT' is a body; here a person is needed"):
        scene.ask("dual-roles", person="Oak PCT")


@pytest.mark.parametrize("name", ["no such", "> } ] ; DROP", "a\u0000b", "\ud800", "'\"<script>", "..//.."])
def test_hostile_names_are_just_names_that_nothing_bears(scene: Scene, name: str) -> None:
    for wanted in (name, f"body/{name}", f"body/x> }} UNION {{ ?s ?p ?o }} # {name}"):
        with pytest.raises((UnknownEntityError, BadValueError)):
            find_entity(facts_of(scene.graph()), wanted)


def test_an_unknown_question_suggests_its_neighbour() -> None:
    with pytest.raises(UnknownQuestionError, match="did you mean 'dual-roles'"):
        question_named("dual-rolls")
    with pytest.raises(UnknownQuestionError, match="there are: dual-roles, joint-appointments"):
        question_named("x" * 5000)


def test_statuses_and_dates_as_people_write_them() -> None:
    assert read_statuses(["in-force, agreed", "ended"]) == {"in_force", "agreed", "ended"}
    assert read_date(" 2006-11 ") == "2006-11"
    assert read_date("") is None
    with pytest.raises(BadValueError, match="there are: in_force, agreed"):
        read_statuses(["hoped"])
    with pytest.raises(BadValueError, match="is no date"):
        read_date("2006-02-30")


def test_names_are_searched_for_by_any_part(scene: Scene) -> None:
    facts = facts_of(scene.graph())
    assert [each.name for each in search_entities(facts, "OAK")] == ["Oak Council", "Oak PCT"]
    assert [each.name for each in search_entities(facts, "oc")] == ["Oak Council"]
    assert search_entities(facts, "oak", None) != search_entities(facts, "")
