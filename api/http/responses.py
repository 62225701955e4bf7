"""How answers are written: JSON that carries any text, problems as JSON or as a page."""

from __future__ import annotations

import json
import logging
from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse, Response

from api.http.headers import HEADERS
from api.http.problems import MEDIA_TYPE, problem_of
from api.pages.render import error_page

_LOG = logging.getLogger(__name__)


class Json(JSONResponse):
    """JSON in ASCII: an id made of a file's name may hold what UTF-8 cannot carry."""

    def render(self, content: Any) -> bytes:  # noqa: ANN401  # as the class that it extends has it
        return json.dumps(content, ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode("ascii")


async def answer_error(request: Request, error: Exception) -> Response:
    """The problem, as a page where a page was asked for."""
    response = _answer(request, error)
    response.headers.update(HEADERS)  # what is answered to our own bugs passes no middleware
    return response


def _answer(request: Request, error: Exception) -> Response:
    problem = problem_of(error)
    if problem.status >= 500 and not problem.slug:
        _LOG.error("%s %s", request.method, request.url.path, exc_info=error)
    if request.url.path in ("/", "/docs") or request.url.path.startswith("/pages/"):
        return error_page(request, problem)
    headers = {"Retry-After": "5"} if problem.status == 503 else {}
    headers |= getattr(error, "headers", None) or {}
    return Json(problem.body(request.url.path), problem.status, headers, MEDIA_TYPE)
