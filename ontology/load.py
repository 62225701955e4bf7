"""The Turtle as an rdflib graph: for generation, checks and tests; nothing reads it at start-up."""

from __future__ import annotations

from pathlib import Path

from rdflib import Graph

FOLDER = Path(__file__).parent
TERMS = FOLDER / "governance.ttl"
VOCABULARIES = FOLDER / "vocabularies.ttl"
SHAPES = FOLDER / "shapes.ttl"


def load_terms() -> Graph:
    """The classes and properties."""
    return Graph().parse(TERMS, format="turtle")


def load_vocabularies() -> Graph:
    """The concept schemes."""
    return Graph().parse(VOCABULARIES, format="turtle")


def load_ontology() -> Graph:
    """The classes and properties with the concept schemes: what shapes are checked against."""
    return load_terms() + load_vocabularies()


def load_shapes() -> Graph:
    """The SHACL shapes of what is loaded."""
    return Graph().parse(SHAPES, format="turtle")
