"""A store with two documents, made by hand: text, statements, and names that try to be markup."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Thread

import httpx
import pytest
import uvicorn

from api.http.app import create_app
from kg.model.entity import Entity
from kg.model.graph import Extraction, Graph
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import EntityType, Relation, Status
from kg.settings import Settings
from kg.store.generation import Shape
from kg.store.writer import open_writer
from loaders.document import Document

MINUTES = (
    "Ann Ash chairs Oak PCT.\n\nAnn Ash is Executive Member of <b>Oak Council</b>.\n\n"
    "The Council & the PCT will share a Treasurer.\n" + "Nothing more was said. " * 20
)
REPORT = "“It is proposed that <script>alert(1)</script> Ltd joins the Oak Board.”\n"
MARKUP = '<script>alert("x")</script> Ltd'

ENTITIES = (
    Entity("board/oak", EntityType.BOARD, ("Oak Board",)),
    Entity("body/council", EntityType.BODY, ("Oak Council", "the Council"), kind="borough-council"),
    Entity("body/markup", EntityType.BODY, (MARKUP, "</title><h1>x")),
    Entity("body/pct", EntityType.BODY, ("Oak PCT",), kind="primary-care-trust"),
    Entity("person/ann", EntityType.PERSON, ("Ann Ash",)),
    Entity("post/treasurer", EntityType.POST, ("Treasurer",)),
)


def document(id_: str, text: str, date: str) -> Document:
    return Document(id_, text, (), "0" * 64, "text/plain", title=f"Title of {id_}", date=date)


DOCUMENTS = (document("minutes/1 & 2?.txt", MINUTES, "2006-11"), document("report.txt", REPORT, "2007"))


def _said(
    document: Document, quote: str, subject: str, relation: Relation, object_: str, **more: object
) -> Statement:
    start = document.text.index(quote)
    evidence = (Evidence(document.id, start, start + len(quote), quote),)
    return Statement(relation, subject, object_, evidence, "by hand", 1.0, **more)  # type: ignore[arg-type]


def _statements() -> Iterator[Statement]:
    minutes, report = DOCUMENTS
    yield _said(
        minutes, "Ann Ash chairs Oak PCT", "person/ann", Relation.HOLDS_POST, "body/pct", role="Chair"
    )
    member = "Ann Ash is Executive Member of <b>Oak Council</b>"
    yield _said(minutes, member, "person/ann", Relation.HOLDS_POST, "body/council", role="Executive Member")
    for body in ("body/pct", "body/council"):
        yield _said(
            minutes, "share a Treasurer", "post/treasurer", Relation.POST_IN, body,
            joint=True, status=Status.AGREED,
        )  # fmt: skip
    joins = "<script>alert(1)</script> Ltd joins the Oak Board"
    yield _said(report, joins, "body/markup", Relation.MEMBER_OF, "board/oak", status=Status.PROPOSED)
    yield _said(report, "Oak Board", "board/oak", Relation.PART_OF, "body/council")


GRAPH = Graph(DOCUMENTS, ENTITIES, tuple(_statements()))


def write_store(folder: Path, graph: Graph = GRAPH) -> Path:
    with open_writer(folder) as writer:
        for each in graph.documents:
            writer.put(each, Extraction(each.id, (), ()))
        writer.commit(graph, Shape("https://govgraph.example/", 0.5))
    return folder


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_store(tmp_path_factory.mktemp("api") / "store")


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """A real server on the store; gives its address."""
    settings = Settings(store=folder, query_seconds=5)
    config = uvicorn.Config(create_app(settings), port=0, log_level="critical", lifespan="on")
    server = uvicorn.Server(config)
    listening = config.bind_socket()
    thread = Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        listening.close()


@pytest.fixture(scope="session")
def address(store: Path) -> Iterator[str]:
    with serving(store) as found:
        yield found


@pytest.fixture
def client(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address) as made:
        yield made


Serving = Callable[[Path], AbstractContextManager[str]]


@pytest.fixture
def serve() -> Serving:
    """Serves another store."""
    return serving
