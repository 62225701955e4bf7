"""The catalogue, and its answers."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response

from api.http.bounds import Offset, RowLimit, refused
from api.http.models import Answer, Questions
from api.http.negotiate import negotiated
from api.http.responses import Json
from api.http.snapshot import SnapshotDep
from kg.model.vocabulary import Status
from kg.query.answer import Answer as Answered
from kg.query.arguments import read_date
from kg.query.ask import Asked, ask
from kg.query.errors import BadValueError
from kg.query.export import answer_csv, plain_answer, plain_question
from kg.query.questions import question_named, questions

router = APIRouter(tags=["questions"])

RESERVED = frozenset({"status", "generic", "on", "format", "limit", "offset"})
_FORMATS = {"json": "application/json", "csv": "text/csv"}


@router.get("/questions", response_model=Questions)
def list_questions() -> Json:
    """The questions that can be asked, with their parameters and columns."""
    return Json({"questions": [plain_question(each) for each in questions().values()]})


@router.get(
    "/questions/{name}",
    response_model=Answer,
    responses={200: {"content": {"text/csv": {}}}, **refused(404, 406, 422, 503)},
)
def answer_question(  # noqa: PLR0913, PLR0917  # a route's parameters are those of the request
    request: Request,
    snapshot: SnapshotDep,
    name: Annotated[str, Path(examples=["dual-roles"], max_length=100)],
    status: Annotated[list[Status] | None, Query(description="Statuses that count.")] = None,
    generic: Annotated[bool | None, Query(description='Whether kinds ("PCTs") count too.')] = None,
    on: Annotated[str | None, Query(description="The day, month or year asked about.", max_length=30)] = None,
    format: Annotated[str | None, Query(description="json or csv; else by Accept.", max_length=30)] = None,  # noqa: A002
    limit: RowLimit = 1000,
    offset: Offset = 0,
) -> Response:
    """The answer. The question's own parameters go into the query string beside these.

    `X-Total-Count` gives the number of rows before `limit` and `offset`.
    """
    wanted = negotiated(_FORMATS, format, request.headers.get("accept"))
    given = own_parameters(list(request.query_params.multi_items()))
    asked = Asked(frozenset(status or ()), generic, read_date(on), snapshot.threshold)
    answer = ask(snapshot.facts, question_named(name), given, asked)
    headers = {"X-Total-Count": str(len(answer.rows)), "Vary": "Accept"}
    page = Answered(answer.question, answer.parameters, answer.rows[offset : offset + limit])
    if wanted == "csv":
        body = answer_csv(page).encode("utf-8", "replace")
        headers["Content-Disposition"] = f'inline; filename="{answer.question.name}.csv"'
        return Response(body, headers=headers, media_type="text/csv; charset=utf-8; header=present")
    return Json(plain_answer(page), headers=headers)


def own_parameters(items: list[tuple[str, str]]) -> dict[str, str]:
    """What the query string gives besides the frame, each name once."""
    given: dict[str, Any] = {}
    for name, value in items:
        if name not in RESERVED:
            if name in given:
                raise BadValueError(f"{name[:100]!r} is given twice: separate choices by commas")
            given[name] = value
    return given
