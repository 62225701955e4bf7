"""A real Neo4j server: one a run, on free ports, with nothing in it when a test begins."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from neo4j import GraphDatabase

from kg.store.neo4j import Connection
from scripts.neo4j_server.jars import UnavailableError
from scripts.neo4j_server.server import Server, free_port, running

PASSWORD = "correct horse"  # noqa: S105 (of a server that lives as long as the run)


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A server of our own, or that of GOVGRAPH_TEST_NEO4J_URI, whose data is then deleted."""
    given = os.environ.get("GOVGRAPH_TEST_NEO4J_URI")
    if given:
        yield Connection(given, password=os.environ.get("GOVGRAPH_TEST_NEO4J_PASSWORD", ""))
        return
    server = Server(tmp_path_factory.mktemp("neo4j"), free_port(), free_port(), PASSWORD)
    with ExitStack() as stack:
        try:
            stack.enter_context(running(server))
        except UnavailableError as error:
            pytest.skip(f"needs a Neo4j server (Java 17 and Maven, or GOVGRAPH_TEST_NEO4J_URI): {error}")
        yield Connection(server.uri, password=PASSWORD)


@pytest.fixture
def neo4j(neo4j_server: Connection) -> Connection:
    """The server with an empty database; constraints stay, so that its query plans do."""
    wipe(neo4j_server)
    return neo4j_server


def wipe(connection: Connection) -> None:
    account = (connection.user, connection.password)
    with GraphDatabase.driver(connection.uri, auth=account) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
