"""Classes and relations with their ends and how they draw, read from a file generated from the Turtle."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).parent / "generated" / "schema.json"


@dataclass(frozen=True, slots=True)
class RelationTerm:
    """A relation; `subjects` and `objects` are the entity types that may stand at its ends.

    In Neo4j it draws as a relationship of `type`, from subject to object where `directed`; where `via` is
    not "", a node of that label stands between.
    """

    notation: str
    iri: str
    label: str
    subjects: frozenset[str]
    objects: frozenset[str]
    type: str
    directed: bool
    via: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship that is no relation; `start` and `end` are labels, "" where any entity may stand."""

    type: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Schema:
    """`labels`: of entity types, by notation. `nodes`: every label that has an id of its own.

    `keys`: property keys, by term. `statuses`: what a statement draws as that is no plain fact.
    `second_labels`: by kind of body.
    """

    relations: Mapping[str, RelationTerm]
    labels: Mapping[str, str]
    nodes: tuple[str, ...]
    links: tuple[Link, ...]
    keys: Mapping[str, str]
    statuses: Mapping[str, str]
    second_labels: Mapping[str, tuple[str, ...]]


@cache
def schema() -> Schema:
    raw = json.loads(_FILE.read_text("utf-8"))
    return Schema(
        relations={notation: _relation(notation, term) for notation, term in raw["relations"].items()},
        labels=raw["labels"],
        nodes=tuple(raw["nodes"]),
        links=tuple(Link(link["type"], link["from"], link["to"]) for link in raw["links"]),
        keys=raw["keys"],
        statuses=raw["statuses"],
        second_labels={kind: tuple(labels) for kind, labels in raw["second_labels"].items()},
    )


def _relation(notation: str, raw: Mapping[str, Any]) -> RelationTerm:
    return RelationTerm(
        notation=notation,
        iri=raw["iri"],
        label=raw["label"],
        subjects=frozenset(raw["subjects"]),
        objects=frozenset(raw["objects"]),
        type=raw["type"],
        directed=raw["directed"],
        via=raw.get("via", ""),
    )
