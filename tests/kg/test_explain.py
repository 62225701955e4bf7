"""An explanation leads from the quote to the statement, whatever rule has read it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.explain import ExplainError, explain, trace_paths
from kg.extract.prose.patterns import described, rules
from kg.pipeline import load
from kg.settings import Settings
from kg.store.folder import open_store

MINUTES = (
    "Foxley District Council\n\nAnn Rhodes chairs the Foxley Partnership Board.\n\n"
    "Bob Bell, Leader of Foxley District Council, spoke.\n"
)
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("explained")
    (folder / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    load(folder / "store", [folder / "minutes.txt"], Settings(processes=1))
    return folder / "store"


def _id(store: Path, role: str) -> str:
    return next(s.id for s in open_store(store).graph.statements if (s.role or "").casefold() == role)


def test_a_pattern_is_explained_by_its_examples_and_the_skeleton_that_it_saw(store: Path) -> None:
    explanation = explain(store, _id(store, "chair"))
    assert explanation.rule is not None
    assert explanation.rule.name == explanation.statement.rule
    step = explanation.steps[-1]
    assert step.text == "Ann Rhodes chairs the Foxley Partnership Board."
    assert explanation.rule.name in step.rules
    assert {part.stands_for for part in step.parts} == {("Ann Rhodes",), ("Foxley Partnership Board",)}


def test_what_no_pattern_reads_is_explained_in_words(store: Path) -> None:
    explanation = explain(store, _id(store, "leader"))
    assert explanation.rule is None
    assert "side by side" in explanation.description
    assert any("Bob Bell" in step.text for step in explanation.steps)


def test_the_beginning_of_an_id_will_do_where_it_is_unique(store: Path) -> None:
    id_ = _id(store, "chair")
    assert explain(store, id_[:8]).statement.id == id_


@pytest.mark.parametrize("id_", ["", "zz", "0000000000000000"])
def test_an_unknown_id_is_refused(store: Path, id_: str) -> None:
    with pytest.raises(ExplainError, match="no statement"):
        explain(store, id_)


def test_every_rule_that_speaks_is_described() -> None:
    known = {rule.name for rule in rules()} | set(described())
    traced = trace_paths([EXAMPLES])
    said = {
        s.rule.partition("/")[0] for steps in traced.documents.values() for _, found in steps for s in found
    }
    assert said
    assert said <= known


def test_a_trace_holds_each_passage_once_and_in_order(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text(MINUTES, encoding="utf-8")
    steps = [step for step, _ in trace_paths([path]).documents["minutes.txt"]]
    spans = [(step.start, step.end) for step in steps]
    assert spans == sorted(set(spans))
    assert all(MINUTES[s.start : s.end].split() == s.text.split() for s in steps)


def test_a_missing_path_is_a_problem_and_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text(MINUTES, encoding="utf-8")
    traced = trace_paths([path, tmp_path / "none.txt"])
    assert list(traced.documents) == ["minutes.txt"]
    assert [Path(problem.source).name for problem in traced.problems] == ["none.txt"]
