"""The Turtle is the one truth: what code names is declared there, and everything declared says what it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyoxigraph import NamedNode
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, URIRef

from kg.model.vocabulary import EntityType, Relation
from kg.store.rdf import terms as written
from ontology import terms
from ontology.generation.reading import Term, annotation_terms, classes, properties
from ontology.load import load_ontology, load_terms

GRAPH = load_terms()
TERMS = (*classes(GRAPH), *properties(GRAPH), *annotation_terms(GRAPH))
DECLARED = {term.iri: term for term in TERMS}


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.short)
def test_a_term_has_a_label_and_a_definition(term: Term) -> None:
    assert term.label
    assert term.definition.endswith(".")


@pytest.mark.parametrize("entity_type", EntityType)
def test_an_entity_type_is_a_class_that_draws(entity_type: EntityType) -> None:
    term = DECLARED[terms.CLASSES[entity_type]]
    assert term.notation == entity_type
    assert term.label_in_neo4j


@pytest.mark.parametrize("entity_type", EntityType)
def test_the_broader_classes_that_are_written_follow(entity_type: EntityType) -> None:
    above = set(GRAPH.transitive_objects(URIRef(terms.CLASSES[entity_type]), RDFS.subClassOf))
    assert {URIRef(iri) for iri in terms.BROADER_CLASSES[entity_type]} <= above


@pytest.mark.parametrize("relation", Relation)
def test_a_relation_has_domain_and_range_and_draws(relation: Relation) -> None:
    term = DECLARED[terms.RELATIONS[relation]]
    assert term.notation == relation
    assert term.domain
    assert term.range
    assert term.type_in_neo4j
    assert term.direction in ("out", "none")


@pytest.mark.parametrize(
    "iri",
    [
        *sorted(terms.RELATIONS.values()),
        *sorted(terms.CLASSES.values()),
        *(terms.GOV + name for name in ("JointPost", "Statement", "Attendance", "Accountability", "Option")),
    ],
)
def test_a_term_of_ours_rests_on_a_standard_one(iri: str) -> None:
    """ORG, PROV, FOAF, Web Annotation or Dublin Core: who knows these finds a way in."""
    term = URIRef(iri)
    above = set(GRAPH.transitive_objects(term, RDFS.subClassOf))
    above |= set(GRAPH.transitive_objects(term, RDFS.subPropertyOf))
    assert any(isinstance(each, URIRef) and not each.startswith(terms.GOV) for each in above)


def test_only_symmetric_relations_draw_without_direction() -> None:
    relations = [DECLARED[iri] for iri in terms.RELATIONS.values()]
    assert {term.iri for term in relations if term.symmetric} == {
        term.iri for term in relations if term.direction == "none"
    }


def test_every_term_that_is_written_is_declared() -> None:
    """The node constants of the RDF writer; rdf:type needs no declaration of ours."""
    named = {value.value for value in vars(written).values() if isinstance(value, NamedNode)}
    foreign = {terms.RDF + "type", terms.PROV + "Entity"}
    assert named - foreign <= set(DECLARED)


def test_every_term_named_in_the_manual_is_declared() -> None:
    page = (Path(__file__).parents[2] / "docs" / "rdf-shape.md").read_text("utf-8")
    mentioned = set(re.findall(r"`((?:gov|org|foaf|oa|time|skos|dcterms):\w+)`", page))
    short = {term.short for term in TERMS}
    assert mentioned
    assert mentioned - {"skos:broader"} <= short, "what the vocabularies alone use is no term of the graph"


def test_every_term_of_ours_that_is_referred_to_is_declared() -> None:
    graph: Graph = load_ontology()
    used = {str(node) for triple in graph for node in triple if str(node).startswith(terms.GOV)}
    assert used <= set(DECLARED)


def test_domains_and_ranges_are_declared_or_datatypes() -> None:
    known = {*DECLARED, str(SKOS.Concept)}
    for term in TERMS:
        for iri in (*term.domain, *term.range):
            assert iri in known or iri.startswith(terms.XSD), f"{term.short}: {iri}"


def test_no_blank_nodes_are_needed() -> None:
    assert not [node for triple in load_ontology() for node in triple if isinstance(node, BNode)]


def test_the_ontology_names_itself() -> None:
    (itself,) = GRAPH.subjects(RDF.type, OWL.Ontology)
    assert str(itself) == terms.GOV.rstrip("#")
