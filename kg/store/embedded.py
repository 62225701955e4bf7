"""The embedded store as a place that a whole graph is written to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kg.model.graph import Graph
from kg.store.base import Contents
from kg.store.folder import open_store
from kg.store.generation import Shape
from kg.store.raw import Imported
from kg.store.writer import open_writer


@dataclass(frozen=True, slots=True)
class EmbeddedStore:
    """The embedded store as a place that a graph is written to (`kg.store.base.GraphStore`)."""

    folder: Path
    shape: Shape

    def write(self, graph: Graph) -> None:
        """Makes the store hold exactly this graph: as an import, so that later loads build on it."""
        with open_writer(self.folder) as writer:
            for id_ in (*writer.documents, *writer.imports):
                writer.remove(id_)
            writer.put_import(Imported("graph", graph=graph))
            writer.commit(graph, self.shape)

    def contents(self) -> Contents:
        return open_store(self.folder).contents()
