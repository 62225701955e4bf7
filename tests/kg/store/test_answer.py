"""Users' queries in a process of their own: answered, bounded, stopped, and never let out."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.model.graph import Graph
from kg.store import errors
from kg.store.answer import QueryLimits, UserQueries, answer_user_query
from kg.store.embedded import EmbeddedStore
from kg.store.generation import Shape

BASE = "https://govgraph.example/"
SLOW = (
    "SELECT (COUNT(*) AS ?n) { "
    + "GRAPH ?g0 { ?s0 ?p0 ?o0 } "
    + " ".join(f"GRAPH ?g{n} {{ ?s{n} ?p{n} ?o{n} }}" for n in range(1, 5))
    + "}"
)


@pytest.fixture
def folder(tmp_path: Path, graph: Graph) -> Path:
    EmbeddedStore(tmp_path / "s", Shape(BASE, 0.5)).write(graph)
    return tmp_path / "s"


@pytest.fixture
def queries(folder: Path) -> Iterator[UserQueries]:
    with UserQueries(folder, QueryLimits(seconds=2, rows=20), processes=1) as queries:
        yield queries


def _names(body: bytes) -> list[str]:
    return [row["name"]["value"] for row in json.loads(body)["results"]["bindings"]]


def test_a_query_is_answered_from_the_plain_facts(folder: Path) -> None:
    answer = answer_user_query(folder, "SELECT ?name { ?body gov:covers ?a . ?a skos:prefLabel ?name }")
    assert answer.media_type == "application/sparql-results+json"
    assert _names(answer.body) == ["Wexmoor"]


@pytest.mark.parametrize(
    ("query", "accept", "media_type", "start"),
    [
        ("SELECT ?n { ?a a gov:Area ; skos:prefLabel ?n }", "text/csv", "text/csv", b"n\r\nWexmoor"),
        ("SELECT ?n { ?a a gov:Area }", "text/html, application/xml;q=0.9", "application/xml", b"<?xml"),
        ("ASK {}", "*/*", "application/sparql-results+json", b'{"head":{},"boolean":true}'),
        (
            "CONSTRUCT WHERE { ?a gov:covers ?b }",
            "application/n-triples",
            "application/n-triples",
            b"<https://",
        ),
        ("CONSTRUCT WHERE { ?a gov:covers ?b }", "text/*", "text/turtle", b"@prefix"),
    ],
)
def test_the_format_is_the_one_asked_for(
    queries: UserQueries, query: str, accept: str, media_type: str, start: bytes
) -> None:
    answer = queries.answer(query, accept)
    assert answer.media_type == media_type
    assert answer.body.startswith(start)


@pytest.mark.parametrize(
    ("query", "error", "words"),
    [
        ("SELECT * { ?s ?p", errors.QuerySyntaxError, "expected"),
        ("SELECT * { SERVICE <http://127.0.0.1/> {} }", errors.QueryRefusedError, "SERVICE"),
        ("SELECT * { GRAPH ?g { ?s ?p ?o } }", errors.QueryTooLargeError, "more than 20 rows"),
        (SLOW, errors.QueryTooSlowError, "2 seconds"),
    ],
)
def test_what_cannot_be_answered_is_told(
    queries: UserQueries, query: str, error: type[errors.QueryError], words: str
) -> None:
    with pytest.raises(error, match=words):
        queries.answer(query)
    assert queries.answer("ASK {}").body  # and the next is answered


def test_no_format_of_ours_is_told(queries: UserQueries) -> None:
    with pytest.raises(errors.QueryFormatError, match="text/csv"):
        queries.answer("SELECT * {}", "image/png")


def test_a_slow_query_is_stopped_in_time(queries: UserQueries) -> None:
    queries.answer("ASK {}")
    start = time.monotonic()
    with pytest.raises(errors.QueryTooSlowError):
        queries.answer(SLOW)
    assert time.monotonic() - start < 5


def test_a_query_that_takes_all_memory_ends_only_its_process(folder: Path) -> None:
    many = " ".join(f"GRAPH ?g{n} {{ ?s{n} ?p{n} ?o{n} }}" for n in range(3))
    with UserQueries(folder, QueryLimits(seconds=60, memory=150_000_000), processes=1) as queries:
        with pytest.raises(errors.QueryTooSlowError, match="memory"):
            queries.answer(f"SELECT * {{ {many} }} ORDER BY ?o2 ?o1 ?o0")
        assert queries.answer("ASK {}").body


def test_what_is_loaded_meanwhile_is_seen(queries: UserQueries, folder: Path) -> None:
    query = "SELECT ?name { ?a gov:covers ?b . ?b skos:prefLabel ?name }"
    assert _names(queries.answer(query).body) == ["Wexmoor"]
    EmbeddedStore(folder, Shape(BASE, 0.5)).write(Graph((), (), ()))
    assert _names(queries.answer(query).body) == []


def test_graphs_are_chosen_by_from_and_by_the_protocol(queries: UserQueries) -> None:
    query = "SELECT ?name { ?e skos:prefLabel ?name } LIMIT 1"
    assert _names(queries.answer(query).body)
    assert _names(queries.answer(query.replace("{", "FROM <current> {", 1)).body) == []
    assert _names(queries.answer(query, default_graphs=[f"{BASE}current"]).body) == []
    assert _names(queries.answer(query, default_graphs=[f"{BASE}entities"]).body)
    with pytest.raises(errors.QueryRefusedError):
        queries.answer(query, default_graphs=["not an IRI"])


def test_many_may_ask_at_once(folder: Path) -> None:
    bodies: list[bytes] = []
    with UserQueries(folder, processes=2) as queries:
        threads = [
            threading.Thread(target=lambda: bodies.append(queries.answer("ASK { ?s ?p ?o }").body))
            for _ in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert bodies == [b'{"head":{},"boolean":true}'] * 8


def test_even_past_the_guard_the_process_opens_no_address(folder: Path, tmp_path: Path) -> None:
    """The second lock: were SERVICE ever to slip through, no connection could be made."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(2)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        program = tmp_path / "unguarded.py"
        program.write_text(_UNGUARDED)
        request = {
            "query": f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}",
            "accept": "*/*",
            "default_graphs": [],
            "named_graphs": [],
            "seconds": 3,
            "rows": 1,
            "bytes": 1000,
        }
        reply = _reply_of(program, folder, request)
        assert reply["error"] == "QueryRefusedError"
        assert "Too many open files" in reply["message"] or "os error" in reply["message"]
        with pytest.raises(TimeoutError):
            server.accept()


_UNGUARDED = """
import sys
from pathlib import Path
import kg.store.worker as worker
from kg.store.guard import GuardedQuery

worker.guard = lambda query: GuardedQuery(query, False)
worker.run(Path(sys.argv[1]), 2_000_000_000, sys.stdin.buffer, sys.stdout.buffer)
"""


def _reply_of(program: Path, folder: Path, request: dict[str, object]) -> dict[str, str]:
    done = subprocess.run(
        [sys.executable, str(program), str(folder)],
        input=json.dumps(request).encode() + b"\n",
        capture_output=True,
        check=True,
        timeout=30,
    )
    reply: dict[str, str] = json.loads(done.stdout.splitlines()[1])
    return reply
