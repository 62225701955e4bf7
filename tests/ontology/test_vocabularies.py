"""Kinds, titles and statuses: complete, without doubles, and the same words for the extractor."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest
from rdflib import RDF, SKOS, Literal, URIRef

from kg.model.vocabulary import Accountability, Status
from ontology.lexicon import Concept, broader, by_label, by_notation, concepts, narrower, schemes
from ontology.load import load_vocabularies
from ontology.schema import schema
from ontology.terms import GOV, KIND_SCHEMES, PREFIXES, VOCABULARY

ALL = [(scheme, concept) for scheme in schemes() for concept in concepts(scheme)]


@pytest.mark.parametrize(("scheme", "concept"), ALL, ids=lambda value: getattr(value, "notation", value))
def test_a_concept_is_labelled_defined_and_placed(scheme: str, concept: Concept) -> None:
    assert concept.label
    assert concept.definition.endswith(".")
    assert set(concept.broader) <= set(by_notation(scheme))
    assert concept.notation in broader(scheme, concept.notation)


@pytest.mark.parametrize("scheme", schemes())
def test_no_label_of_a_scheme_stands_for_two_concepts(scheme: str) -> None:
    labels = Counter(label.casefold() for concept in concepts(scheme) for label in concept.labels)
    assert [label for label, count in labels.items() if count > 1] == []


def test_a_concept_s_notation_is_its_name_in_the_scheme() -> None:
    graph = load_vocabularies()
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        scheme, notation = graph.value(concept, SKOS.inScheme), graph.value(concept, SKOS.notation)
        assert str(concept) == f"{scheme}{notation}"


def test_every_concept_has_one_english_preferred_label() -> None:
    graph = load_vocabularies()
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        (label,) = graph.objects(concept, SKOS.prefLabel)
        assert isinstance(label, Literal)
        assert label.language == "en"


def test_schemes_have_prefixes_and_the_schemes_of_entities_exist() -> None:
    assert {PREFIXES[scheme] for scheme in schemes()} == {f"{VOCABULARY}{scheme}/" for scheme in schemes()}
    assert set(KIND_SCHEMES.values()) <= set(schemes())


def test_statuses_and_accountabilities_are_those_of_the_interchange_format() -> None:
    assert set(by_notation("status")) == set(Status)
    assert set(by_notation("accountability")) == set(Accountability)


def test_a_kind_of_body_governs_a_known_kind_of_area() -> None:
    tiers = {concept.tier for concept in concepts("body") if concept.tier}
    assert tiers <= set(by_notation("area"))


def test_two_tiers_can_be_told_from_the_kinds() -> None:
    areas = by_notation("area")
    assert areas[by_notation("body")["county-council"].tier].level == "upper"
    assert areas[by_notation("body")["district-council"].tier].level == "lower"
    assert areas[by_notation("body")["london-borough-council"].tier].level == "single"


@pytest.mark.parametrize(
    ("scheme", "words", "notation"),
    [
        ("body", "PCT", "primary-care-trust"),
        ("body", "integrated care board", "integrated-care-board"),
        ("body", "bwrdd iechyd", "local-health-board"),
        ("body", "council of governments", "council-of-governments"),
        ("partnership", "LSP", "local-strategic-partnership"),
        ("office", "s151 officer", "section-151-officer"),
        ("office", "DPH", "director-of-public-health"),
        ("role", "in attendance", "attendee"),
    ],
)
def test_a_word_finds_its_concept(scheme: str, words: str, notation: str) -> None:
    assert by_label(scheme)[words.casefold()].notation == notation


def test_a_deputy_is_another_office() -> None:
    below = narrower("office", "director-of-public-health")
    assert "joint-director-of-public-health" in below
    assert not {"deputy-director-of-public-health", "associate-director-of-public-health"} & below
    for concept in concepts("office"):
        if not concept.label.startswith(("deputy", "vice", "assistant", "associate")):
            assert not [
                label for label in concept.labels[1:] if label.startswith(("deputy director", "vice-"))
            ]


def test_every_kind_of_body_has_a_second_label_in_neo4j() -> None:
    assert set(schema().second_labels) == set(by_notation("body"))
    assert all(schema().second_labels.values())


def test_an_unknown_scheme_is_refused_with_those_there_are() -> None:
    with pytest.raises(ValueError, match="body"):
        concepts("bodies")


def test_reading_the_words_parses_no_turtle() -> None:
    code = "import sys, ontology.lexicon as l; l.concepts('body'); print('rdflib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_turtle_has_no_concept_outside_a_scheme() -> None:
    graph = load_vocabularies()
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        assert (concept, SKOS.inScheme, None) in graph
        top = (concept, SKOS.topConceptOf, None) in graph
        assert top != ((concept, SKOS.broader, None) in graph)
    assert (URIRef(f"{VOCABULARY}body/county-council"), URIRef(f"{GOV}atTier"), None) in graph
