"""Trusted queries: values go in typed, and a plain query sees plain facts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kg.model.graph import Graph
from kg.store.embedded import EmbeddedStore
from kg.store.folder import Store, open_store
from kg.store.generation import Shape
from kg.store.values import Iri, Literal
from ontology.terms import XSD

BASE = "https://govgraph.example/"


@pytest.fixture
def store(tmp_path: Path, graph: Graph) -> Store:
    EmbeddedStore(tmp_path / "s", Shape(BASE, 0.5)).write(graph)
    return open_store(tmp_path / "s")


def test_a_plain_query_sees_what_is_in_force_and_who_is_who(store: Store) -> None:
    rows = store.select(
        "SELECT ?name ?where { ?who gov:holdsPost/skos:prefLabel ?where ; skos:prefLabel ?name }"
    )
    found = {(row["name"].value, row["where"].value) for row in rows}
    assert found == {("Jane Example", "Wexmoor PCT"), ("Jane Example", "Wexmoor County Council")}


def test_what_is_proposed_is_reached_by_its_graph_alone(store: Store) -> None:
    assert not store.ask("ASK { ?who gov:accountableTo ?body }")
    assert store.ask("ASK { GRAPH ?document { ?statement rdf:predicate gov:accountableTo } }")


def test_values_go_in_by_name_and_never_as_text(store: Store) -> None:
    query = "SELECT ?entity ?name { ?entity skos:prefLabel ?name }"
    (row,) = store.select(query, name="Wexmoor")
    assert row == {"entity": Iri(f"{BASE}id/area/a1"), "name": Literal("Wexmoor")}
    assert store.select(query, name='x" } } #') == []
    assert store.ask("ASK { ?entity a ?class }", entity=Iri(f"{BASE}id/area/a1"), name=None)


def test_each_type_of_value_is_itself(store: Store) -> None:
    (row,) = store.select(
        "SELECT ?v ?w ?x ?y ?z {}",
        v=True,
        w=3,
        x=date(2006, 11, 30),
        y=Literal("2006", f"{XSD}gYear"),
        z=Literal("cyngor", language="cy"),
    )
    assert row["v"] == Literal("true", f"{XSD}boolean")
    assert row["v"].truth
    assert row["w"] == Literal("3", f"{XSD}integer")
    assert row["x"] == Literal("2006-11-30", f"{XSD}date")
    assert row["y"] == Literal("2006", f"{XSD}gYear")
    assert row["z"] == Literal("cyngor", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", "cy")


def test_an_unbound_variable_is_not_in_the_row(store: Store) -> None:
    rows = store.select(
        "SELECT ?entity ?code { ?entity a gov:Area OPTIONAL { ?entity dcterms:identifier ?code } }"
    )
    assert [set(row) for row in rows] == [{"entity"}]


def test_triples_come_sorted(store: Store) -> None:
    triples = store.construct("CONSTRUCT { ?e rdfs:label ?l } WHERE { ?e skos:prefLabel ?l }")
    lines = triples.decode().splitlines()
    assert lines == sorted(lines)
    assert any("Wexmoor PCT" in line for line in lines)


def test_the_wrong_form_of_query_is_our_mistake(store: Store) -> None:
    with pytest.raises(TypeError, match="SELECT"):
        store.select("ASK {}")
    with pytest.raises(TypeError, match="ASK"):
        store.ask("SELECT * {}")
