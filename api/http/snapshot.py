"""The store as requests see it: a snapshot, taken anew when something was written."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Annotated

from fastapi import Depends, Request

from kg.query.sparql import SparqlFacts
from kg.store.folder import Store, open_store


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What one request reads; `threshold` is the least confidence of a statement that counts."""

    store: Store
    facts: SparqlFacts
    threshold: float


@dataclass(slots=True)
class Snapshots:
    """Gives the newest snapshot of a folder. Safe to share among threads."""

    folder: Path
    _lock: Lock = field(default_factory=Lock)
    _newest: Snapshot | None = None

    def newest(self) -> Snapshot:
        """StoreError where there is no store, or it cannot be read."""
        with self._lock:
            if self._newest is None or not self._newest.store.is_current():
                self._newest = None
                store = open_store(self.folder)
                self._newest = Snapshot(store, SparqlFacts(store, store.base), store.manifest.threshold)
            return self._newest


def newest_snapshot(request: Request) -> Snapshot:
    """The snapshot that the application of this request has."""
    snapshots: Snapshots = request.app.state.snapshots
    return snapshots.newest()


SnapshotDep = Annotated[Snapshot, Depends(newest_snapshot)]
