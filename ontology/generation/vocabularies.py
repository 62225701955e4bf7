"""lexicon.json: the concepts with their words, for programs that do not parse Turtle."""

from __future__ import annotations

import json
from typing import Any

from rdflib import Graph, URIRef
from rdflib.namespace import DCTERMS, RDF, SKOS
from rdflib.term import Node

from ontology.generation.reading import GOV_NS, all_of, one, texts
from ontology.terms import VOCABULARY


def scheme_names(vocabularies: Graph) -> tuple[str, ...]:
    found = vocabularies.subjects(RDF.type, SKOS.ConceptScheme)
    return tuple(sorted(str(scheme)[len(VOCABULARY) : -1] for scheme in found))


def scheme_title(vocabularies: Graph, scheme: str) -> tuple[str, str]:
    """Title and definition of a scheme."""
    node = URIRef(f"{VOCABULARY}{scheme}/")
    return one(vocabularies, node, DCTERMS.title), one(vocabularies, node, SKOS.definition)


def entries(vocabularies: Graph, scheme: str) -> list[dict[str, Any]]:
    """The concepts of a scheme as plain data, by notation; what is empty is left out."""
    found = vocabularies.subjects(SKOS.inScheme, URIRef(f"{VOCABULARY}{scheme}/"))
    concepts = [_entry(vocabularies, concept) for concept in found]
    return sorted(concepts, key=lambda entry: str(entry["notation"]))


def lexicon(vocabularies: Graph) -> str:
    """One concept a line, so that a change is a readable difference."""
    parts = []
    for scheme in scheme_names(vocabularies):
        lines = ",\n".join(
            json.dumps(entry, ensure_ascii=False, sort_keys=True) for entry in entries(vocabularies, scheme)
        )
        parts.append(f"{json.dumps(scheme)}: [\n{lines}\n]")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _entry(vocabularies: Graph, concept: Node) -> dict[str, Any]:
    others = texts(vocabularies, concept, SKOS.altLabel)
    entry = {
        "notation": one(vocabularies, concept, SKOS.notation),
        "labels": [one(vocabularies, concept, SKOS.prefLabel), *(str(label) for label in others)],
        "language": {str(label): label.language for label in others if label.language not in (None, "en")},
        "broader": [iri.rpartition("/")[2] for iri in all_of(vocabularies, concept, SKOS.broader)],
        "definition": one(vocabularies, concept, SKOS.definition),
        "examples": list(all_of(vocabularies, concept, SKOS.example)),
        "tier": one(vocabularies, concept, GOV_NS.atTier).rpartition("/")[2],
        "level": one(vocabularies, concept, GOV_NS.tierLevel),
    }
    return {key: value for key, value in entry.items() if value}
