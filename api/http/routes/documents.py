"""Documents: the list, and one with its text and what it says."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.http.bounds import MAX_OFFSET, MAX_TEXT, Limit, Offset, refused
from api.http.errors import NotFoundError
from api.http.models import Document, Documents
from api.http.responses import Json
from api.http.snapshot import SnapshotDep
from kg.query.export import plain_link, plain_source
from kg.query.sources import read_sources
from kg.query.view import Link, document_links

router = APIRouter(tags=["documents"])


@router.get("/documents", response_model=Documents, responses=refused(422, 503))
def list_documents(snapshot: SnapshotDep, limit: Limit = 100, offset: Offset = 0) -> Json:
    """The documents of the graph, by id."""
    sources = list(read_sources(snapshot.facts).values())
    page = sources[offset : offset + limit]
    return Json({"total": len(sources), "documents": [plain_source(each) for each in page]})


@router.get("/documents/{id:path}", response_model=Document, responses=refused(404, 422, 503))
def read_document(
    snapshot: SnapshotDep,
    id: Annotated[str, Path(max_length=2000, examples=["minutes/2006-11-23.txt"])],  # noqa: A002
    start: Annotated[int, Query(ge=0, le=MAX_OFFSET, description="Where the text begins.")] = 0,
    length: Annotated[int, Query(ge=1, le=MAX_TEXT, description="How much of it.")] = MAX_TEXT,
) -> Json:
    """A stretch of the text, with the statements that have a passage in it."""
    source = read_sources(snapshot.facts).get(id)
    if source is None:
        raise NotFoundError(f"there is no document {id}")
    document = snapshot.store.document(id)
    text = None if document is None else document.text
    end = start + length if text is None else min(start + length, len(text))
    links = [link for link in document_links(snapshot.facts, id) if _is_in(link, id, start, end)]
    return Json({
        **plain_source(source),
        "characters": None if text is None else len(text),
        "start": start,
        "end": max(start, end),
        "text": None if text is None else text[start:end],
        "links": [plain_link(link) for link in links],
    })  # fmt: skip


def _is_in(link: Link, document: str, start: int, end: int) -> bool:
    passages = (each for each in link.statement.evidence if each.document == document)
    return any(each.start < end and each.end > start for each in passages)
