"""The embedded store, to read: a folder with raw files and the graph that was computed of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from kg.model.graph import Graph
from kg.store import sparql
from kg.store.base import Contents
from kg.store.errors import DamagedStoreError
from kg.store.generation import Shape, open_database, read_generation
from kg.store.layout import MANIFEST, Manifest, generation_path, read_manifest
from kg.store.raw import Imported, RawFiles
from kg.store.sparql import Dataset
from kg.store.values import Binding, Row
from kg.store.writer import open_writer
from loaders.document import Document

_ATTEMPTS = 3  # a writer may swap the generation between our reading the manifest and the database


@dataclass(frozen=True)
class Store:
    """A snapshot of a store: what it held when it was opened. Safe to share among threads."""

    folder: Path
    manifest: Manifest
    dataset: Dataset

    @property
    def base(self) -> str:
        """What the IRIs of this store start with."""
        return self.manifest.base

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of the documents whose text is here."""
        return tuple(sorted(self.manifest.documents))

    @cached_property
    def graph(self) -> Graph:
        """The graph; its documents have neither text nor blocks: `document` gives these."""
        return read_generation(self.folder / generation_path(self.manifest.generation))

    def document(self, id_: str) -> Document | None:
        """The document with its text and blocks, or nothing where it was not loaded here."""
        filed = self.manifest.documents.get(id_)
        return None if filed is None else RawFiles(self.folder).document(filed)

    def contents(self) -> Contents:
        return Contents.of(self.graph)

    def select(self, query: str, /, **bindings: Binding) -> list[Row]:
        """The rows of a trusted SELECT; a variable that is unbound in a row is not in it."""
        return sparql.select(self.dataset, query, **bindings)

    def ask(self, query: str, /, **bindings: Binding) -> bool:
        return sparql.ask(self.dataset, query, **bindings)

    def construct(self, query: str, /, **bindings: Binding) -> bytes:
        """The triples of a trusted CONSTRUCT or DESCRIBE as sorted N-Triples."""
        return sparql.construct(self.dataset, query, **bindings)

    def is_current(self) -> bool:
        """Whether nothing was written since; where something was, `open_store` gives the new state."""
        return read_manifest(self.folder).generation == self.manifest.generation


def open_store(folder: Path) -> Store:
    """The store in a folder as it is now; StoreError where it cannot be read."""
    for attempt in range(_ATTEMPTS):
        manifest = read_manifest(folder)
        try:
            database = _database(folder, manifest)
        except DamagedStoreError:
            if attempt == _ATTEMPTS - 1:
                raise
        else:
            return Store(folder, manifest, sparql.dataset_of(database, manifest.base))
    raise AssertionError("the last attempt returns or raises")


def _database(folder: Path, manifest: Manifest) -> ox.Store:
    return open_database(folder / generation_path(manifest.generation))


@dataclass(frozen=True, slots=True)
class FolderStore:
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


def exists(folder: Path) -> bool:
    """Whether a store lies in the folder."""
    return (folder / MANIFEST).is_file()
