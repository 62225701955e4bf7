"""The catalogue as a whole."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
import yaml

import kg.query
from kg.model.vocabulary import Accountability, Relation
from kg.query.question import Column, Parameter, Question
from kg.query.questions import question_named, questions
from kg.query.shapes import SHAPES
from tests.kg.query.scene import Scene

FOLDER = Path(kg.query.__file__).parent / "catalogue"


def test_there_are_ten_questions_each_with_a_query_and_a_shape() -> None:
    assert [question.number for question in questions().values()] == list(range(1, 11))
    assert set(questions()) == set(SHAPES) == {path.stem for path in FOLDER.glob("*.rq")}


@pytest.mark.parametrize("name", list(questions()))
def test_a_question_is_in_words_and_its_query_selects_its_links(name: str) -> None:
    question = question_named(name)
    assert question.words.endswith("?")
    described = [each.description for each in question.columns]
    described += [each.description for each in question.parameters]
    assert all(description.endswith(".") for description in described)
    selected = re.search(r"SELECT (?:DISTINCT )?([?\w ]+)", (FOLDER / f"{name}.rq").read_text())
    assert selected is not None
    assert {f"?{link}" for link in question.links} <= set(selected[1].split())


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_question_says_nothing_that_is_not_read(path: Path) -> None:
    raw = yaml.safe_load(path.read_text())
    for type_, given in ((Question, [raw]), (Parameter, raw.get("parameters", [])), (Column, raw["columns"])):
        known = {field.name for field in dataclasses.fields(type_)}
        assert all(set(each) <= known for each in given), type_


@pytest.mark.parametrize("name", list(questions()))
def test_a_query_projects_each_parameter_that_it_uses(name: str) -> None:
    text = (FOLDER / f"{name}.rq").read_text()
    projected = text[text.index("SELECT") : text.index("WHERE")]
    for parameter in question_named(name).parameters:
        assert f"?{parameter.name}" in projected or f"?{parameter.name}" not in text


@pytest.mark.parametrize("name", list(questions()))
def test_an_empty_graph_answers_with_no_rows(scene: Scene, name: str) -> None:
    assert scene.ask(name).rows == ()


def test_every_kind_and_relation_of_the_model_can_be_chosen() -> None:
    kinds = question_named("accountability-chain").parameters[1]
    relations = next(each for each in question_named("evidence").parameters if each.name == "relation")
    assert kinds.choices == tuple(Accountability)
    assert relations.choices == tuple(Relation)


def test_rows_have_the_columns_of_the_question_in_their_order(scene: Scene) -> None:
    one, other = scene.add("body", "Oak Council", "Option A"), scene.add("partnership", "Oak Partnership")
    ann = scene.add("person", "Ann")
    for relation in Relation:
        scene.say(one, relation, other, joint=True, option="Option B")
        scene.say(ann, relation, scene.add("body", f"Body {relation}"), joint=True)
        scene.say(ann, relation, scene.add("board", f"Board {relation}"), joint=True)
    for name, question in questions().items():
        answer = scene.ask(name)
        if name != "two-tier-partnerships":
            assert answer.rows, name
        for row in answer.rows:
            assert list(row.cells) == [column.name for column in question.columns], name


def test_the_order_of_what_is_loaded_changes_no_answer(scene: Scene) -> None:
    bodies = [scene.add("body", name) for name in ("B", "A", "C")]
    people = [scene.add("person", name) for name in ("Zoe", "Ann")]
    for person in people:
        for body in bodies:
            scene.say(person, "holds_post", body, role="Chair", joint=body != bodies[0])
    first = {name: scene.ask(name).rows for name in questions()}
    scene.statements.reverse()
    scene.entities = dict(reversed(scene.entities.items()))
    assert {name: scene.ask(name).rows for name in questions()} == first
