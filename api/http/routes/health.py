"""Whether the service answers."""

from __future__ import annotations

from fastapi import APIRouter, Request

from api.http.bounds import refused
from api.http.models import Health
from api.http.responses import Json
from api.http.snapshot import Snapshots
from kg.store.errors import StoreMissingError

router = APIRouter(tags=["health"])


@router.get("/healthz", response_model=Health, responses=refused(503))
def read_health(request: Request) -> Json:
    """Ok where the store can be read, or nothing was loaded into it yet."""
    snapshots: Snapshots = request.app.state.snapshots
    try:
        documents = len(snapshots.newest().store.documents)
    except StoreMissingError:
        return Json({"status": "empty", "documents": 0})
    return Json({"status": "ok", "documents": documents})
