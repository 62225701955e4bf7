"""Templates to pages: everything that comes from outside is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from api.pages import links
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import EntityType, Status
from kg.query.words import RELATIONS, STATUSES, cell_text, plain_words, qualifiers, shown_name

if TYPE_CHECKING:
    from api.http.problems import Problem

_FOLDER = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage with the status of what it says."""

    passage: Evidence
    status: Status
    inferred: bool


class Page(HTMLResponse):
    """HTML of any text: what UTF-8 cannot carry becomes a question mark."""

    def render(self, content: Any) -> bytes:  # noqa: ANN401  # as the class that it extends has it
        return str(content).encode("utf-8", "replace")


def page(request: Request, template: str, values: Mapping[str, object], *, status: int = 200) -> Page:
    """The page that the template makes of the values."""
    root = str(request.scope.get("root_path", ""))
    text = _templates().get_template(template).render({"root": root, "searched": "", **values})
    return Page(text, status)


def error_page(request: Request, problem: Problem) -> Page:
    """The problem as a page."""
    return page(request, "error.html", {"problem": problem}, status=problem.status.value)


def quotes_of(statements: Iterable[Statement]) -> list[Quote]:
    """The passages of statements, each once for each status."""
    found = {
        Quote(passage, statement.status, statement.inferred): None
        for statement in statements
        for passage in statement.evidence
    }
    return list(found)


@lru_cache(maxsize=1)
def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        question_url=links.question_url,
        entity_url=links.entity_url,
        document_url=links.document_url,
        passage_url=links.passage_url,
        text_url=links.text_url,
        relations=RELATIONS,
        statuses=STATUSES,
        types=list(EntityType),
        cell_text=cell_text,
        quotes_of=quotes_of,
    )
    environment.filters.update(words=plain_words, shown=shown_name, qualifiers=qualifiers)
    return environment
