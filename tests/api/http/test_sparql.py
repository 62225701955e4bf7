"""SPARQL by the three ways of its protocol."""

from __future__ import annotations

import httpx
import pytest

QUERY = "SELECT ?name { ?person a foaf:Person ; skos:prefLabel ?name }"


def names(answer: httpx.Response) -> list[str]:
    assert answer.status_code == 200, answer.text
    return [row["name"]["value"] for row in answer.json()["results"]["bindings"]]


def test_the_three_ways_give_the_same(client: httpx.Client) -> None:
    body = {"content-type": "application/sparql-query"}
    assert names(client.get("/sparql", params={"query": QUERY})) == ["Ann Ash"]
    assert names(client.post("/sparql", data={"query": QUERY})) == ["Ann Ash"]
    assert names(client.post("/sparql", content=QUERY, headers=body)) == ["Ann Ash"]


def test_other_formats_by_the_accept_header(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": QUERY}, headers={"accept": "text/csv"})
    assert answer.text.split() == ["name", "Ann", "Ash"]


def test_a_dataset_can_be_named(client: httpx.Client) -> None:
    graph = "https://govgraph.example/document/report.txt"
    query = "SELECT ?status { ?link gov:status ?status }"
    found = client.get("/sparql", params={"query": query, "default-graph-uri": graph}).json()
    assert len(found["results"]["bindings"]) == 2
    posted = client.post("/sparql", data={"query": query, "default-graph-uri": graph}).json()
    assert len(posted["results"]["bindings"]) == 2


@pytest.mark.parametrize(
    ("content", "media_type", "status"),
    [
        ("x" * 200_000, "application/sparql-query", 413),
        (QUERY, "text/plain", 415),
        (QUERY, "application/sparql-update", 415),
        ("update=DROP+ALL", "application/x-www-form-urlencoded", 400),
        ("query=ASK{}&query=ASK{}", "application/x-www-form-urlencoded", 400),
        ("&".join(f"a{n}=" for n in range(200)), "application/x-www-form-urlencoded", 413),
        ("INSERT DATA { <a:a> <a:a> <a:a> }", "application/sparql-query", 403),
        ("", "application/sparql-query", 400),
        (b"\xff\xfe", "application/sparql-query", 400),
        ("SELECT * { " + "{" * 5000, "application/sparql-query", 403),
    ],
)
def test_bodies_that_are_refused(
    client: httpx.Client, content: str | bytes, media_type: str, status: int
) -> None:
    answer = client.post("/sparql", content=content, headers={"content-type": media_type})
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
