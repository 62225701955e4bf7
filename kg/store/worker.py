"""The process that runs users' queries: it may be killed, opens no address, and ends when it takes long.

It reads one request a line (JSON) from its input and answers each with a line of JSON and the bytes that this
line tells of.
"""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import pyoxigraph as ox

from kg.store import errors
from kg.store.folder import Store, open_store
from kg.store.guard import guard
from kg.store.serialise import Answer, Bounds, serialise
from ontology.terms import PREFIXES

if sys.platform != "win32":
    import resource


def run(folder: Path, memory: int, requests: BinaryIO, answers: BinaryIO) -> None:
    """Answers requests until the input ends."""
    store = open_store(folder)
    _confine(memory)
    answers.write(b"\n")  # ready
    answers.flush()
    for line in requests:
        head, body = _reply(store, json.loads(line))
        answers.write(json.dumps({**head, "length": len(body)}).encode() + b"\n" + body)
        answers.flush()


def _reply(store: Store, request: Mapping[str, Any]) -> tuple[dict[str, str], bytes]:
    try:
        with _time_limit(request["seconds"]):
            answer = _answer(store, request)
    except errors.QueryError as error:
        return {"error": type(error).__name__, "message": str(error)}, b""
    return {"media_type": answer.media_type}, answer.body


def _answer(store: Store, request: Mapping[str, Any]) -> Answer:
    guarded = guard(request["query"])
    named = _nodes(request["named_graphs"])
    default: list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] | None = [*_nodes(request["default_graphs"])]
    if not default:
        default = None if guarded.has_dataset else [*store.dataset.default]
    try:
        results = store.dataset.database.query(
            guarded.text,
            base_iri=store.base,
            prefixes=PREFIXES,
            default_graph=default,
            named_graphs=[*named] if named else None,
        )
        return serialise(results, request["accept"], Bounds(request["rows"], request["bytes"]))
    except SyntaxError as error:
        raise errors.QuerySyntaxError(str(error)) from None
    except (OSError, ValueError, RuntimeError) as error:
        raise errors.QueryRefusedError(f"the query cannot be answered: {error}") from None


def _nodes(iris: Sequence[str]) -> list[ox.NamedNode]:
    try:
        return [ox.NamedNode(iri) for iri in iris]
    except ValueError as error:
        raise errors.QueryRefusedError(f"not the IRI of a graph: {error}") from None


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Ends this process by the system's alarm, even when the one that started it is gone."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds + 1)
    yield
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 0)


def _confine(memory: int) -> None:
    """No new file or socket can be opened, no more memory taken than allowed, where the system can do so."""
    if sys.platform != "win32":  # elsewhere the guard alone keeps a query from calling addresses
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))


if __name__ == "__main__":
    run(Path(sys.argv[1]), int(sys.argv[2]), sys.stdin.buffer, sys.stdout.buffer)
