"""The store folder: what lies where, and the one file that says what of it counts.

store.json              the manifest: which raw files and which generation count; replaced in one step
lock                    held by the one process that writes
texts/<digest>.txt      documents as read
documents/<digest>.json their blocks, titles, dates
extractions/<digest>.jsonl   mentions and statements of one document, one a line
imports/<digest>.jsonl  raw statements that came from elsewhere
decisions.jsonl         what people decided; none yet
generations/<number>/   what was computed of all that: graph.jsonl, problems.jsonl, the database
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from kg.store.errors import DamagedStoreError, NotAStoreError, StoreMissingError, UnsupportedVersionError

FORMAT = 1
MANIFEST = "store.json"
LOCK = "lock"
RAW_FOLDERS = ("texts", "documents", "extractions", "imports")
DIGEST_GLOB = "[0-9a-f]" * 64 + ".*"  # the names of raw files, and of those that were being written
_OURS = {LOCK, f"{MANIFEST}.new", "generations", *RAW_FOLDERS}


@dataclass(frozen=True, slots=True)
class Filed:
    """The digests of the raw files of one document."""

    text: str
    document: str
    extraction: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What counts. `generation` 0 is before the first; `base` and `threshold` are those it was made with."""

    generation: int = 0
    base: str = ""
    threshold: float = 0.0
    documents: Mapping[str, Filed] = field(default_factory=dict)
    imports: Mapping[str, str] = field(default_factory=dict)

    def files(self) -> set[Path]:
        """The raw files that count, relative to the folder."""
        found = {import_path(digest) for digest in self.imports.values()}
        for filed in self.documents.values():
            found |= {text_path(filed.text), document_path(filed.document), extraction_path(filed.extraction)}
        return found


def text_path(digest: str) -> Path:
    return Path("texts", f"{digest}.txt")


def document_path(digest: str) -> Path:
    return Path("documents", f"{digest}.json")


def extraction_path(digest: str) -> Path:
    return Path("extractions", f"{digest}.jsonl")


def import_path(digest: str) -> Path:
    return Path("imports", f"{digest}.jsonl")


def generation_path(number: int) -> Path:
    return Path("generations", str(number))


def read_manifest(folder: Path) -> Manifest:
    """The manifest of an existing store; StoreError where there is none that this version reads."""
    try:
        raw = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise _absence(folder) from None
    except NotADirectoryError:
        raise NotAStoreError(f"{folder} is a file; give the store a folder of its own") from None
    except (OSError, ValueError) as error:
        raise DamagedStoreError(f"{folder / MANIFEST} cannot be read ({error})") from error
    if not isinstance(raw, dict) or not isinstance(raw.get("format"), int):
        raise NotAStoreError(
            f"{folder / MANIFEST} is not the manifest of a store; give the store another folder"
        )
    if raw["format"] > FORMAT:
        raise UnsupportedVersionError(
            f"{folder} was written by a later version (format {raw['format']}, this one reads {FORMAT}): "
            "upgrade govgraph, or use another --store"
        )
    return _manifest(raw, folder)


def _absence(folder: Path) -> StoreMissingError | NotAStoreError:
    found = {entry.name for entry in folder.iterdir()} if folder.is_dir() else set()
    if not found or (LOCK in found and found <= _OURS):  # the first load was stopped
        return StoreMissingError(
            f"there is no store at {folder} yet: load documents first (govgraph load PATH)"
        )
    return NotAStoreError(f"{folder} is not a store and not empty; give the store a folder of its own")


def _manifest(raw: Mapping[str, Any], folder: Path) -> Manifest:
    try:
        return Manifest(
            generation=raw["generation"],
            base=raw["base"],
            threshold=raw["threshold"],
            documents={id_: Filed(**filed) for id_, filed in raw["documents"].items()},
            imports=dict(raw["imports"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise DamagedStoreError(f"{folder / MANIFEST} lacks what it should hold ({error})") from error


Stamp = tuple[int, int, int]


def stamp(folder: Path) -> Stamp | None:
    """What changes whenever the manifest is replaced, cheap to look at; nothing where there is none."""
    try:
        found = (folder / MANIFEST).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ino, found.st_size


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Replaces the manifest in one step: whoever reads sees the old one or the new one."""
    raw = {"format": FORMAT, **asdict(manifest)}
    aside = folder / f"{MANIFEST}.new"
    write_durably(aside, json.dumps(raw, indent=1, sort_keys=True).encode())
    aside.replace(folder / MANIFEST)
    sync_folder(folder)


def write_durably(path: Path, data: bytes) -> None:
    """Writes a file so that it is whole on the disk before anything refers to it."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Makes the names in a folder durable, where the system lets a folder be opened."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
