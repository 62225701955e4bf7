"""One small graph for every store's tests: two documents, one joint post, one proposal, one kind."""

from __future__ import annotations

import pytest

from kg.model.entity import Entity
from kg.model.graph import Graph
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import EntityType, Relation, Status
from loaders.document import Block, BlockKind, Document, Span

REPORT = (
    "Jane Example is Joint Director of Public Health of Wexmoor PCT and Wexmoor County Council.\r\n"
    "Under Option A she would answer to the Board from 2007. “District councils” are consulted."
)
MINUTES = "Present: Jane Example (Chair). Wexmoor PCT covers Wexmoor.\n"


@pytest.fixture
def report() -> Document:
    block = Block(BlockKind.PARAGRAPH, (Span(0, len(REPORT)),), page=1)
    return Document(
        "sub/report 1.txt", REPORT, (block,), "aa" * 32, "text/plain", date="2006-11", title="Report"
    )


@pytest.fixture
def minutes() -> Document:
    block = Block(BlockKind.PARAGRAPH, (Span(0, len(MINUTES)),))
    return Document("minutes.txt", MINUTES, (block,), "bb" * 32, "text/plain")


@pytest.fixture
def graph(report: Document, minutes: Document) -> Graph:
    entities = (
        Entity("area/a1", EntityType.AREA, ("Wexmoor",)),
        Entity("body/b1", EntityType.BODY, ("Wexmoor PCT", "the PCT", "PCT"), kind="primary-care-trust"),
        Entity("body/b2", EntityType.BODY, ("Wexmoor County Council",), code="E10000099"),
        Entity("body/b3", EntityType.BODY, ("District councils",), generic=True),
        Entity("person/p1", EntityType.PERSON, ("Jane Example",), mentions=("m1",)),
    )
    joint = evidence(report, "Joint Director of Public Health of Wexmoor PCT and Wexmoor County Council")
    name = evidence(report, "Jane Example")
    role = "Joint Director of Public Health"
    holds = [
        Statement(Relation.HOLDS_POST, "person/p1", body, (joint, name), "holder", 0.9, role=role, joint=True)
        for body in ("body/b1", "body/b2")
    ]
    answers = Statement(
        Relation.ACCOUNTABLE_TO,
        "person/p1",
        "body/b2",
        (evidence(report, "Under Option A she would answer to the Board from 2007"),),
        "answers",
        0.7,
        kind="accountable_to",
        status=Status.PROPOSED,
        from_="2007",
        option="Option A",
    )
    covers = Statement(
        Relation.COVERS,
        "body/b1",
        "area/a1",
        (evidence(minutes, "Wexmoor PCT covers Wexmoor"),),
        "covers",
        0.8,
    )
    statements = sorted((*holds, answers, covers), key=lambda statement: statement.id)
    documents = sorted((report, minutes), key=lambda document: document.id)
    return Graph(tuple(documents), entities, tuple(statements))


def evidence(document: Document, quote: str) -> Evidence:
    start = document.text.index(quote)
    return Evidence(document.id, start, start + len(quote), quote)
