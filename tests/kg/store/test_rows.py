"""What is filed comes back equal, whatever the values."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeVar

from hypothesis import given
from hypothesis import strategies as some

from kg.model.entity import Entity
from kg.model.mention import Mention
from kg.model.problem import Problem, Severity
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import EntityType, Relation, Status
from kg.store.rows import document_of, entity_of, mention_of, problem_of, row_of, statement_of
from loaders.document import Block, BlockKind, Cell, Document, Row, Span

_TEXT = some.text(max_size=8) | some.just("caf\udce9")  # a file's name need not be Unicode
_MAYBE = some.none() | _TEXT
_NAMES = some.lists(_TEXT, max_size=3).map(tuple)
_SPANS = some.lists(
    some.tuples(some.integers(0, 9), some.integers(0, 9)).map(lambda ends: Span(min(ends), max(ends))),
    min_size=1,
    max_size=2,
).map(tuple)
_ROWS = some.lists(
    some.builds(
        Row,
        some.lists(some.builds(Cell, some.integers(0, 3), _SPANS), max_size=2).map(tuple),
        some.booleans(),
    ),
    max_size=2,
).map(tuple)
_BLOCKS = some.builds(
    Block,
    some.sampled_from(BlockKind),
    _SPANS,
    level=some.integers(0, 4),
    label=_TEXT,
    page=some.none() | some.integers(0, 9),
    rows=_ROWS,
)
_EVIDENCE = some.builds(
    lambda document, start, quote: Evidence(document, start, start + len(quote), quote),
    _TEXT,
    some.integers(0, 99),
    some.text(min_size=1, max_size=9),
)


_Value = TypeVar("_Value", Document, Statement, Mention, Entity, Problem)


def _there_and_back(value: _Value, back: Callable[[dict[str, Any]], _Value]) -> _Value:
    return back(json.loads(json.dumps(row_of(value))))


@given(
    some.builds(
        Document,
        _TEXT,
        _TEXT,
        some.lists(_BLOCKS, max_size=3).map(tuple),
        _TEXT,
        _TEXT,
        source=_TEXT,
        title=_MAYBE,
        publisher=_MAYBE,
        date=_MAYBE,
    )
)
def test_documents(document: Document) -> None:
    assert _there_and_back(document, document_of) == document


@given(
    some.builds(
        Statement,
        some.sampled_from(Relation),
        _TEXT,
        _TEXT,
        some.lists(_EVIDENCE, min_size=1, max_size=3).map(tuple),
        _TEXT,
        some.floats(0, 1),
        role=_MAYBE,
        kind=_MAYBE,
        joint=some.booleans(),
        status=some.sampled_from(Status),
        from_=_MAYBE,
        until=_MAYBE,
        option=_MAYBE,
        scope=_MAYBE,
        share=_MAYBE,
        inferred=some.booleans(),
        premises=_NAMES,
    )
)
def test_statements(statement: Statement) -> None:
    assert _there_and_back(statement, statement_of) == statement


@given(
    some.builds(
        Mention,
        _TEXT,
        some.integers(0, 9),
        some.integers(0, 9),
        _TEXT,
        some.sampled_from(EntityType),
        generic=some.booleans(),
        antecedent=_TEXT,
        names=_NAMES,
    )
)
def test_mentions(mention: Mention) -> None:
    assert _there_and_back(mention, mention_of) == mention


@given(some.builds(Entity, _TEXT, some.sampled_from(EntityType), _NAMES, kind=_TEXT, mentions=_NAMES))
def test_entities(entity: Entity) -> None:
    assert _there_and_back(entity, entity_of) == entity


@given(some.builds(Problem, _TEXT, _TEXT, some.sampled_from(Severity), place=_TEXT))
def test_problems(problem: Problem) -> None:
    assert _there_and_back(problem, problem_of) == problem
