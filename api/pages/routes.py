"""The pages: the first one, questions, entities, documents, and one for programs."""

from __future__ import annotations

from functools import partial
from pathlib import Path as FilePath
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Request, Response

from api.http.bounds import MAX_OFFSET
from api.http.errors import NotFoundError
from api.http.problems import problem_of
from api.http.snapshot import SnapshotDep, Snapshots
from api.pages.document import read_window, window_of
from api.pages.form import Form
from api.pages.links import data_url, documents_url, entities_url
from api.pages.overview import Overview
from api.pages.reference import operations
from api.pages.render import Page, page
from kg.model.vocabulary import EntityType
from kg.query.ask import ask
from kg.query.errors import AskError
from kg.query.names import MAX_NAME, references, search_entities
from kg.query.questions import question_named
from kg.query.sources import read_sources
from kg.query.view import document_links, entity_view
from kg.store.errors import StoreMissingError
from loaders.document import Span

router = APIRouter(include_in_schema=False)

_STATIC = FilePath(__file__).parent / "static"
_FILES = {"style.css": "text/css", "icon.svg": "image/svg+xml"}
_LISTED = 100  # things on one page
_LINKS = 500  # statements on an entity's page
_Number = Annotated[int, Query(alias="page", ge=1, le=100_000)]
_Place = Annotated[int | None, Query(ge=0, le=MAX_OFFSET)]


@router.get("/")
def home(request: Request) -> Page:
    """What is loaded, and the beginning of every answer; without a store, how to make one."""
    snapshots: Snapshots = request.app.state.snapshots
    overview: Overview = request.app.state.overview
    try:
        snapshot = snapshots.newest()
    except StoreMissingError:
        return page(request, "empty.html", {"folder": str(snapshots.folder)})
    sources = list(read_sources(snapshot.facts).values())
    if not sources:
        return page(request, "empty.html", {"folder": str(snapshots.folder)})
    excerpts = overview.excerpts(snapshot)
    values = {"sources": sources[:_LISTED], "total": len(sources), "excerpts": excerpts}
    return page(request, "home.html", values)


@router.get("/pages/documents")
def documents(request: Request, snapshot: SnapshotDep, number: _Number = 1) -> Page:
    """The documents, by id."""
    sources = list(read_sources(snapshot.facts).values())
    first = (number - 1) * _LISTED
    paging = {"number": number, "size": _LISTED, "total": len(sources), "link": documents_url}
    return page(request, "documents.html", {"sources": sources[first : first + _LISTED], **paging})


@router.get("/pages/questions/{name}")
def question(request: Request, snapshot: SnapshotDep, name: str, number: _Number = 1) -> Page:
    """A question with its form and its answer; a wrong field is said to be wrong beside the form."""
    asked_of = question_named(name)
    form = Form.of(asked_of, request.query_params.multi_items())
    values = {"form": form, "question": asked_of, "number": number, "size": _LISTED}
    try:
        answer = ask(snapshot.facts, asked_of, form.parameters, form.asked(snapshot.threshold))
    except AskError as error:
        problem = problem_of(error)
        wrong = {"answer": None, "problem": problem, "wanted": getattr(error, "wanted", "")}
        return page(request, "question.html", {**wrong, **values}, status=problem.status.value)
    data = data_url(f"/questions/{asked_of.name}", form.data())
    return page(request, "question.html", {"answer": answer, "problem": None, "data": data, **values})


@router.get("/pages/entities")
def entities(
    request: Request,
    snapshot: SnapshotDep,
    q: Annotated[str, Query(max_length=MAX_NAME)] = "",
    type: Annotated[EntityType | Literal[""], Query()] = "",  # noqa: A002
    number: _Number = 1,
) -> Page:
    """The entities whose names contain the text."""
    found = search_entities(snapshot.facts, q, EntityType(type) if type else None)
    first = (number - 1) * _LISTED
    listed = references(snapshot.facts, [each.id for each in found[first : first + _LISTED]])
    link = partial(entities_url, q, type)
    paging = {"number": number, "size": _LISTED, "total": len(found), "link": link}
    return page(request, "entities.html", {"found": listed, "searched": q, "type": type, **paging})


@router.get("/pages/entities/{type}/{key:path}")
def entity(
    request: Request,
    snapshot: SnapshotDep,
    type: EntityType,  # noqa: A002
    key: Annotated[str, Path(max_length=200)],
) -> Page:
    """All that is known of one entity, by status."""
    view = entity_view(snapshot.facts, f"{type}/{key}")
    if view is None:
        raise NotFoundError(f"there is no {type} with the id {type}/{key}")
    return page(request, "entity.html", {"view": view, "most": _LINKS})


@router.get("/pages/documents/{id:path}")
def document(
    request: Request,
    snapshot: SnapshotDep,
    id: Annotated[str, Path(max_length=2000)],  # noqa: A002
    start: _Place = None,
    end: _Place = None,
    from_: Annotated[int, Query(alias="from", ge=0, le=MAX_OFFSET)] = 0,
) -> Page:
    """A document's text with what is said in it, and one passage marked."""
    source = read_sources(snapshot.facts).get(id)
    if source is None:
        raise NotFoundError(f"there is no document with the id {id}")
    mark = Span(start, end) if start is not None and end is not None and start < end else None
    text = snapshot.store.document(id)
    window = window_of(None if text is None else text.text, mark, from_)
    links = document_links(snapshot.facts, id)
    return page(request, "document.html", {"source": source, "reading": read_window(id, window, links, mark)})


@router.get("/docs")
def reference(request: Request) -> Page:
    """The HTTP API, for those who write programs; it needs no store."""
    return page(request, "reference.html", {"operations": operations(request.app.openapi())})


@router.get("/pages/{name}")
def static(name: str) -> Response:
    """The files that pages refer to; no name but theirs is looked for."""
    if name not in _FILES:
        raise NotFoundError(f"there is no page {name[:100]}")
    headers = {"Cache-Control": "max-age=300"}
    return Response((_STATIC / name).read_bytes(), media_type=_FILES[name], headers=headers)
