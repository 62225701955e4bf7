"""SPARQL 1.1 queries, read-only, by the protocol's three ways."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import parse_qs

from fastapi import APIRouter, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from api.http.bounds import MAX_BODY, refused
from api.http.errors import TooLargeError, UnsupportedBodyError
from kg.store.answer import UserQueries
from kg.store.errors import QuerySyntaxError

router = APIRouter(tags=["sparql"])

_MEDIA_TYPES = ("application/sparql-results+json", "text/csv", "text/turtle", "application/ld+json")
_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"content": {media_type: {} for media_type in _MEDIA_TYPES}},
    **refused(400, 403, 406, 413, 415, 422, 503),
}
_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "application/sparql-query": {
                "schema": {"type": "string"},
                "example": "SELECT * { ?s ?p ?o } LIMIT 10",
            },
            "application/x-www-form-urlencoded": {
                "schema": {
                    "type": "object",
                    "properties": {"query": {"type": "string"}},
                    "required": ["query"],
                }
            },
        },
    }
}
_Graphs = Annotated[list[str] | None, Query(max_length=100)]


@router.get("/sparql", response_class=Response, responses=_ANSWERS)
def get_query(
    request: Request,
    query: Annotated[str, Query(description="The query.", examples=["SELECT * { ?s ?p ?o } LIMIT 10"])],
    default_graphs: Annotated[_Graphs, Query(alias="default-graph-uri")] = None,
    named_graphs: Annotated[_Graphs, Query(alias="named-graph-uri")] = None,
) -> Response:
    """Answers a query. One that names no dataset sees what is current, the entities and the registers."""
    return _answer(request, query, default_graphs or [], named_graphs or [])


@router.post("/sparql", response_class=Response, responses=_ANSWERS, openapi_extra=_BODY)
async def post_query(
    request: Request,
    default_graphs: Annotated[_Graphs, Query(alias="default-graph-uri")] = None,
    named_graphs: Annotated[_Graphs, Query(alias="named-graph-uri")] = None,
) -> Response:
    """Answers a query that is sent as the body, or as the field `query` of a form."""
    body = (await _body(request)).decode("utf-8", "replace")
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type == "application/sparql-query":
        return await run_in_threadpool(_answer, request, body, default_graphs or [], named_graphs or [])
    if media_type != "application/x-www-form-urlencoded":
        raise UnsupportedBodyError("send application/sparql-query or application/x-www-form-urlencoded")
    form = _form(body)
    if len(form.get("query", ())) != 1:
        raise QuerySyntaxError("the form needs one field `query`")
    defaults, named = form.get("default-graph-uri", []), form.get("named-graph-uri", [])
    return await run_in_threadpool(_answer, request, form["query"][0], defaults, named)


def _form(body: str) -> dict[str, list[str]]:
    try:
        return parse_qs(body, keep_blank_values=True, max_num_fields=100)
    except ValueError as error:
        raise TooLargeError("the form has more than 100 fields") from error


async def _body(request: Request) -> bytes:
    """The body, as far as it keeps the bound; no more of it is ever held."""
    parts: list[bytes] = []
    length = 0
    async for part in request.stream():
        length += len(part)
        if length > MAX_BODY:
            raise TooLargeError(f"at most {MAX_BODY} bytes are read")
        parts.append(part)
    return b"".join(parts)


def _answer(request: Request, query: str, default_graphs: list[str], named_graphs: list[str]) -> Response:
    queries: UserQueries = request.app.state.queries
    accept = request.headers.get("accept", "*/*")
    found = queries.answer(query, accept, default_graphs=default_graphs, named_graphs=named_graphs)
    return Response(found.body, media_type=found.media_type, headers={"Vary": "Accept"})
