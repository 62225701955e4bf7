"""Exports of a store: each the same bytes for the same graph."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pyoxigraph as ox

from kg.store.folder import Store
from kg.store.interchange import interchange
from kg.store.jsonld import jsonld_document
from ontology.terms import PREFIXES


class UnknownGraphError(ValueError):
    """The store has no named graph of that name; the message lists some that it has."""


def nquads(store: Store) -> bytes:
    """The whole dataset as sorted N-Quads."""
    dumped = store.dataset.database.dump(format=ox.RdfFormat.N_QUADS) or b""
    return b"".join(sorted(dumped.splitlines(keepends=True)))


def jsonld(store: Store) -> bytes:
    """The whole dataset as JSON-LD with the ontology's context."""
    return jsonld_document(store.dataset.database.quads_for_pattern(None, None, None), store.base)


def json(store: Store) -> bytes:
    """The graph in the interchange format."""
    return interchange(store.graph)


EXPORTS: Mapping[str, Callable[[Store], bytes]] = {"nquads": nquads, "jsonld": jsonld, "json": json}


def turtle(store: Store, graph: str = "current") -> bytes:
    """One named graph as Turtle: by its IRI, or by what follows the base ("current", "document/a.txt")."""
    name = _graph_named(store, graph)
    found = store.dataset.database.quads_for_pattern(None, None, None, name)
    triples = sorted((quad.triple for quad in found), key=str)
    written = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes={**PREFIXES}) or b""
    lines = written.splitlines(keepends=True)
    head = [line for line in lines if line.startswith(b"@prefix ")]
    body = b"".join(lines[len(head) :])
    return b"".join(sorted(line for line in head if line.split()[1] in body)) + body  # they come in any order


def _graph_named(store: Store, graph: str) -> ox.NamedNode:
    database = store.dataset.database
    known = sorted(node.value for node in database.named_graphs())
    for iri in (graph, store.base + graph):
        if iri in known or iri == f"{store.base}current":
            return ox.NamedNode(iri)
    short = [iri.removeprefix(store.base) for iri in known[:20]]
    raise UnknownGraphError(f"no graph {graph!r} in the store; there are: {', '.join(short)}")
