"""Nodes of a sentence: its atoms with what they refer to, and the skeleton that patterns are matched on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extract.names.discourse import Referent

NODE = re.compile(r"«(?P<label>[A-Z])(?P<number>\d+)»")


@dataclass(slots=True, eq=False)
class Node:
    """A part of a sentence. `start` and `end` are places in the passage's folded text.

    An office (label F) has `titles`, the `bodies` where the text says them and `marks` ("former", "joint").
    """

    label: str
    start: int
    end: int
    text: str
    referents: tuple[Referent, ...] = ()
    titles: tuple[str, ...] = ()
    bodies: tuple[Referent, ...] = ()
    marks: frozenset[str] = frozenset()
    plural: bool = False
    pronoun: bool = False
    date: str = ""
    head: str = ""
    honorific: bool = False


@dataclass(slots=True)
class Skeleton:
    """A sentence in which each node stands as «label number»."""

    text: str
    nodes: list[Node] = field(default_factory=list)
    start: int = 0
    end: int = 0
    offsets: Sequence[int] = ()

    def place(self, node: Node) -> tuple[int, int]:
        """Where a node stands in the document."""
        return (self.offsets[node.start], self.offsets[node.end - 1] + 1)

    def get(self, piece: str | None) -> list[Node]:
        """The nodes of a stretch of the skeleton, in order."""
        return [self.nodes[int(m["number"])] for m in NODE.finditer(piece or "")]

    def add(self, node: Node) -> str:
        """Adds a node; gives its place holder."""
        self.nodes.append(node)
        return f"«{node.label}{len(self.nodes) - 1}»"


def skeleton(text: str, start: int, end: int, nodes: list[Node], offsets: Sequence[int] = ()) -> Skeleton:
    """The skeleton of the sentence from `start` to `end` of a passage, whose nodes are given in order."""
    result = Skeleton("", start=start, end=end, offsets=offsets)
    pieces, at = [], start
    for node in nodes:
        pieces.append(text[at : node.start])
        pieces.append(result.add(node))
        at = node.end
    pieces.append(text[at:end])
    result.text = "".join(pieces)
    return result
