"""Terms of the Turtle as values, sorted: what every artefact is made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SKOS
from rdflib.term import Node

from ontology.terms import GOV, PREFIXES

GOV_NS = Namespace(GOV)
# Prefixes of schemes are for queries; a term's short name uses those of namespaces of terms.
NAMESPACES = {prefix: iri for prefix, iri in PREFIXES.items() if "/vocab/" not in iri}


@dataclass(frozen=True, slots=True)
class Term:
    """A class or a property, with everything that the Turtle says of it; IRIs are strings."""

    iri: str
    label: str
    definition: str
    notation: str
    broader: tuple[str, ...]
    domain: tuple[str, ...]
    range: tuple[str, ...]
    label_in_neo4j: str
    type_in_neo4j: str
    direction: str
    via: str
    key: str
    symmetric: bool
    transitive: bool
    literal: bool

    @property
    def short(self) -> str:
        return short(self.iri)


def short(iri: str) -> str:
    """The IRI with a prefix, or whole where none fits."""
    for prefix, namespace in NAMESPACES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def classes(graph: Graph) -> tuple[Term, ...]:
    return _terms(graph, graph.subjects(RDF.type, OWL.Class))


def properties(graph: Graph) -> tuple[Term, ...]:
    objects = set(graph.subjects(RDF.type, OWL.ObjectProperty))
    return _terms(graph, objects | set(graph.subjects(RDF.type, OWL.DatatypeProperty)))


def annotation_terms(graph: Graph) -> tuple[Term, ...]:
    return _terms(graph, graph.subjects(RDF.type, OWL.AnnotationProperty))


def texts(graph: Graph, subject: Node, property_: URIRef) -> tuple[Literal, ...]:
    """The literals of a property, the English first, else by text."""
    found = [node for node in graph.objects(subject, property_) if isinstance(node, Literal)]
    return tuple(sorted(found, key=lambda node: (node.language not in (None, "en"), str(node))))


def one(graph: Graph, subject: Node, property_: URIRef) -> str:
    """The one value of a property, or "" where it has none."""
    values = all_of(graph, subject, property_)
    if len(values) > 1:
        raise ValueError(f"{subject} has {len(values)} values of {property_}")
    return values[0] if values else ""


def all_of(graph: Graph, subject: Node, property_: URIRef) -> tuple[str, ...]:
    return tuple(sorted(str(node) for node in graph.objects(subject, property_)))


def _terms(graph: Graph, subjects: Iterable[Node]) -> tuple[Term, ...]:
    return tuple(_term(graph, subject) for subject in sorted(subjects, key=str))


def _term(graph: Graph, subject: Node) -> Term:
    types = set(graph.objects(subject, RDF.type))
    broader = (*all_of(graph, subject, RDFS.subClassOf), *all_of(graph, subject, RDFS.subPropertyOf))
    return Term(
        iri=str(subject),
        label=one(graph, subject, RDFS.label),
        definition=one(graph, subject, SKOS.definition),
        notation=one(graph, subject, SKOS.notation),
        broader=broader,
        domain=all_of(graph, subject, RDFS.domain),
        range=all_of(graph, subject, RDFS.range),
        label_in_neo4j=one(graph, subject, GOV_NS.neo4jLabel),
        type_in_neo4j=one(graph, subject, GOV_NS.neo4jType),
        direction=one(graph, subject, GOV_NS.neo4jDirection),
        via=one(graph, subject, GOV_NS.neo4jVia),
        key=one(graph, subject, GOV_NS.neo4jKey),
        symmetric=OWL.SymmetricProperty in types,
        transitive=OWL.TransitiveProperty in types,
        literal=OWL.DatatypeProperty in types,
    )
