"""Constraints and indexes as the ontology has them: the generated files, one statement a line."""

from __future__ import annotations

from importlib.resources import files

_FILES = ("neo4j-constraints.cypher", "neo4j-indexes.cypher")


def schema_statements() -> tuple[str, ...]:
    """Each does nothing where what it makes exists."""
    folder = files("ontology") / "generated"
    lines = (line for name in _FILES for line in (folder / name).read_text(encoding="utf-8").splitlines())
    return tuple(line.removesuffix(";") for line in lines if line and not line.startswith("//"))
