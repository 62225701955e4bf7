"""`govgraph neo4j`, against a real server."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from neo4j import GraphDatabase
from typer.testing import CliRunner

from api.cli.app import app
from api.cli.exits import Exit
from kg.store.embedded import EmbeddedStore
from kg.store.generation import Shape
from kg.store.neo4j import Connection
from scripts.neo4j_server.server import free_port
from tests.graphs import small_graph


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    EmbeddedStore(folder, Shape("https://example.org/", 0.5)).write(small_graph())
    return folder


@pytest.fixture
def server(neo4j: Connection, monkeypatch: pytest.MonkeyPatch) -> Connection:
    monkeypatch.setenv("GOVGRAPH_NEO4J_URI", neo4j.uri)
    monkeypatch.setenv("GOVGRAPH_NEO4J_PASSWORD", neo4j.password)
    return neo4j


def test_push_says_what_it_wrote_and_then_that_nothing_was_left(server: Connection, store: Path) -> None:
    first = CliRunner().invoke(app, ["neo4j", "push", "--store", str(store)])
    assert first.exit_code == Exit.DONE, first.output
    assert "created 29 nodes and 54 relationships" in first.stderr
    second = CliRunner().invoke(app, ["neo4j", "push", "--store", str(store)])
    assert "0 writes in all" in second.stderr


def test_check_names_what_differs(server: Connection, store: Path) -> None:
    CliRunner().invoke(app, ["neo4j", "push", "--store", str(store)])
    assert CliRunner().invoke(app, ["neo4j", "check", "--store", str(store)]).exit_code == Exit.DONE
    with GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        driver.execute_query("MATCH (:Person {id: 'person/jo'})-[r:HOLDS]->() SET r.role = 'Treasurer'")
    done = CliRunner().invoke(app, ["neo4j", "check", "--store", str(store)])
    assert done.exit_code == Exit.STORE
    assert "differs" in done.stderr
    assert "other: Person person/jo -[HOLDS" in done.stderr


def test_pull_gives_interchange_json(server: Connection, store: Path, tmp_path: Path) -> None:
    CliRunner().invoke(app, ["neo4j", "push", "--store", str(store)])
    output = tmp_path / "graph.json"
    done = CliRunner().invoke(app, ["neo4j", "pull", "-o", str(output)])
    assert done.exit_code == Exit.DONE, done.output
    pulled = json.loads(output.read_text(encoding="utf-8"))
    assert len(pulled["links"]) == len(small_graph().statements)


def test_a_server_that_is_away_is_told_as_such(store: Path) -> None:
    uri = f"bolt://127.0.0.1:{free_port()}"
    done = CliRunner().invoke(app, ["neo4j", "push", "--store", str(store), "--uri", uri])
    assert done.exit_code == Exit.STORE
    assert f"Neo4j at {uri} does not answer" in done.stderr
