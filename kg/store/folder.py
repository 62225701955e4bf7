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
from kg.store.generation import open_database, read_generation
from kg.store.layout import MANIFEST, Manifest, Stamp, generation_path, read_manifest, stamp
from kg.store.raw import RawFiles
from kg.store.sparql import Dataset
from kg.store.values import Binding, Row
from loaders.document import Document

_ATTEMPTS = 3  # a writer may swap the generation between our reading the manifest and the database


@dataclass(frozen=True)
class Store:
    """A snapshot of a store: what it held when it was opened. Safe to share among threads."""

    folder: Path
    manifest: Manifest
    dataset: Dataset
    stamp: Stamp | None

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
        return stamp(self.folder) == self.stamp


def open_store(folder: Path) -> Store:
    """The store in a folder as it is now; StoreError where it cannot be read."""
    for attempt in range(_ATTEMPTS):
        seen = stamp(folder)
        manifest = read_manifest(folder)
        try:
            database = _database(folder, manifest)
        except DamagedStoreError:
            if attempt == _ATTEMPTS - 1:
                raise
        else:
            return Store(folder, manifest, sparql.dataset_of(database, manifest.base), seen)
    raise AssertionError("the last attempt returns or raises")


def _database(folder: Path, manifest: Manifest) -> ox.Store:
    return open_database(folder / generation_path(manifest.generation))


def exists(folder: Path) -> bool:
    """Whether a store lies in the folder."""
    return (folder / MANIFEST).is_file()
