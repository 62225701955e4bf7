"""schema.json, constraints and indexes: how the terms draw in Neo4j, and what may stand at their ends."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from rdflib import Graph, URIRef
from rdflib.namespace import SKOS

from ontology.generation.reading import GOV_NS, all_of, classes, one, properties
from ontology.generation.vocabularies import entries
from ontology.terms import VOCABULARY

# Found by name, or by what a question filters on; an index on anything else would only cost writing.
_INDEXED = {
    "name": ("Person", "Body", "Board", "Partnership", "Post", "Area", "Event"),
    "code": ("Body", "Area"),
    "kind": ("Body", "Area", "Partnership", "Post"),
    "relation": ("Statement",),
    "status": ("Statement",),
}
_HEADER = "// Generated from ontology/governance.ttl by `python -m ontology.generate`; do not edit.\n"


def schema(terms: Graph, vocabularies: Graph) -> str:
    """Labels, relationship types, property keys, and the entity types at the ends of each relation."""
    described = {
        "labels": {term.notation: term.label_in_neo4j for term in classes(terms) if term.notation},
        "nodes": _nodes(terms),
        "relations": _relations(terms),
        "links": _links(terms),
        "keys": {term.short: term.key for term in properties(terms) if term.key},
        "statuses": _statuses(vocabularies),
        "second_labels": _second_labels(vocabularies),
    }
    return json.dumps(described, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def constraints(terms: Graph) -> str:
    """Uniqueness alone: Community edition has no other constraint, and existence is the shapes' business."""
    lines = (
        f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE;\n"
        for label in _nodes(terms)
    )
    return _HEADER + "".join(lines)


def indexes(terms: Graph) -> str:
    known = set(_nodes(terms))
    lines = (
        f"CREATE INDEX {label.lower()}_{key} IF NOT EXISTS FOR (n:{label}) ON (n.{key});\n"
        for key, labels in sorted(_INDEXED.items())
        for label in labels
        if label in known
    )
    return _HEADER + "".join(lines)


def _nodes(terms: Graph) -> list[str]:
    """The labels that have ids of their own: those of subclasses lie on nodes of the wider class."""
    by_iri = {term.iri: term for term in classes(terms)}
    return sorted(
        term.label_in_neo4j
        for term in by_iri.values()
        if term.label_in_neo4j
        and not any(by_iri[iri].label_in_neo4j for iri in term.broader if iri in by_iri)
    )


def _relations(terms: Graph) -> dict[str, dict[str, Any]]:
    types = _types_below(terms)
    labels = {term.iri: term.label_in_neo4j for term in classes(terms)}
    return {
        term.notation: {
            "iri": term.iri,
            "label": term.label,
            "subjects": _expand(term.domain, types),
            "objects": _expand(term.range, types),
            "type": term.type_in_neo4j,
            "directed": term.direction == "out",
            **({"via": labels[term.via]} if term.via else {}),
        }
        for term in properties(terms)
        if term.notation
    }


def _links(terms: Graph) -> list[dict[str, str]]:
    """Relationships that are no relation; an end that may be any entity is ""."""
    found = (term for term in properties(terms) if term.type_in_neo4j and not term.notation)
    return sorted(
        (
            {"type": term.type_in_neo4j, "from": _end(terms, term.domain), "to": _end(terms, term.range)}
            for term in found
        ),
        key=lambda link: (link["type"], link["from"]),
    )


def _end(terms: Graph, ends: tuple[str, ...]) -> str:
    """The label of the class, or of the narrower class that nodes of it are."""
    found = classes(terms)
    own = [term.label_in_neo4j for term in found if term.iri in ends]
    narrower = [term.label_in_neo4j for term in found if set(ends) & set(term.broader)]
    return next((label for label in (*own, *narrower) if label), "")


def _types_below(terms: Graph) -> dict[str, set[str]]:
    """The entity types that each class takes in."""
    by_iri = {term.iri: term for term in classes(terms)}
    below: dict[str, set[str]] = {iri: set() for iri in by_iri}

    def climb(iri: str, notation: str) -> None:
        if iri in below:
            below[iri].add(notation)
            for wider in by_iri[iri].broader:
                climb(wider, notation)

    for term in by_iri.values():
        if term.notation:
            climb(term.iri, term.notation)
    return below


def _expand(ends: Iterable[str], types: Mapping[str, set[str]]) -> list[str]:
    return sorted({notation for iri in ends for notation in types[iri]})


def _statuses(vocabularies: Graph) -> dict[str, str]:
    found = vocabularies.subjects(SKOS.inScheme, URIRef(f"{VOCABULARY}status/"))
    types = {
        one(vocabularies, node, SKOS.notation): one(vocabularies, node, GOV_NS.neo4jType) for node in found
    }
    return {notation: type_ for notation, type_ in types.items() if type_}


def _second_labels(vocabularies: Graph) -> dict[str, list[str]]:
    """By kind of body, the label of the nearest wider kind that has one."""
    broader = {entry["notation"]: entry.get("broader", []) for entry in entries(vocabularies, "body")}

    def labels(kind: str) -> list[str]:
        own = all_of(vocabularies, URIRef(f"{VOCABULARY}body/{kind}"), GOV_NS.neo4jLabel)
        return list(own) or sorted({label for wider in broader[kind] for label in labels(wider)})

    return {kind: labels(kind) for kind in broader}
