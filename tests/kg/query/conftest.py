"""A graph in the making, and the gold to be asked."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.query.answer import Answer
from kg.query.ask import Asked, ask
from kg.query.questions import question_named
from kg.query.sparql import SparqlFacts
from tests.kg.query.gold import gold_graph
from tests.kg.query.scene import Scene, facts_of

AskGold = Callable[..., Answer]


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture(scope="session")
def ask_gold() -> AskGold:
    """Asks the gold of the documents whose names begin so."""
    folder = os.environ.get("GOVGRAPH_EVALUATION")
    if not folder:
        pytest.skip("gold: GOVGRAPH_EVALUATION names no folder")
    known: dict[str, SparqlFacts] = {}

    def asked_of(prefix: str, name: str, asked: Asked | None = None, /, **given: str) -> Answer:
        if prefix not in known:
            paths = sorted(Path(folder, "gold").glob(f"{prefix}*.json"))
            known[prefix] = facts_of(gold_graph(paths, Path(folder).parent / "corpus"))
        return ask(known[prefix], question_named(name), given, asked or Asked())

    return asked_of
