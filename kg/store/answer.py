"""Queries that users write: run in processes of their own, with limits of time, rows, bytes and memory.

`UserQueries(folder, limits)` keeps a few such processes and is what a server uses; `answer_user_query` is for
a single query. Both raise QueryError with a message for the user, or StoreError.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, LifoQueue
from types import TracebackType
from typing import Any, Self

from kg.store import errors
from kg.store.layout import Stamp, stamp
from kg.store.serialise import Answer

_STARTING_SECONDS = 60.0  # a process that is not ready by then will not be
_KINDS = {
    kind.__name__: kind
    for kind in (
        errors.QueryFormatError,
        errors.QueryRefusedError,
        errors.QuerySyntaxError,
        errors.QueryTooLargeError,
    )
}


@dataclass(frozen=True, slots=True)
class QueryLimits:
    """What one query may take."""

    seconds: float = 10.0
    rows: int = 10_000
    bytes: int = 20_000_000
    memory: int = 2_000_000_000


def answer_user_query(
    folder: Path, query: str, accept: str = "*/*", limits: QueryLimits = QueryLimits()
) -> Answer:
    """The answer to one query, in the format that the Accept header prefers."""
    with UserQueries(folder, limits, processes=1) as queries:
        return queries.answer(query, accept)


class UserQueries:
    """A few processes that answer users' queries on the store as it is now. Safe to share among threads."""

    def __init__(self, folder: Path, limits: QueryLimits = QueryLimits(), *, processes: int = 2) -> None:
        self._folder = folder
        self._limits = limits
        self._idle: LifoQueue[_Worker | None] = LifoQueue()
        self._processes = processes
        for _ in range(processes):
            self._idle.put(None)

    def answer(
        self,
        query: str,
        accept: str = "*/*",
        *,
        default_graphs: Sequence[str] = (),
        named_graphs: Sequence[str] = (),
    ) -> Answer:
        """The answer; the graphs are those of the SPARQL protocol, and go before the query's own FROM."""
        request = {
            "query": query,
            "accept": accept,
            "default_graphs": list(default_graphs),
            "named_graphs": list(named_graphs),
            "seconds": self._limits.seconds,
            "rows": self._limits.rows,
            "bytes": self._limits.bytes,
        }
        with self._worker() as worker:
            return worker.ask(request, self._limits.seconds)

    def close(self) -> None:
        """Ends the processes; the queries that are running are waited for."""
        for _ in range(self._processes):
            worker = self._idle.get()
            if worker is not None:
                worker.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _worker(self) -> Iterator[_Worker]:
        try:
            worker = self._idle.get(timeout=self._limits.seconds)
        except Empty:
            raise errors.QueryTooSlowError("too many queries at this moment: try again soon") from None
        try:
            if worker is None or not worker.is_usable(self._folder):
                if worker is not None:
                    worker.stop()
                worker = None
                worker = _Worker(self._folder, self._limits.memory)
            yield worker
        finally:
            self._idle.put(worker)


class _Worker:
    """One process with its pipes, on the store as it was when it started."""

    def __init__(self, folder: Path, memory: int) -> None:
        self._stamp = _stamp_of(folder)
        self._process = subprocess.Popen(  # noqa: S603  # our own module, no shell
            [sys.executable, "-P", "-m", "kg.store.worker", str(folder), str(memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        with self._killed_after(_STARTING_SECONDS):
            ready = self._read_line()
        if not ready:
            self.stop()
            raise errors.StoreUnavailableError("the process that answers queries did not start; try again")

    def is_usable(self, folder: Path) -> bool:
        return self._process.poll() is None and stamp(folder) == self._stamp

    def ask(self, request: dict[str, Any], seconds: float) -> Answer:
        line = json.dumps(request).encode() + b"\n"
        with self._killed_after(seconds) as killed:
            head, body = self._exchange(line)
        if head is None:
            self.stop()
            if killed.is_set():
                raise errors.QueryTooSlowError(f"no answer within {seconds:g} seconds: ask for less")
            raise errors.QueryTooSlowError(
                "the query took more memory or depth than is allowed: ask for less"
            )
        if "error" in head:
            raise _KINDS[head["error"]](head["message"])
        return Answer(body, head["media_type"])

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def _exchange(self, line: bytes) -> tuple[dict[str, Any] | None, bytes]:
        """The head and body of the reply; no head where the process ended instead."""
        assert self._process.stdin is not None and self._process.stdout is not None  # noqa: S101, PT018
        try:
            self._process.stdin.write(line)
            self._process.stdin.flush()
        except BrokenPipeError:
            return None, b""
        reply = self._read_line()
        if not reply.endswith(b"\n"):
            return None, b""
        head = json.loads(reply)
        body = self._process.stdout.read(head["length"])
        return (head, body) if len(body) == head["length"] else (None, b"")

    def _read_line(self) -> bytes:
        return b"" if self._process.stdout is None else self._process.stdout.readline()

    @contextmanager
    def _killed_after(self, seconds: float) -> Iterator[threading.Event]:
        killed = threading.Event()

        def kill() -> None:
            killed.set()
            self._process.kill()

        timer = threading.Timer(seconds, kill)
        timer.daemon = True
        timer.start()
        try:
            yield killed
        finally:
            timer.cancel()


def _stamp_of(folder: Path) -> Stamp:
    found = stamp(folder)
    if found is None:
        raise errors.StoreMissingError(f"there is no store at {folder} yet: load documents first")
    return found
