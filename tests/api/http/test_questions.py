"""Questions by HTTP."""

from __future__ import annotations

import csv
from io import StringIO

import httpx
import pytest

from api.http.models import Answer, Questions
from api.http.routes.questions import RESERVED
from kg.query.questions import questions


def test_the_catalogue_is_listed(client: httpx.Client) -> None:
    found = Questions.model_validate(client.get("/questions").json())
    assert [each.name for each in found.questions] == list(questions())


def test_no_parameter_of_a_question_has_the_name_of_one_of_ours() -> None:
    assert all(each.name not in RESERVED for question in questions().values() for each in question.parameters)


def test_an_answer_has_the_shape_that_is_described(client: httpx.Client) -> None:
    answer = client.get("/questions/dual-roles", params={"person": "ann ash"})
    assert answer.headers["content-type"] == "application/json"
    found = answer.json()
    assert set(found) == {"question", "parameters", "rows"}
    Answer.model_validate(found)
    (row,) = found["rows"]
    assert row["person"] == {"id": "person/ann", "name": "Ann Ash", "type": "person"}
    assert (row["role_1"], row["role_2"], row["joint"]) == ("Executive Member", "Chair", False)
    assert row["statements"][0]["evidence"] == [
        {"document": "minutes/1 & 2?.txt", "start": 0, "end": 22, "quote": "Ann Ash chairs Oak PCT"}
    ]


@pytest.mark.parametrize("name", list(questions()))
def test_every_question_answers_in_both_formats(client: httpx.Client, name: str) -> None:
    found = client.get(f"/questions/{name}").json()
    Answer.model_validate(found)
    lines = list(csv.reader(StringIO(client.get(f"/questions/{name}", headers={"accept": "text/csv"}).text)))
    assert len(lines) == len(found["rows"]) + 1


def test_the_frame_is_taken_from_the_query_string(client: httpx.Client) -> None:
    in_force = client.get("/questions/joint-appointments", params={"status": "in_force"}).json()
    assert in_force["rows"] == []
    both = client.get(
        "/questions/joint-appointments?status=in_force&status=agreed&on=2007&generic=true"
    ).json()
    assert [row["certainty"] for row in both["rows"]] == ["last stated"]
    assert both["parameters"] == {"status": ["in_force", "agreed"], "generic": True, "on": "2007"}


def test_rows_come_by_pages_with_their_number(client: httpx.Client) -> None:
    whole = client.get("/questions/evidence")
    second = client.get("/questions/evidence", params={"limit": 1, "offset": 1})
    assert second.headers["x-total-count"] == str(len(whole.json()["rows"]))
    assert second.json()["rows"] == whole.json()["rows"][1:2]


def test_csv_by_format_goes_before_the_accept_header(client: httpx.Client) -> None:
    answer = client.get("/questions/dual-roles?format=csv", headers={"accept": "application/json"})
    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.text.startswith("person,person_id,body_1,body_1_id,")
