"""Writing to a store: aside, then in one step. Whoever is stopped half-way has changed nothing."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from filelock import FileLock, Timeout

from kg.model.graph import Extraction, Graph
from kg.model.problem import Problem
from kg.store.errors import (
    DamagedStoreError,
    ReadOnlyStoreError,
    StoreError,
    StoreMissingError,
    StoreUnavailableError,
)
from kg.store.generation import Shape, read_problems, write_generation
from kg.store.layout import (
    DIGEST_GLOB,
    LOCK,
    MANIFEST,
    RAW_FOLDERS,
    Filed,
    Manifest,
    generation_path,
    read_manifest,
    write_manifest,
)
from kg.store.raw import Imported, RawFiles
from loaders.document import Document

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_RIGHT = {errno.EROFS, errno.EACCES, errno.EPERM}


@contextmanager
def open_writer(folder: Path) -> Iterator[Writer]:
    """The one writer of a store, made new where there is none. What is not committed is undone."""
    with _refusals(folder), _lock(folder):
        writer = Writer(folder, _manifest(folder))
        try:
            yield writer
        finally:
            writer.undo()


@contextmanager
def _lock(folder: Path) -> Iterator[None]:
    _manifest(folder)  # a folder of something else is refused before a lock file lies in it
    existed = folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / LOCK, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise StoreUnavailableError(
            f"another process is writing to {folder}: wait until it is done and try again"
        ) from None
    try:
        yield
    finally:
        lock.release()
        if not existed and not (folder / MANIFEST).exists():
            _remove_empty(folder)


def _remove_empty(folder: Path) -> None:
    """Leaves no folder behind where nothing was written."""
    (folder / LOCK).unlink(missing_ok=True)
    with suppress(OSError):  # what is not empty stays
        for path in (*folder.iterdir(), folder):
            path.rmdir()


def _manifest(folder: Path) -> Manifest:
    try:
        return read_manifest(folder)
    except StoreMissingError:
        return Manifest()


@contextmanager
def _refusals(folder: Path) -> Iterator[None]:
    """What the system refuses, in words that say what to do."""
    try:
        yield
    except OSError as error:
        raise _refusal(folder, error) from error


def _refusal(folder: Path, error: OSError) -> StoreError:
    text = str(error)
    if error.errno in _NO_RIGHT or "Permission denied" in text or "Read-only file system" in text:
        return ReadOnlyStoreError(
            f"{folder} cannot be written to ({text}): change its rights or use another --store"
        )
    if error.errno in _NO_ROOM or "No space left" in text or "File too large" in text:
        return ReadOnlyStoreError(
            f"there is no room left to write to {folder} ({text}): make room and try again"
        )
    return StoreError(f"{folder} cannot be written to ({text})")


@dataclass(slots=True)
class Writer:
    """Changes to the raw files, and the graph that is computed of them. Nothing counts before `commit`."""

    folder: Path
    saved: Manifest
    documents: dict[str, Filed] = field(init=False)
    imports: dict[str, str] = field(init=False)
    _created: list[Path] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.documents = dict(self.saved.documents)
        self.imports = dict(self.saved.imports)

    @property
    def raw(self) -> RawFiles:
        return RawFiles(self.folder)

    def put(self, document: Document, extraction: Extraction) -> None:
        """Takes a document and what was read from it, in the place of an earlier version."""
        filed, created = self.raw.put_document(document, extraction)
        self._created += created
        self.documents[document.id] = filed

    def put_import(self, imported: Imported) -> None:
        """Takes raw statements from elsewhere, in the place of earlier ones of the same source."""
        digest, created = self.raw.put_import(imported)
        self._created += created
        self.imports[imported.source] = digest

    def remove(self, id_: str) -> bool:
        """Lets go of a document, or of the import of that name; gives whether there was one."""
        if self.documents.pop(id_, None) is not None:
            return True
        return self.imports.pop(id_, None) is not None

    def all_documents(self) -> Iterator[tuple[Document, Extraction]]:
        """Every document with its extraction, by id."""
        for _, filed in sorted(self.documents.items()):
            yield self.raw.document(filed), self.raw.extraction(filed)

    def known_problems(self) -> tuple[Problem, ...]:
        """What was wrong with the graph before this change, where that can be read."""
        try:
            return read_problems(self.folder / generation_path(self.saved.generation))
        except DamagedStoreError:  # none was written yet, or it is just now made anew
            return ()

    def all_imports(self) -> Iterator[Imported]:
        for _, digest in sorted(self.imports.items()):
            yield self.raw.imported(digest)

    def commit(self, graph: Graph, shape: Shape) -> None:
        """Writes the graph aside and makes it and the raw files count, in one step."""
        manifest = replace(
            self.saved,
            generation=self.saved.generation + 1,
            base=shape.base,
            threshold=shape.threshold,
            documents=self.documents,
            imports=self.imports,
        )
        path = self.folder / generation_path(manifest.generation)
        shutil.rmtree(path, ignore_errors=True)  # left by a run that was killed
        self._created.append(path)
        write_generation(path, graph, shape)
        write_manifest(self.folder, manifest)
        self._created.clear()
        self._sweep(self.saved, manifest)
        self.saved = manifest

    def undo(self) -> None:
        """Removes what was written and does not count."""
        for path in self._created:
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)
        self._created.clear()

    def _sweep(self, *kept: Manifest) -> None:
        """Removes what neither manifest refers to. The earlier one is kept for those who are reading it."""
        files: set[Path] = set().union(*(manifest.files() for manifest in kept))
        for name in RAW_FOLDERS:
            for path in (self.folder / name).glob(DIGEST_GLOB):
                if path.relative_to(self.folder) not in files:
                    path.unlink(missing_ok=True)
        generations = {self.folder / generation_path(manifest.generation) for manifest in kept}
        for path in (self.folder / "generations").glob("*"):
            if path not in generations:
                shutil.rmtree(path, ignore_errors=True)
