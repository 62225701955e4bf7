"""Paths to documents: every file that can be read, and a problem for every one that cannot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from loaders.detect import TEXT
from loaders.document import Document
from loaders.files import Found, find_files, read_bytes
from loaders.formats import make_document, read_document
from loaders.limits import Limits
from loaders.plain.read import read_plain
from loaders.problem import Problem
from loaders.refused import RefusedError


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading some paths: documents in the order of the paths, and problems."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...] = ()


def read(paths: Sequence[Path], *, limits: Limits | None = None) -> Reading:
    """Read files and folders; what cannot be read becomes a problem and stops nothing."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for found in read_each(paths, limits=limits):
        documents += found.documents
        problems += found.problems
    return Reading(tuple(documents), tuple(problems))


def read_each(paths: Sequence[Path], *, limits: Limits | None = None) -> Iterator[Reading]:
    """The same one file at a time, for progress and for more documents than memory holds."""
    bounds = limits or Limits()
    taken: dict[str, Path] = {}
    for found in find_files(paths, bounds):
        if isinstance(found, Problem):
            yield Reading((), (found,))
        elif found.id in taken:
            if not found.path.samefile(taken[found.id]):
                yield Reading((), (_same_name(found, taken[found.id]),))
        else:
            taken[found.id] = found.path
            yield _read_file(found, bounds)


def read_text(text: str, id: str) -> Document:  # noqa: A002 - the document's own field
    """A plain text in memory as a document."""
    data = text.encode("utf-8", "surrogatepass")
    return make_document(read_plain(text, Limits()), id, data, TEXT)


def _read_file(found: Found, limits: Limits) -> Reading:
    data = read_bytes(found, limits)
    if isinstance(data, Problem):
        return Reading((), (data,))
    try:
        document, problems = read_document(data, found.id, limits=limits)
    except RefusedError as error:
        return Reading((), (Problem(str(found.path), error.message, place=error.place, advice=error.advice),))
    return Reading((document,), problems)


def _same_name(found: Found, other: Path) -> Problem:
    message = f"another document of this run has the id {found.id!r} too: {other}"
    return Problem(str(found.path), message, advice="Load one of them by a folder above it.")
