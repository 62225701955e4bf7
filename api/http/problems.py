"""Errors as problem details (RFC 9457): one table from what was raised to what is answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from api.http import errors
from kg.query import errors as asking
from kg.query.answer import Reference
from kg.query.export import plain_reference
from kg.store import errors as stores

MEDIA_TYPE = "application/problem+json"
_TYPES = "https://w3id.org/govgraph/problems/"
_LONGEST = 1000  # characters of a detail: much of it is what the asker sent


@dataclass(frozen=True, slots=True)
class Problem:
    """`candidates` are entities that may be meant."""

    status: HTTPStatus
    slug: str
    title: str
    detail: str = ""
    candidates: tuple[Reference, ...] = ()

    def body(self, instance: str) -> dict[str, Any]:
        """The members of a problem details object."""
        found = {
            "type": _TYPES + self.slug if self.slug else "about:blank",
            "title": self.title,
            "status": self.status.value,
            "detail": self.detail,
            "instance": instance,
        }
        listed = (
            {"candidates": [plain_reference(each) for each in self.candidates]} if self.candidates else {}
        )
        return {**found, **listed}


_PROBLEMS: Mapping[type[Exception], tuple[HTTPStatus, str, str]] = {
    asking.UnknownQuestionError: (HTTPStatus.NOT_FOUND, "unknown-question", "No such question"),
    asking.UnknownParameterError: (HTTPStatus.UNPROCESSABLE_ENTITY, "unknown-parameter", "No such parameter"),
    asking.BadValueError: (HTTPStatus.UNPROCESSABLE_ENTITY, "bad-value", "A value of the wrong type"),
    asking.UnknownEntityError: (HTTPStatus.UNPROCESSABLE_ENTITY, "unknown-entity", "No such entity"),
    asking.AmbiguousEntityError: (
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "ambiguous-name",
        "Several have this name",
    ),
    errors.NotFoundError: (HTTPStatus.NOT_FOUND, "not-found", "Not found"),
    errors.NotAcceptableError: (HTTPStatus.NOT_ACCEPTABLE, "not-acceptable", "No format is accepted"),
    errors.TooLargeError: (HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too-large", "The body is too long"),
    errors.UnsupportedBodyError: (
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
        "unsupported",
        "A body that is not read",
    ),
    stores.QuerySyntaxError: (HTTPStatus.BAD_REQUEST, "query-syntax", "Not a SPARQL query"),
    stores.QueryRefusedError: (HTTPStatus.FORBIDDEN, "query-refused", "Not allowed in a query here"),
    stores.QueryFormatError: (HTTPStatus.NOT_ACCEPTABLE, "not-acceptable", "No format is accepted"),
    stores.QueryTooLargeError: (
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "answer-too-large",
        "The answer is too large",
    ),
    stores.QueryTooSlowError: (HTTPStatus.SERVICE_UNAVAILABLE, "query-too-slow", "The query takes too long"),
    stores.StoreMissingError: (HTTPStatus.SERVICE_UNAVAILABLE, "no-store", "Nothing is loaded yet"),
    stores.StoreError: (HTTPStatus.SERVICE_UNAVAILABLE, "store", "The store cannot be read"),
}
EXPECTED = (*_PROBLEMS, HTTPException, RequestValidationError)


def problem_of(error: Exception) -> Problem:
    """The problem that an exception is; of what is not in the table nothing is told but that it happened."""
    if isinstance(error, HTTPException):
        status = HTTPStatus(error.status_code)
        return Problem(status, "", status.phrase, str(error.detail)[:_LONGEST])
    if isinstance(error, RequestValidationError):
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return Problem(status, "bad-value", "A value of the wrong type", _details(error)[:_LONGEST])
    for class_ in type(error).__mro__:
        if class_ in _PROBLEMS:
            return Problem(*_PROBLEMS[class_], str(error)[:_LONGEST], _candidates(error))
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    return Problem(status, "", "Something went wrong here", "The fault is ours; the log has the details.")


def _details(error: RequestValidationError) -> str:
    """Which parameter is wrong, and how; the value itself is not repeated."""
    found = [f"{'.'.join(str(part) for part in each['loc'][1:])}: {each['msg']}" for each in error.errors()]
    return "; ".join(found)


def _candidates(error: Exception) -> tuple[Reference, ...]:
    if isinstance(error, asking.AmbiguousEntityError):
        return error.candidates
    return error.near if isinstance(error, asking.UnknownEntityError) else ()
