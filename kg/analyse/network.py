"""The graph as a networkx graph whose every value any of networkx' writers can write."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict

import networkx as nx

from kg.model.entity import Entity
from kg.model.graph import Graph
from kg.model.statement import Statement

_Scalar = str | int | float | bool

# XML, and so GraphML and GEXF, has no place for these; documents do have them, a form feed for one.
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_networkx(graph: Graph) -> nx.MultiDiGraph[str]:
    """A node for each entity, by its id, and an edge for each statement, its id as key.

    Whatever its status, a statement is an edge: filter by `status` and `confidence` for what is so.
    Values are text, numbers and truth values alone, because GraphML and GEXF know no others: `names`,
    `mentions`, `premises` and `evidence` are JSON. What is not stated has no attribute. A partnership or a
    shared boundary holds both ways, and is one edge as the statement says it.
    """
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for entity in graph.entities:
        network.add_node(_text(entity.id), **_entity_values(entity))
    for statement in graph.statements:
        edge = _text(statement.subject), _text(statement.object), _text(statement.id)
        network.add_edge(*edge)
        network.edges[edge].update(_statement_values(statement))
    return network


def _entity_values(entity: Entity) -> dict[str, _Scalar]:
    return _stated(
        {
            "name": entity.name,
            "type": entity.type.value,
            "names": _listed(entity.names),
            "kind": entity.kind,
            "generic": entity.generic,
            "code": entity.code,
            "mentions": _listed(entity.mentions),
        }
    )


def _statement_values(statement: Statement) -> dict[str, _Scalar]:
    return _stated(
        {
            "relation": statement.relation.value,
            "role": statement.role,
            "kind": statement.kind,
            "joint": statement.joint,
            "status": statement.status.value,
            "from": statement.from_,
            "until": statement.until,
            "option": statement.option,
            "scope": statement.scope,
            "share": statement.share,
            "confidence": statement.confidence,
            "rule": statement.rule,
            "inferred": statement.inferred,
            "premises": _listed(statement.premises),
            "evidence": _listed([asdict(evidence) for evidence in statement.evidence]),
        }
    )


def _listed(values: Sequence[object]) -> str:
    return json.dumps(list(values), ensure_ascii=False) if values else ""


def _stated(values: Mapping[str, _Scalar | None]) -> dict[str, _Scalar]:
    return {
        name: _text(value) if isinstance(value, str) else value
        for name, value in values.items()
        if value is not None and value != ""
    }


def _text(value: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", value)
