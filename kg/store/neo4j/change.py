"""What has to be written so that the server holds the graph, and nothing else of our shape."""

from __future__ import annotations

from dataclasses import dataclass

from kg.store.neo4j.shape import EdgeKey, Node, NodeKey, Properties, Shape


@dataclass(frozen=True, slots=True)
class NodeChange:
    """A node that is new or other than it should be; `old_labels` are those that it has to lose."""

    key: NodeKey
    node: Node
    old_labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """`new` and `gone` of nodes and edges; what is other than it should be counts as new."""

    nodes: tuple[NodeChange, ...]
    edges: tuple[tuple[EdgeKey, Properties], ...]
    gone_edges: tuple[EdgeKey, ...]
    gone_nodes: tuple[NodeKey, ...]

    def __len__(self) -> int:
        return len(self.nodes) + len(self.edges) + len(self.gone_edges) + len(self.gone_nodes)


def changes(wanted: Shape, found: Shape) -> Changes:
    """Empty where the server holds exactly what is wanted: the second push of a graph writes nothing."""
    return Changes(
        nodes=tuple(
            NodeChange(key, node, _old_labels(node, found.nodes.get(key)))
            for key, node in wanted.nodes.items()
            if found.nodes.get(key) != node
        ),
        edges=tuple((key, edge) for key, edge in wanted.edges.items() if found.edges.get(key) != edge),
        gone_edges=tuple(key for key in found.edges if key not in wanted.edges),
        gone_nodes=tuple(key for key in found.nodes if key not in wanted.nodes),
    )


def _old_labels(node: Node, found: Node | None) -> tuple[str, ...]:
    return () if found is None else tuple(label for label in found.labels if label not in node.labels)
