"""The property graph of a graph, without a server."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from kg.model.current import is_current
from kg.model.graph import Graph
from kg.model.vocabulary import Relation, Status
from kg.store.neo4j import labels, pushed
from kg.store.neo4j.change import changes
from kg.store.neo4j.constraints import schema_statements
from kg.store.neo4j.draw import draw
from kg.store.neo4j.pull import graph_of
from kg.store.neo4j.shape import Shape
from kg.store.neo4j.write import batches
from tests.graphs import graphs, small_graph

THRESHOLD = 0.5


@given(graphs())
def test_nothing_is_lost_in_drawing(graph: Graph) -> None:
    assert graph_of(draw(graph, threshold=THRESHOLD)) == pushed(graph)


@given(graphs())
def test_plain_relationships_are_exactly_what_is_current(graph: Graph) -> None:
    entities = {entity.id: entity for entity in graph.entities}
    current = {statement.id for statement in graph.statements if is_current(statement, entities, THRESHOLD)}
    plain = set(labels.DIRECT.values())
    edges = draw(graph, threshold=THRESHOLD).edges
    assert {edge["statement"] for key, edge in edges.items() if key.type in plain and edge} == current


@given(graphs())
def test_a_post_is_joint_exactly_if_it_lies_in_two_bodies(graph: Graph) -> None:
    shape = draw(graph, threshold=THRESHOLD)
    for key, node in shape.nodes.items():
        bodies = {edge.end for edge in shape.edges if edge.type == "IN" and edge.start == key}
        assert (labels.JOINT_POST in node.labels) == (key.label == "Post" and len(bodies) > 1)


@given(graphs())
def test_every_edge_has_its_ends(graph: Graph) -> None:
    shape = draw(graph, threshold=THRESHOLD)
    assert all(key.start in shape.nodes and key.end in shape.nodes for key in shape.edges)


@given(graphs())
def test_what_is_there_needs_no_change(graph: Graph) -> None:
    shape = draw(graph, threshold=THRESHOLD)
    assert len(changes(shape, shape)) == 0
    assert list(batches(changes(shape, shape))) == []


@given(graphs())
def test_batches_are_small_and_leave_nothing_out(graph: Graph) -> None:
    todo = changes(draw(graph, threshold=THRESHOLD), Shape())
    made = list(batches(todo, size=2))
    assert all(len(batch.rows) <= 2 for batch in made)
    assert sum(len(batch.rows) for batch in made) == len(todo)


def test_each_status_has_a_relationship_of_its_own() -> None:
    graph = small_graph()
    covers = next(statement for statement in graph.statements if statement.relation is Relation.COVERS)
    for status in Status:
        shape = draw(replace(graph, statements=(replace(covers, status=status),)), threshold=THRESHOLD)
        drawn = {key.type for key in shape.edges if key.start.label == "Board"}
        assert drawn == {"COVERS" if status is Status.IN_FORCE else status.name}


def test_what_is_dated_as_over_is_ended() -> None:
    graph = small_graph()
    covers = next(statement for statement in graph.statements if statement.relation is Relation.COVERS)
    dated = replace(graph, statements=(replace(covers, until="2006"),))
    assert any(key.type == "ENDED" for key in draw(dated, threshold=THRESHOLD).edges)
    assert any(key.type == "COVERS" for key in draw(dated, threshold=THRESHOLD, on="2005-12-31").edges)


def test_a_body_is_labelled_by_its_kind() -> None:
    assert labels.second_labels("county-council") == ("LocalAuthority",)
    assert labels.second_labels("primary-care-trust") == ("HealthBody",)


def test_a_kind_that_nobody_listed_is_no_label() -> None:
    assert labels.second_labels("") == ()
    assert labels.second_labels("Body) DETACH DELETE n //") == ()


def test_the_schema_is_made_of_single_statements() -> None:
    statements = schema_statements()
    assert {f"(n:{label})" for label in (*labels.TYPES, "Statement", "Passage", "Document")} == {
        statement.split("FOR ")[1].split(" REQUIRE")[0] for statement in statements if "REQUIRE" in statement
    }
    assert all("IF NOT EXISTS" in statement and ";" not in statement for statement in statements)


def test_a_lone_surrogate_is_written_as_a_question_mark() -> None:
    graph = small_graph()
    broken = replace(graph.entities[0], names=("Oak\ud800shire",))
    shape = draw(replace(graph, entities=(broken, *graph.entities[1:])), threshold=THRESHOLD)
    assert "Oak?shire" in {node.properties.get("name") for node in shape.nodes.values()}
