"""Entities, implied posts and documents as quads: what each is and what it is called."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Quad

from kg.model.entity import Entity
from kg.model.office import Office
from kg.store.rdf import terms
from kg.store.rdf.literals import FALSE, dated, order_of, text, truth
from kg.store.rdf.names import Names
from loaders.document import Document
from ontology.terms import KIND_SCHEMES


def entity_quads(entity: Entity, names: Names) -> Iterator[Quad]:
    """The description of an entity, in the graph `entities`."""
    node, graph = names.entity(entity.id), names.entities
    for class_ in (terms.CLASS_OF[entity.type], *terms.BROADER_OF[entity.type]):
        yield Quad(node, terms.TYPE, class_, graph)
    yield from _name_quads(entity, names)
    yield Quad(node, terms.GENERIC, truth(entity.generic), graph)
    if entity.kind:
        concept = names.concept(KIND_SCHEMES[entity.type], entity.kind)
        yield Quad(node, terms.KIND_OF[entity.type], concept, graph)
    if entity.code:
        yield Quad(node, terms.IDENTIFIER, text(entity.code), graph)


def _name_quads(entity: Entity, names: Names) -> Iterator[Quad]:
    node, graph = names.entity(entity.id), names.entities
    yield Quad(node, terms.PREF_LABEL, text(entity.name), graph)
    if entity.type == "person":
        yield Quad(node, terms.FOAF_NAME, text(entity.name), graph)
    others = entity.names[1:]
    for name in others:
        yield Quad(node, terms.ALT_LABEL, text(name), graph)
    order = order_of(others)
    if order is not None:
        yield Quad(node, terms.NAME_ORDER, order, graph)


def implied_post_quads(office: Office, names: Names) -> Iterator[Quad]:
    """A post that only its holder's statement speaks of: it can be asked for, but is no entity of the graph.

    Without it, `org:holds` would lead to a post that nothing describes.
    """
    node, graph = names.entity(office.id), names.entities
    yield Quad(node, terms.TYPE, terms.CLASS_OF["post"], graph)
    yield Quad(node, terms.TYPE, terms.IMPLIED_POST, graph)
    yield Quad(node, terms.GENERIC, FALSE, graph)
    if office.title:
        yield Quad(node, terms.PREF_LABEL, text(office.title), graph)


def document_quads(document: Document, names: Names) -> Iterator[Quad]:
    """What is known of a document, in its own graph; its text and blocks lie beside the graph."""
    node = names.document(document.id)
    yield Quad(node, terms.TYPE, terms.DOCUMENT, node)
    yield Quad(node, terms.TYPE, terms.PROV_ENTITY, node)
    yield Quad(node, terms.IDENTIFIER, text(document.id), node)
    yield Quad(node, terms.SHA256, text(document.sha256), node)
    yield Quad(node, terms.FORMAT, text(document.media_type), node)
    if document.source:
        yield Quad(node, terms.SOURCE, text(document.source), node)
    if document.title is not None:
        yield Quad(node, terms.TITLE, text(document.title), node)
    if document.publisher is not None:
        yield Quad(node, terms.PUBLISHER, text(document.publisher), node)
    if document.date is not None:
        yield Quad(node, terms.DATE, dated(document.date), node)
