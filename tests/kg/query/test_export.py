"""Answers for programs."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest

from kg.query.answer import Answer
from kg.query.ask import Asked
from kg.query.export import answer_csv, plain_answer
from tests.kg.query.scene import Scene

EVIDENCE_KEYS = {"document", "start", "end", "quote"}
STATEMENT_KEYS = {
    "id", "relation", "role", "kind", "joint", "status", "from", "until", "inferred", "evidence",
}  # fmt: skip


@pytest.fixture
def answer(scene: Scene) -> Answer:
    ann, kind = scene.add("person", "=Ann(1)"), scene.add("post", "Clerk")
    for name in ("Oak Council", "Oak PCT"):
        body = scene.add("body", name)
        scene.say(ann, "holds_post", body, role="Chair", joint=True, quote=f"-{name}")
        scene.say(kind, "post_in", body, joint=True)
    return scene.ask("joint-appointments", Asked(on="2007"))


def test_json_has_the_columns_the_certainty_and_the_statements(answer: Answer) -> None:
    found = json.loads(json.dumps(plain_answer(answer)))
    assert set(found) == {"question", "parameters", "rows"}
    assert found["parameters"] == {
        "status": ["in_force", "agreed", "proposed", "expected", "ended"], "generic": False, "on": "2007",
    }  # fmt: skip
    held, unheld = found["rows"]
    assert list(held) == ["post", "holder", "bodies", "status", "kind", "certainty", "statements"]
    assert set(held["holder"]) == {"id", "name", "type"}
    assert [body["name"] for body in held["bodies"]] == ["Oak Council", "Oak PCT"]
    assert unheld["holder"] is None
    assert held["certainty"] == "not excluded"
    assert [set(statement) for statement in held["statements"]] == [STATEMENT_KEYS] * 2
    assert set(held["statements"][0]["evidence"][0]) == EVIDENCE_KEYS


def test_csv_has_a_name_and_an_id_for_each_entity_and_runs_no_formula(answer: Answer) -> None:
    held, unheld = csv.DictReader(StringIO(answer_csv(answer)))
    assert held["holder"] == "'=Ann(1)"
    assert held["holder_id"].startswith("person/")
    assert held["bodies"] == "Oak Council; Oak PCT"
    assert held["kind"] == "no"
    assert held["quotes"].splitlines() == ["'-Oak Council", "-Oak PCT"]
    assert held["places"].splitlines()[0] == "a.txt:0-12"
    assert (unheld["holder"], unheld["holder_id"]) == ("", "")
