"""Extraction of many documents, in as many processes as are worth it; the same results for any number."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from threading import Thread
from typing import Protocol

from kg.extract import extract
from kg.model.graph import Extraction
from kg.model.problem import Problem
from loaders.document import Document


class ParentProcess(Protocol):
    """What can be waited for."""

    def join(self) -> None: ...


Tracker = Callable[[int, int], None]  # told how many of how many documents are done

_LONGEST_BLOCK = 2_000_000  # characters of one paragraph: whole books have fewer
_WORTH_A_PROCESS = 400_000  # characters of text: less is read sooner than a process starts


def extract_all(
    documents: Sequence[Document], processes: int = 0, track: Tracker | None = None
) -> tuple[dict[str, Extraction], tuple[Problem, ...]]:
    """What each document says, by id; 0 processes are one a core.

    A document that our rules fail on is a problem and stops no other; so is one that is no text of people.
    """
    documents, problems = _readable(documents)
    extractions = {}
    for number, (document, found) in enumerate(zip(documents, _found(documents, processes), strict=True), 1):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            extractions[document.id] = found
        if track is not None:
            track(number, len(documents))
    return extractions, tuple(problems)


def _readable(documents: Sequence[Document]) -> tuple[list[Document], list[Problem]]:
    """A paragraph of megabytes is a dump of something: rules that look for sentences would find no end."""
    fit, problems = [], []
    for document in documents:
        spans = (span for block in document.blocks for span in block.spans)
        longest = max((span.end - span.start for span in spans), default=0)
        if longest <= _LONGEST_BLOCK:
            fit.append(document)
        else:
            message = f"one paragraph has {longest:,} characters: this is no text that people read"
            advice = f"break it into lines; at most {_LONGEST_BLOCK:,} are taken"
            problems.append(Problem(document.source or document.id, message, advice=advice))
    return fit, problems


def _found(documents: Sequence[Document], processes: int) -> Iterator[Extraction | Problem]:
    size = sum(len(document.text) for document in documents)
    count = min(processes or os.cpu_count() or 1, len(documents), 1 + size // _WORTH_A_PROCESS)
    if count <= 1:
        yield from map(_extract, documents)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(count, mp_context=context, initializer=_end_with_parent) as pool:
        yield from pool.map(_extract, documents)


def _end_with_parent() -> None:
    """A process whose parent was killed would wait for work without end."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: ParentProcess) -> None:
    parent.join()
    os._exit(1)


def _extract(document: Document) -> Extraction | Problem:
    try:
        return extract(document)
    except Exception as error:  # a fault of a rule on one document: told with its name, so that it is seen
        message = f"could not be read for statements: {type(error).__name__}: {error}"
        return Problem(
            document.id, message[:500], advice="report this with the document; the others were read"
        )
