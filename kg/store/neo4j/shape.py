"""The property graph as values: nodes and edges by their keys, so that two can be compared."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

Value = str | int | float | bool | list[str]
Properties = dict[str, Value]


class NodeKey(NamedTuple):
    """How a node is found: its first label and its id."""

    label: str
    id: str


class EdgeKey(NamedTuple):
    """How a relationship is found; `mark` tells apart those of one type between the same two nodes."""

    type: str
    start: NodeKey
    end: NodeKey
    mark: str | int = ""


@dataclass(frozen=True, slots=True)
class Node:
    """`labels` are the further ones, sorted; the first is in the key, as the id is in the properties."""

    properties: Properties
    labels: tuple[str, ...] = ()


@dataclass(slots=True)
class Shape:
    """What a property graph holds, or should hold."""

    nodes: dict[NodeKey, Node] = field(default_factory=dict)
    edges: dict[EdgeKey, Properties] = field(default_factory=dict)
