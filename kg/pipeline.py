"""The order of the stages: paths to documents, documents to a graph, a store computed of what is raw."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.assemble import assemble
from kg.confident import confident
from kg.model.graph import Extraction, Graph
from kg.model.problem import Problem
from kg.outcome import Outcome
from kg.pool import Tracker, extract_all
from kg.resolve import resolve
from kg.settings import Settings
from kg.store.generation import Shape
from kg.store.imports import read_import
from kg.store.imports.files import read_files
from kg.store.imports.fit import fitting
from kg.store.imports.merge import (
    merged_documents,
    merged_entities,
    merged_extractions,
    merged_statements,
    without_repeated,
)
from kg.store.raw import Imported
from kg.store.writer import Writer, open_writer
from loaders.document import Document
from loaders.read import Reading, read

_Read = Sequence[tuple[Document, Extraction]]


def build(documents: Sequence[Document], *, processes: int = 1) -> Graph:
    """The graph of documents alone, without a store; the same whatever their order and the processes."""
    unique, clashes = _unique(documents)
    found, failures = _extracted(unique, processes, None)
    return compute(found, problems=(*clashes, *failures))


def compute(found: _Read, imports: Sequence[Imported] = (), problems: Sequence[Problem] = ()) -> Graph:
    """The graph of what documents say and of what was imported, as far as it fits the texts."""
    documents = [document for document, _ in found]
    own = [extraction for _, extraction in found]
    imports, misfits = fitting(imports, {document.id: document.text for document in documents})
    every = merged_documents(documents, imports)
    merged = merged_extractions(own, imports)
    entities, resolved = resolve(merged.extractions)
    fewer = without_repeated(merged, own, resolved)
    if fewer is not None:
        entities, resolved = resolve(fewer.extractions)
    statements = merged_statements(resolved, imports)
    return assemble(every, merged_entities(entities, imports), statements, (*problems, *misfits))


def extract_paths(paths: Sequence[Path], settings: Settings, track: Tracker | None = None) -> Outcome:
    """What the documents at the paths say with enough confidence, without a store."""
    reading = _reading(paths)
    unique, clashes = _unique(reading.documents)
    found, failures = _extracted(unique, settings.processes, track)
    graph = compute(found, problems=(*reading.problems, *clashes, *failures))
    told = confident(graph, settings.confidence_threshold)
    return Outcome(tuple(document.id for document, _ in found), graph.problems, told)


def load(folder: Path, paths: Sequence[Path], settings: Settings, track: Tracker | None = None) -> Outcome:
    """Takes the documents at the paths into the store, each in the place of its earlier version."""
    with open_writer(folder) as writer:
        reading = _reading(paths)
        unique, clashes = _unique(reading.documents)
        found, failures = _extracted(unique, settings.processes, track)
        problems = (*reading.problems, *clashes, *failures)
        for document, extraction in found:
            writer.put(document, extraction)
        return _committed(writer, [document.id for document, _ in found], problems, settings)


def import_files(
    folder: Path, paths: Sequence[Path], settings: Settings, format_: str | None = None
) -> Outcome:
    """Takes what files state into the store, each in the place of an earlier import of its name."""
    with open_writer(folder) as writer:
        files, unread = read_files(paths)
        texts, problems, taken = _Texts(writer), list(unread), []
        for name, data in files.items():
            imported, found = read_import(name, data, texts, format_)
            problems += found
            if imported is not None:
                writer.put_import(imported)
                taken.append(name)
        return _committed(writer, taken, problems, settings)


def remove(folder: Path, ids: Iterable[str], settings: Settings) -> Outcome:
    """Lets documents and imports go, with all that they said."""
    with open_writer(folder) as writer:
        taken, problems = [], []
        for id_ in ids:
            if writer.remove(id_):
                taken.append(id_)
            else:
                known = ", ".join(sorted({*writer.documents, *writer.imports})[:10])
                problems.append(Problem(id_, "not in the store", advice=f"there are: {known or 'none'}"))
        return _committed(writer, taken, problems, settings)


def _committed(
    writer: Writer, taken: Sequence[str], problems: Sequence[Problem], settings: Settings
) -> Outcome:
    """Computes the graph anew of all that is raw, and makes it count; nothing where nothing was taken."""
    if not taken:
        return Outcome((), tuple(problems))
    imports = tuple(writer.all_imports())
    graph = compute(tuple(writer.all_documents()), imports)
    registers = frozenset(id_ for imported in imports for id_ in imported.registers)
    told = {problem for problem in writer.known_problems() if problem.source not in taken}
    writer.commit(graph, Shape(settings.base_iri, settings.confidence_threshold, registers))
    fresh = [problem for problem in graph.problems if problem not in told]
    return Outcome(tuple(taken), tuple(dict.fromkeys((*problems, *fresh))), graph)


def _reading(paths: Sequence[Path]) -> Reading:
    """The order in which paths are named decides nothing, not even between two of one name."""
    return read(sorted(paths))


def _extracted(
    documents: Sequence[Document], processes: int, track: Tracker | None
) -> tuple[_Read, tuple[Problem, ...]]:
    extractions, failures = extract_all(documents, processes, track)
    found = [(document, extractions[document.id]) for document in documents if document.id in extractions]
    return found, failures


def _unique(documents: Sequence[Document]) -> tuple[list[Document], tuple[Problem, ...]]:
    """One document an id, in the order of ids; whichever order they come in, the same one of two is kept."""
    kept: dict[str, Document] = {}
    problems = []
    for document in sorted(documents, key=lambda document: (document.id, document.sha256, document.source)):
        first = kept.setdefault(document.id, document)
        if first.sha256 != document.sha256:
            message = f"another document of this run has the same name ({first.source or first.id})"
            advice = "load the folder that holds both, so that their names tell them apart"
            problems.append(Problem(document.source or document.id, message, advice=advice))
    return list(kept.values()), tuple(problems)


@dataclass(frozen=True, slots=True)
class _Texts:
    """The texts of a store's documents, each read once."""

    writer: Writer
    _read: dict[str, str | None] = field(default_factory=dict)

    def __call__(self, id_: str) -> str | None:
        if id_ not in self._read:
            filed = self.writer.documents.get(id_)
            self._read[id_] = None if filed is None else self.writer.raw.document(filed).text
        return self._read[id_]
