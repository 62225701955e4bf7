"""Every query of the manual's page on Neo4j is answered by a real server."""

from __future__ import annotations

import re
from pathlib import Path

from neo4j import GraphDatabase

from kg.store.neo4j import Connection, push
from tests.graphs import small_graph

_PAGE = Path(__file__).parent.parent / "docs" / "neo4j.md"


def test_the_queries_have_answers(neo4j: Connection) -> None:
    queries = re.findall(r"```cypher\n(.*?)```", _PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert len(queries) == 4
    push(small_graph(), neo4j, threshold=0.5)
    with GraphDatabase.driver(neo4j.uri, auth=(neo4j.user, neo4j.password)) as driver:
        assert all(driver.execute_query(query).records for query in queries)
