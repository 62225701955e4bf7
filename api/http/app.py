"""The application: routes, pages, errors and headers put together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI

from api.http.head import HeadAsGet
from api.http.headers import SecurityHeaders
from api.http.problems import EXPECTED
from api.http.responses import answer_error
from api.http.routes import documents, entities, health, questions, sparql
from api.http.snapshot import Snapshots
from api.pages import routes as pages
from api.pages.overview import Overview
from kg.settings import Settings
from kg.store.answer import QueryLimits, UserQueries

_DESCRIPTION = """\
Who governs with whom, as documents say it: each fact with its quote.

What no document says is *not stated*, which is never *no*. Errors are problem details (RFC 9457).
"""


def create_app(settings: Settings) -> FastAPI:
    """The application on the store that the settings name; the store may be made later."""
    limits = QueryLimits(seconds=settings.query_seconds, rows=settings.query_rows)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        with UserQueries(settings.store, limits) as queries:
            app.state.queries = queries
            yield

    app = FastAPI(
        title="govgraph",
        version=version("govgraph"),
        description=_DESCRIPTION,
        docs_url=None,  # its page would load scripts from another host
        redoc_url=None,
        lifespan=lifespan,
    )
    app.state.snapshots = Snapshots(settings.store)
    app.state.overview = Overview()
    for router in (
        questions.router,
        entities.router,
        documents.router,
        sparql.router,
        health.router,
        pages.router,
    ):
        app.include_router(router)
    for class_ in (*EXPECTED, Exception):
        app.add_exception_handler(class_, answer_error)
    app.add_middleware(HeadAsGet)
    app.add_middleware(SecurityHeaders)
    return app
