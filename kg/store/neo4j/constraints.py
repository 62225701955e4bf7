"""Uniqueness of ids, which is also the index that they are found by."""

from __future__ import annotations

from kg.store.neo4j import labels


def constraints() -> tuple[str, ...]:
    """One statement a label; each does nothing where the constraint exists."""
    names = (*labels.TYPES, labels.STATEMENT, labels.PASSAGE, labels.DOCUMENT)
    return tuple(
        f"CREATE CONSTRAINT {name.lower()}_id IF NOT EXISTS FOR (n:{name}) REQUIRE n.id IS UNIQUE"
        for name in names
    )
