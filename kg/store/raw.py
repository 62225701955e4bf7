"""The raw files: documents, extractions, imports; each named by the digest of its bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kg.model.graph import Extraction, Graph
from kg.store.errors import DamagedStoreError
from kg.store.layout import Filed, document_path, extraction_path, import_path, text_path, write_durably
from kg.store.rows import document_of, entity_of, mention_of, problem_of, row_of, statement_of
from loaders.document import Document

_NOTHING = Graph((), (), ())


@dataclass(frozen=True, slots=True)
class Imported:
    """Raw statements from elsewhere. `source` is the name of the file that they came from.

    `extractions` are still to be resolved with what the documents say (the interchange format); `graph` was
    resolved where it came from (RDF), and its documents have no text. `registers` are those of its documents
    that are reference sources.
    """

    source: str
    extractions: tuple[Extraction, ...] = ()
    graph: Graph = _NOTHING
    registers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RawFiles:
    """The raw files under a store's folder."""

    folder: Path

    def put_document(self, document: Document, extraction: Extraction) -> tuple[Filed, list[Path]]:
        """Files a document and what was read from it; gives the files that were not there before too."""
        text = document.text.encode("utf-8", "surrogatepass")
        row = row_of(replace(document, text=""))
        files = {
            "text": (text, text_path),
            "document": (_line(row), document_path),
            "extraction": (_lines(_extraction_rows(extraction)), extraction_path),
        }
        digests, created = {}, []
        for name, (data, path_of) in files.items():
            digests[name] = hashlib.sha256(data).hexdigest()
            created += self._put(path_of(digests[name]), data)
        return Filed(**digests), created

    def put_import(self, imported: Imported) -> tuple[str, list[Path]]:
        data = _lines(_import_rows(imported))
        digest = hashlib.sha256(data).hexdigest()
        return digest, self._put(import_path(digest), data)

    def document(self, filed: Filed) -> Document:
        row = next(self._rows(document_path(filed.document)))
        text = self._read(text_path(filed.text)).decode("utf-8", "surrogatepass")
        return replace(document_of(row), text=text)

    def extraction(self, filed: Filed) -> Extraction:
        rows = self._rows(extraction_path(filed.extraction))
        return next(_extractions(rows))

    def imported(self, digest: str) -> Imported:
        rows = list(self._rows(import_path(digest)))
        header = rows[0]
        return Imported(
            source=header["source"],
            extractions=tuple(_extractions(row for row in rows if _EXTRACTION_KEYS & row.keys())),
            graph=graph_of(row for row in rows if _GRAPH_KEYS & row.keys()),
            registers=tuple(header["registers"]),
        )

    def _put(self, path: Path, data: bytes) -> list[Path]:
        target = self.folder / path
        if target.exists():
            return []
        target.parent.mkdir(parents=True, exist_ok=True)
        aside = target.with_suffix(".new")
        write_durably(aside, data)
        aside.replace(target)
        return [target]

    def _rows(self, path: Path) -> Iterator[dict[str, Any]]:
        try:
            yield from (json.loads(line) for line in self._read(path).split(b"\n") if line)
        except ValueError as error:
            raise DamagedStoreError(f"{self.folder / path} is damaged ({error}): load it again") from error

    def _read(self, path: Path) -> bytes:
        try:
            return (self.folder / path).read_bytes()
        except OSError as error:
            raise DamagedStoreError(
                f"{self.folder / path} cannot be read ({error.strerror}): load the document again"
            ) from error


_EXTRACTION_KEYS = {"extraction", "mention", "said"}
_GRAPH_KEYS = {"document", "entity", "statement", "problem"}


def graph_rows(graph: Graph) -> Iterator[dict[str, Any]]:
    """The rows of a graph; its documents without text and blocks."""
    for document in graph.documents:
        yield {"document": row_of(replace(document, text="", blocks=()))}
    for entity in graph.entities:
        yield {"entity": row_of(entity)}
    for statement in graph.statements:
        yield {"statement": row_of(statement)}
    for problem in graph.problems:
        yield {"problem": row_of(problem)}


def graph_of(rows: Iterable[dict[str, Any]]) -> Graph:
    """The graph that was written as rows."""
    kinds = {"document": document_of, "entity": entity_of, "statement": statement_of, "problem": problem_of}
    found: dict[str, list[Any]] = {kind: [] for kind in kinds}
    for row in rows:
        for kind, value in row.items():
            found[kind].append(kinds[kind](value))
    return Graph(*(tuple(found[kind]) for kind in kinds))


def _extraction_rows(extraction: Extraction) -> Iterator[dict[str, Any]]:
    yield {"extraction": extraction.document}
    for mention in extraction.mentions:
        yield {"mention": row_of(mention)}
    for statement in extraction.statements:
        yield {"said": row_of(statement)}


def _extractions(rows: Iterable[dict[str, Any]]) -> Iterator[Extraction]:
    """One extraction for each header row and the rows that follow it."""
    gathered: list[tuple[str, list[Any], list[Any]]] = []
    for row in rows:
        if "extraction" in row:
            gathered.append((row["extraction"], [], []))
        elif "mention" in row:
            gathered[-1][1].append(mention_of(row["mention"]))
        else:
            gathered[-1][2].append(statement_of(row["said"]))
    for document, mentions, statements in gathered:
        yield Extraction(document, tuple(mentions), tuple(statements))


def _import_rows(imported: Imported) -> Iterator[dict[str, Any]]:
    yield {"source": imported.source, "registers": list(imported.registers)}
    for extraction in imported.extractions:
        yield from _extraction_rows(extraction)
    yield from graph_rows(imported.graph)


def _lines(rows: Iterable[dict[str, Any]]) -> bytes:
    return b"".join(_line(row) for row in rows)


def _line(row: dict[str, Any]) -> bytes:
    """ASCII, so that ids of file names that are no Unicode are kept."""
    return json.dumps(row, separators=(",", ":")).encode("ascii") + b"\n"
