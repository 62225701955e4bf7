"""Entities: by name, and one with its links."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.http.bounds import Limit, Offset, refused
from api.http.errors import NotFoundError
from api.http.models import Entities, Entity
from api.http.responses import Json
from api.http.snapshot import SnapshotDep
from kg.model.vocabulary import EntityType
from kg.query.export import plain_entity, plain_reference
from kg.query.names import MAX_NAME, search_entities
from kg.query.view import entity_view

router = APIRouter(tags=["entities"])


@router.get("/entities", response_model=Entities, responses=refused(422, 503))
def list_entities(
    snapshot: SnapshotDep,
    q: Annotated[str, Query(description="A part of a name.", max_length=MAX_NAME, examples=["wexmoor"])] = "",
    type: Annotated[EntityType | None, Query(description="Only of this type.")] = None,  # noqa: A002
    limit: Limit = 100,
    offset: Offset = 0,
) -> Json:
    """The entities whose names contain the text, by name."""
    found = search_entities(snapshot.facts, q, type)
    page = found[offset : offset + limit]
    return Json({"total": len(found), "entities": [plain_reference(each) for each in page]})


@router.get("/entities/{type}/{key:path}", response_model=Entity, responses=refused(404, 422, 503))
def read_entity(
    snapshot: SnapshotDep,
    type: EntityType,  # noqa: A002
    key: Annotated[str, Path(max_length=200, examples=["5d9c2a71e0b34f68"])],
    limit: Limit = 1000,
    offset: Offset = 0,
) -> Json:
    """One entity with its links, those in force first."""
    view = entity_view(snapshot.facts, f"{type}/{key}")
    if view is None:
        raise NotFoundError(f"there is no entity {type}/{key}")
    found = plain_entity(view)
    links = found["links"]
    return Json({**found, "total": len(links), "links": links[offset : offset + limit]})
