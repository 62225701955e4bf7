"""The gold as a graph: what a careful reader finds, independently of extraction."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kg.model.entity import Entity
from kg.model.graph import Graph
from kg.model.identity import digest
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import EntityType, Relation, Status
from loaders.document import Document


def gold_graph(paths: Iterable[Path], corpus: Path) -> Graph:
    """The gold of the documents side by side: nothing is resolved between two of them."""
    entities: list[Entity] = []
    statements: dict[str, Statement] = {}
    documents = []
    for path in paths:
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (corpus / gold["document"]).read_bytes().decode("utf-8")
        documents.append(Document(gold["document"], text, (), "0" * 64, "text/plain"))
        ids = {each["id"]: f"{each['type']}/{digest(path.stem, each['id'])}" for each in gold["entities"]}
        entities += [
            Entity(
                ids[each["id"]],
                EntityType(each["type"]),
                tuple(dict.fromkeys(each["names"])),
                generic=each.get("generic", False),
            )
            for each in gold["entities"]
        ]
        for link in gold["links"]:
            statement = _gold_statement(link, ids, gold["document"], text)
            statements[statement.id] = statement
    return Graph(tuple(documents), tuple(entities), tuple(statements.values()))


def _gold_statement(link: dict[str, Any], ids: dict[str, str], document: str, text: str) -> Statement:
    start = text.index(link["quote"])
    return Statement(
        Relation(link["relation"]),
        ids[link["subject"]],
        ids[link["object"]],
        (Evidence(document, start, start + len(link["quote"]), link["quote"]),),
        "gold",
        1.0,
        role=_first(link.get("role")),
        kind=_first(link.get("kind")),
        joint=bool(link.get("joint")),
        status=Status(_first(link.get("status")) or "in_force"),
        from_=_first(link.get("from")),
        until=_first(link.get("until")),
    )


def _first(value: object) -> str | None:
    """Of several right values the first."""
    found = value[0] if isinstance(value, list) else value
    return None if found is None else str(found)
