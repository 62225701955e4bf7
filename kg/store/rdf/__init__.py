"""The graph as RDF: values to quads and back. The shape is described in docs/rdf-shape.md."""

from kg.store.rdf.names import Names
from kg.store.rdf.read import ShapeError, read_graph
from kg.store.rdf.write import quads

__all__ = ["Names", "ShapeError", "quads", "read_graph"]
