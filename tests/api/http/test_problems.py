"""What is refused, and how it is said."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from api.http.models import Problem
from tests.api.conftest import Serving, write_store

LONG = "x" * 5000


@pytest.mark.parametrize(
    ("path", "status", "slug", "words"),
    [
        ("/questions/dual-rolls", 404, "unknown-question", "did you mean 'dual-roles'?"),
        ("/questions/dual-roles?persn=x", 422, "unknown-parameter", "it takes: include, joint, person"),
        (
            "/questions/dual-roles?person=Nobody",
            422,
            "unknown-entity",
            "nothing in the graph is called 'Nobody'",
        ),
        ("/questions/dual-roles?person=Oak+PCT", 422, "unknown-entity", "is a body; here a person is needed"),
        ("/questions/dual-roles?include=friends", 422, "bad-value", "it takes: partnerships, seats"),
        ("/questions/dual-roles?include=seats&include=partnerships", 422, "bad-value", "given twice"),
        ("/questions/dual-roles?on=soon", 422, "bad-value", "'soon' is no date"),
        ("/questions/dual-roles?status=hoped", 422, "bad-value", "status"),
        ("/questions/dual-roles?generic=perhaps", 422, "bad-value", "generic"),
        ("/questions/dual-roles?limit=0", 422, "bad-value", "limit"),
        ("/questions/dual-roles?limit=999999999", 422, "bad-value", "limit"),
        ("/questions/dual-roles?format=xml", 406, "not-acceptable", "json, csv"),
        (f"/questions/dual-roles?person={LONG}", 422, "bad-value", "5000 characters"),
        (f"/questions/{LONG}", 422, "bad-value", "name"),
        (f"/entities?q={LONG}", 422, "bad-value", "q"),
        ("/entities?type=planet", 422, "bad-value", "type"),
        ("/entities/body/nothing", 404, "not-found", "no entity body/nothing"),
        ("/entities/planet/earth", 422, "bad-value", "type"),
        ("/entities/body/a%3E%20%7D%20UNION%20%7B", 404, "not-found", "no entity"),
        ("/documents/nothing.txt", 404, "not-found", "no document nothing.txt"),
        ("/documents/report.txt?length=99999999", 422, "bad-value", "length"),
        ("/sparql", 422, "bad-value", "query"),
        ("/sparql?query=SELECT", 400, "query-syntax", ""),
        ("/sparql?query=SELECT+*+%7B", 400, "query-syntax", ""),
        ("/sparql?query=DROP+ALL", 403, "query-refused", "read-only"),
        ("/sparql?query=SELECT+*+%7BSERVICE+%3Chttp://x/%3E+%7B%7D%7D", 403, "query-refused", "SERVICE"),
    ],
)
def test_a_problem_says_what_is_wrong(
    client: httpx.Client, path: str, status: int, slug: str, words: str
) -> None:
    answer = client.get(path)
    found = Problem.model_validate(answer.json())
    assert (answer.status_code, found.status) == (status, status)
    assert answer.headers["content-type"] == "application/problem+json"
    assert found.type == f"https://w3id.org/govgraph/problems/{slug}"
    assert words in found.detail
    assert len(answer.content) < 12_000


def test_namesakes_are_listed(client: httpx.Client) -> None:
    answer = client.get("/questions/board-members", params={"board": "oak"}).json()
    assert [each["name"] for each in answer["candidates"]] == ["Oak Board", "Oak Council", "Oak PCT"]


def test_what_no_route_answers_is_a_problem_too(client: httpx.Client) -> None:
    nowhere = client.get("/nowhere")
    assert (nowhere.status_code, nowhere.json()["type"]) == (404, "about:blank")
    posted = client.post("/questions")
    assert posted.status_code == 405
    assert posted.headers["allow"] == "GET"
    assert posted.json()["title"] == "Method Not Allowed"


def test_a_damaged_store_is_said_to_be_one(tmp_path: Path, serve: Serving) -> None:
    write_store(tmp_path / "store")
    with serve(tmp_path / "store") as address:
        (tmp_path / "store" / "store.json").write_text("{")
        answer = httpx.get(f"{address}/questions/dual-roles")
        assert (answer.status_code, answer.json()["title"]) == (503, "The store cannot be read")
        assert httpx.get(f"{address}/healthz").status_code == 503
        assert httpx.get(address).status_code == 503


def test_head_is_get_without_the_body(client: httpx.Client) -> None:
    for path in ("/", "/questions", "/healthz"):
        answer = client.head(path)
        assert (answer.status_code, answer.content) == (200, b"")


def test_an_unacceptable_format(client: httpx.Client) -> None:
    assert client.get("/questions/dual-roles", headers={"accept": "image/png"}).status_code == 406
    assert (
        client.get("/questions/dual-roles", headers={"accept": "nonsense;q=q, */*;q=0.1"}).status_code == 200
    )
    weighed = {"accept": "application/json;q=0.2, text/*;q=0.9"}
    assert client.get("/questions/dual-roles", headers=weighed).headers["content-type"].startswith("text/csv")


@pytest.mark.parametrize(
    "path", ["/", "/questions", "/nowhere", "/pages/nowhere", "/pages/style.css", "/sparql"]
)
def test_every_answer_forbids_scripts_frames_and_other_hosts(client: httpx.Client, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'; img-src 'self'")
    assert "script-src" not in policy
    assert (headers["x-content-type-options"], headers["x-frame-options"]) == ("nosniff", "DENY")
    assert headers["referrer-policy"] == "no-referrer"
