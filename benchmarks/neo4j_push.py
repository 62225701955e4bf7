"""A push to Neo4j beside a bare UNWIND of the same rows, on the same server in the same run."""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from neo4j import GraphDatabase

from kg.model.entity import Entity
from kg.model.graph import Graph
from kg.model.identity import digest
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import EntityType, Relation, Status
from kg.store.neo4j import Connection, push
from kg.store.neo4j.change import changes
from kg.store.neo4j.constraints import schema_statements
from kg.store.neo4j.draw import draw
from kg.store.neo4j.shape import Shape
from kg.store.neo4j.write import batches
from loaders.document import Document
from scripts.neo4j_server.server import Server, free_port, running

THRESHOLD = 0.5
_TEXT = "One sentence after another. " * 400


def main(statements: int) -> None:
    graph = made_up(statements)
    wanted = draw(graph, threshold=THRESHOLD)
    rows = len(wanted.nodes) + len(wanted.edges)
    print(f"{statements} statements: {len(wanted.nodes)} nodes, {len(wanted.edges)} relationships")
    with tempfile.TemporaryDirectory() as home:
        server = Server(Path(home), free_port(), free_port())
        with running(server):
            connection = Connection(server.uri)
            push(made_up(200), connection, threshold=THRESHOLD)  # the server's code is compiled as it runs
            wipe(connection)
            bare = seconds(lambda: write_bare(wanted, connection))
            wipe(connection)
            first = seconds(lambda: push(graph, connection, threshold=THRESHOLD))
            second = seconds(lambda: push(graph, connection, threshold=THRESHOLD))
    print(f"bare UNWIND   {bare:7.1f} s  {rows / bare:9.0f} rows/s")
    print(f"first push    {first:7.1f} s  {rows / first:9.0f} rows/s  {first / bare:.2f} of the bare one")
    print(f"second push   {second:7.1f} s  nothing written")


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def write_bare(wanted: Shape, connection: Connection) -> None:
    with GraphDatabase.driver(connection.uri) as driver, driver.session() as session:
        for statement in schema_statements():
            session.run(statement).consume()
        for batch in batches(changes(wanted, Shape())):
            session.run(batch.query, rows=batch.rows).consume()


def wipe(connection: Connection) -> None:
    query = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"
    with GraphDatabase.driver(connection.uri) as driver, driver.session() as session:
        session.run(query).consume()


def made_up(count: int) -> Graph:
    """Documents of five hundred statements each, a body to fifty, a person to three."""
    dice = random.Random(1)  # noqa: S311 (figures, not secrets)
    documents = [document(f"d{number}.txt") for number in range(count // 500 + 1)]
    bodies = [entity(EntityType.BODY, number) for number in range(count // 50 + 1)]
    people = [entity(EntityType.PERSON, number) for number in range(count // 3 + 1)]
    said = (statement(dice, documents, people, bodies) for _ in range(count))
    unique = {one.id: one for one in said}
    return Graph(tuple(documents), (*bodies, *people), tuple(unique[id_] for id_ in sorted(unique)))


def document(id_: str) -> Document:
    return Document(id_, _TEXT, (), digest(id_) * 4, "text/plain")


def entity(type_: EntityType, number: int) -> Entity:
    kind = "county-council" if type_ is EntityType.BODY else ""
    return Entity(f"{type_}/{number:08}", type_, (f"{type_} {number}",), kind)


def statement(
    dice: random.Random, documents: list[Document], people: list[Entity], bodies: list[Entity]
) -> Statement:
    relation = dice.choice([Relation.HOLDS_POST, Relation.MEMBER_OF, Relation.ACCOUNTABLE_TO])
    subjects = bodies if relation is Relation.ACCOUNTABLE_TO else people
    source = dice.choice(documents)
    start = dice.randrange(len(source.text) - 100)
    return Statement(
        relation,
        dice.choice(subjects).id,
        dice.choice(bodies).id,
        (Evidence(source.id, start, start + 100, source.text[start : start + 100]),),
        "made up",
        0.9,
        role=f"Role {dice.randrange(30)}",
        status=dice.choice([Status.IN_FORCE, Status.IN_FORCE, Status.IN_FORCE, Status.PROPOSED]),
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
