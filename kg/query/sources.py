"""What is known of the documents."""

from __future__ import annotations

from collections.abc import Mapping

from kg.query.facts import Facts, Source


def read_sources(facts: Facts) -> Mapping[str, Source]:
    """Every document of the graph, by id."""
    found = (
        Source(
            id=match["document"],
            title=match.get("title", ""),
            publisher=match.get("publisher", ""),
            date=match.get("date"),
            media_type=match.get("media_type", ""),
            statements=int(match["statements"]),
        )
        for match in facts.matches("documents")
    )
    return {source.id: source for source in sorted(found, key=lambda source: source.id)}
