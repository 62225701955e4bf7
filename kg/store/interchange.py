"""The interchange format: entities and links as JSON, one a line, each link with its document and quote."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from kg.model.entity import Entity
from kg.model.graph import Graph
from kg.model.statement import Evidence, Statement
from loaders.document import Document

_SURROGATE = re.compile("[\ud800-\udfff]")


def interchange(graph: Graph) -> bytes:
    """The graph as interchange JSON; a statement with several quotes is several links."""
    parts = {
        "documents": map(_document, graph.documents),
        "entities": map(_entity, graph.entities),
        "links": (link for statement in graph.statements for link in _links(statement)),
    }
    sections = (f'"{name}": [{_items(items)}]' for name, items in parts.items())
    text = "{" + ",\n".join(sections) + "}\n"
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text).encode()


def _items(items: Iterable[dict[str, Any]]) -> str:
    lines = ",\n  ".join(json.dumps(item, ensure_ascii=False) for item in items)
    return f"\n  {lines}\n" if lines else ""


def _document(document: Document) -> dict[str, Any]:
    optional = {
        "source": document.source,
        "title": document.title,
        "publisher": document.publisher,
        "date": document.date,
    }
    given = {name: value for name, value in optional.items() if value}
    return {"id": document.id, "sha256": document.sha256, "media_type": document.media_type, **given}


def _entity(entity: Entity) -> dict[str, Any]:
    optional = {"kind": entity.kind, "code": entity.code}
    given = {name: value for name, value in optional.items() if value}
    named = {"id": entity.id, "type": entity.type, "names": list(entity.names), "generic": entity.generic}
    return {**named, **given}


def _links(statement: Statement) -> Iterator[dict[str, Any]]:
    for evidence in statement.evidence:
        yield {**_said(statement), **_quoted(evidence), **_read(statement)}


def _said(statement: Statement) -> dict[str, Any]:
    return {
        "relation": statement.relation,
        "subject": statement.subject,
        "object": statement.object,
        "role": statement.role,
        "kind": statement.kind,
        "joint": statement.joint,
        "status": statement.status,
        "from": statement.from_,
        "until": statement.until,
    }


def _quoted(evidence: Evidence) -> dict[str, Any]:
    return {
        "document": evidence.document,
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
    }


def _read(statement: Statement) -> dict[str, Any]:
    """How it was read, and the qualifiers that few statements have."""
    optional = {
        "option": statement.option,
        "scope": statement.scope,
        "share": statement.share,
        "premises": list(statement.premises),
        "inferred": statement.inferred,
    }
    given = {name: value for name, value in optional.items() if value}
    return {"statement": statement.id, "rule": statement.rule, "confidence": statement.confidence, **given}
