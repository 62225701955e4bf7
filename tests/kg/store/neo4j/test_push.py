"""A graph pushed to a real server is there whole, once, and nothing else of ours is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from neo4j import Driver, GraphDatabase

from kg.model.graph import Graph
from kg.model.vocabulary import Relation, Status
from kg.store.errors import (
    AccessDeniedError,
    InvalidGraphError,
    ReadOnlyStoreError,
    StoreError,
    StoreUnavailableError,
)
from kg.store.neo4j import Connection, pull, push, pushed
from scripts.neo4j_server.server import Server, free_port, running
from tests.graphs import graphs, small_graph

THRESHOLD = 0.5


@pytest.fixture
def driver(neo4j: Connection) -> Iterator[Driver]:
    with GraphDatabase.driver(neo4j.uri, auth=(neo4j.user, neo4j.password)) as driver:
        yield driver


def _rows(driver: Driver, query: str) -> list[list[Any]]:
    return [list(row.values()) for row in driver.execute_query(query).records]


def test_the_graph_comes_back_as_it_was_pushed(neo4j: Connection) -> None:
    push(small_graph(), neo4j, threshold=THRESHOLD)
    assert pull(neo4j) == pushed(small_graph())


def test_a_second_push_writes_nothing(neo4j: Connection) -> None:
    first = push(small_graph(), neo4j, threshold=THRESHOLD)
    second = push(small_graph(), neo4j, threshold=THRESHOLD)
    assert (first.nodes_created, first.relationships_created) == (first.nodes, first.relationships)
    assert second.writes == 0
    assert (second.nodes, second.relationships) == (first.nodes, first.relationships)


def test_an_office_is_held_in_a_body(neo4j: Connection, driver: Driver) -> None:
    push(small_graph(), neo4j, threshold=THRESHOLD)
    query = (
        "MATCH (p:Person)-[h:HOLDS]->(o:Post)-[i:IN]->(b:Body) WHERE h.statement = i.statement "
        "RETURN p.name, o.name, b.name, o:JointPost, b:LocalAuthority ORDER BY p.name, b.name"
    )
    assert _rows(driver, query) == [
        ["Ann Low", "Director of Care", "Oakshire Council", True, True],
        ["Ann Low", "Director of Care", "Oakshire PCT", True, False],
        ["Jo Field", "Director of Health", "Oakshire Council", False, True],
        ["Jo Field", "Chair", "Oakshire PCT", False, False],
    ]


def test_a_plan_neither_looks_nor_queries_as_a_fact(neo4j: Connection, driver: Driver) -> None:
    push(small_graph(), neo4j, threshold=THRESHOLD)
    chief = (
        "MATCH (p:Post {id: 'post/chief'})-[r]->(b:Body) RETURN type(r), r.relation, b.name ORDER BY b.name"
    )
    assert _rows(driver, chief) == [
        ["AGREED", "post_in", "Oakshire Council"],
        ["AGREED", "post_in", "Oakshire PCT"],
    ]
    assert _rows(driver, "MATCH (p:JointPost) RETURN p.name") == [["Director of Care"]]


def test_what_is_said_of_a_kind_is_a_statement_alone(neo4j: Connection, driver: Driver) -> None:
    push(small_graph(), neo4j, threshold=THRESHOLD)
    assert _rows(driver, "MATCH ({generic: true})-[r]->() RETURN type(r)") == []
    query = "MATCH (s:Statement)-[:SUBJECT]->(e {generic: true}) RETURN s.relation, s.role, e.name"
    assert _rows(driver, query) == [["member_of", "member", "district councils"]]


def test_every_plain_relationship_leads_to_its_quote(neo4j: Connection, driver: Driver) -> None:
    push(small_graph(), neo4j, threshold=THRESHOLD)
    query = (
        "MATCH (:Board)-[r:COVERS]->(:Area) MATCH (s:Statement {id: r.statement})-[:EVIDENCE]->(q:Passage)"
        "-[:IN]->(d:Document) RETURN q.quote, d.title"
    )
    assert _rows(driver, query) == [["covers Oakshire", "Minutes"]]


def test_what_is_gone_is_removed_and_what_changed_is_changed(neo4j: Connection, driver: Driver) -> None:
    graph = small_graph()
    push(graph, neo4j, threshold=THRESHOLD)
    kept = [statement for statement in graph.statements if statement.relation is not Relation.COVERS]
    ended = tuple(
        replace(statement, status=Status.ENDED) if statement.relation is Relation.PART_OF else statement
        for statement in kept
    )
    entities = tuple(
        replace(entity, kind="association", names=("Oakshire Association",))
        if entity.id == "body/council"
        else entity
        for entity in graph.entities
        if entity.id != "area/oakshire"
    )
    smaller = Graph(graph.documents, entities, ended)
    report = push(smaller, neo4j, threshold=THRESHOLD)
    assert pull(neo4j) == pushed(smaller)
    assert report.nodes_deleted == 3  # the area, its statement and its passage
    assert _rows(driver, "MATCH (b:Body {id: 'body/council'}) RETURN labels(b), b.name") == [
        [["Body", "Association"], "Oakshire Association"]
    ]
    assert _rows(driver, "MATCH (:Board)-[r]->(:Body) RETURN type(r)") == [["ENDED"]]
    assert push(smaller, neo4j, threshold=THRESHOLD).writes == 0


def test_an_empty_graph_empties_the_server(neo4j: Connection, driver: Driver) -> None:
    push(small_graph(), neo4j, threshold=THRESHOLD)
    push(Graph((), (), ()), neo4j, threshold=THRESHOLD)
    assert _rows(driver, "MATCH (n) RETURN count(n)") == [[0]]


def test_what_others_keep_in_the_database_is_left_alone(neo4j: Connection, driver: Driver) -> None:
    driver.execute_query(
        "CREATE (:Person {name: 'Eve'})-[:MEMBER_OF]->(:Document {id: 'x', title: 'Theirs'})"
    )
    push(small_graph(), neo4j, threshold=THRESHOLD)
    driver.execute_query(
        "MATCH (p:Person {id: 'person/jo'}), (e:Person {name: 'Eve'}) CREATE (e)-[:KNOWS]->(p)"
    )
    assert push(small_graph(), neo4j, threshold=THRESHOLD).writes == 0
    push(Graph((), (), ()), neo4j, threshold=THRESHOLD)
    assert _rows(driver, "MATCH (a)-[r]->(b) RETURN a.name, type(r), b.title") == [
        ["Eve", "MEMBER_OF", "Theirs"]
    ]


def test_a_rejected_statement_is_drawn_nowhere(neo4j: Connection, driver: Driver) -> None:
    graph = small_graph()
    covers = next(statement for statement in graph.statements if statement.relation is Relation.COVERS)
    push(graph, neo4j, threshold=THRESHOLD, rejected=frozenset({covers.id}))
    assert _rows(driver, "MATCH (:Board)-[r:COVERS]->() RETURN r") == []
    assert pull(neo4j) == pushed(graph)


def test_progress_ends_at_the_whole(neo4j: Connection) -> None:
    heard: list[tuple[int, int]] = []
    push(small_graph(), neo4j, threshold=THRESHOLD, progress=lambda done, total: heard.append((done, total)))
    assert heard[-1][0] == heard[-1][1] > 0


def test_a_push_that_broke_off_is_pushed_again(neo4j: Connection) -> None:
    def break_off(done: int, total: int) -> None:
        if done > total // 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        push(small_graph(), neo4j, threshold=THRESHOLD, progress=break_off)
    second = push(small_graph(), neo4j, threshold=THRESHOLD)
    assert 0 < second.nodes_created + second.relationships_created < second.nodes + second.relationships
    assert pull(neo4j) == pushed(small_graph())


@given(first=graphs(), second=graphs())
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_graph_replaces_any_other(neo4j_server: Connection, first: Graph, second: Graph) -> None:
    for graph in (first, second):
        push(graph, neo4j_server, threshold=THRESHOLD)
        assert pull(neo4j_server) == pushed(graph)
        assert push(graph, neo4j_server, threshold=THRESHOLD).writes == 0


def test_a_graph_with_a_loose_end_is_refused_whole(neo4j: Connection, driver: Driver) -> None:
    graph = small_graph()
    with pytest.raises(InvalidGraphError, match="no known entity"):
        push(replace(graph, entities=graph.entities[:4]), neo4j, threshold=THRESHOLD)
    assert _rows(driver, "MATCH (n) RETURN count(n)") == [[0]]


def test_what_somebody_broke_is_not_read_as_ours(neo4j: Connection, driver: Driver) -> None:
    push(small_graph(), neo4j, threshold=THRESHOLD)
    driver.execute_query("MATCH (:Statement {relation: 'covers'})-[r:SUBJECT]->() DELETE r")
    with pytest.raises(InvalidGraphError, match=r"Statement .* an end is missing"):
        pull(neo4j)
    assert push(small_graph(), neo4j, threshold=THRESHOLD).relationships_created == 1
    assert pull(neo4j) == pushed(small_graph())


def test_a_wrong_password_is_told_as_such(neo4j: Connection) -> None:
    with pytest.raises(AccessDeniedError, match="refuses user 'neo4j'"):
        push(small_graph(), replace(neo4j, password="wrong"), threshold=THRESHOLD)  # noqa: S106 (wrong on purpose)


def test_an_unknown_database_is_named(neo4j: Connection) -> None:
    with pytest.raises(StoreError, match="database 'nowhere'"):
        push(small_graph(), replace(neo4j, database="nowhere"), threshold=THRESHOLD)


def test_a_server_that_is_away_is_told_as_such() -> None:
    with pytest.raises(StoreUnavailableError, match="does not answer"):
        push(small_graph(), Connection(f"bolt://127.0.0.1:{free_port()}", seconds=3), threshold=THRESHOLD)


@pytest.mark.parametrize("uri", ["http://127.0.0.1:7474", "127.0.0.1", "bolt://127.0.0.1:port", ""])
def test_no_address_is_told_as_such(uri: str) -> None:
    with pytest.raises(StoreError, match="no address of a Neo4j server"):
        push(small_graph(), Connection(uri), threshold=THRESHOLD)


def test_a_read_only_database_is_told_as_such(neo4j_server: Connection, tmp_path: Path) -> None:
    server = Server(tmp_path, free_port(), free_port())
    with running(server):
        pass  # the first start makes the database, which has to be there to be read
    with (
        running(replace(server, settings=("server.databases.read_only=neo4j",))),
        pytest.raises(ReadOnlyStoreError, match="takes no changes"),
    ):
        push(small_graph(), Connection(server.uri), threshold=THRESHOLD)
