"""How much a request may ask for, as parameters of routes."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query

from api.http.models import Problem

MAX_PAGE = 1000  # things in one answer: a few hundred kilobytes
MAX_ROWS = 10_000  # rows of a question: each with its statements some megabytes
MAX_OFFSET = 10_000_000
MAX_TEXT = 500_000  # characters of a document in one answer
MAX_BODY = 100_000  # bytes of a query that is posted

Limit = Annotated[int, Query(ge=1, le=MAX_PAGE, description="How many at most.")]
RowLimit = Annotated[int, Query(ge=1, le=MAX_ROWS, description="How many rows at most.")]
Offset = Annotated[int, Query(ge=0, le=MAX_OFFSET, description="How many to pass over first.")]


def refused(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The problems that a route may answer with, for its description."""
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {status: {"model": Problem, "content": content} for status in statuses}
