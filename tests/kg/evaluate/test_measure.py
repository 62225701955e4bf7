"""The figures of `measure`: on cases made by hand, and equal to the scorer's on real output."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kg.evaluate import MeasureError, Measurement, measure, read_gold, read_graph
from kg.evaluate.calibration import calibrate, calibration_error
from kg.evaluate.counts import Judged
from kg.evaluate.names import likeness, normal
from kg.pipeline import build
from kg.store.interchange import interchange
from loaders.read import read

TEXT = "Jo Field chairs Oakshire PCT. Jo Field sits on the Health Board. Districts sit on boards."
ENTITIES = [
    {"id": "jo", "type": "person", "names": ["Jo Field"]},
    {"id": "pct", "type": "body", "names": ["Oakshire PCT"]},
    {"id": "board", "type": "board", "names": ["Health Board"]},
    {"id": "kinds", "type": "body", "names": ["Districts"], "generic": True},
]
CHAIR = {
    "relation": "holds_post",
    "subject": "jo",
    "object": "pct",
    "role": ["Chair", "Chairman"],
    "quote": "Jo Field chairs Oakshire PCT",
}
SEAT = {
    "relation": "member_of",
    "subject": "jo",
    "object": "board",
    "quote": "Jo Field sits on the Health Board",
}
KIND = {"relation": "member_of", "subject": "kinds", "object": "board", "quote": "Districts sit on boards"}


def _said(link: dict[str, Any], **other: object) -> dict[str, Any]:
    start = TEXT.index(link["quote"])
    place = {"document": "report.txt", "start": start, "end": start + len(link["quote"]), "confidence": 0.9}
    role = link.get("role")
    return {**link, **place, "role": role[0] if isinstance(role, list) else role, **other}


def _measured(tmp_path: Path, *said: dict[str, Any], gold: tuple[dict[str, Any], ...]) -> Measurement:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "report.txt").write_text(TEXT)
    folder = tmp_path / "evaluation" / "gold"
    folder.mkdir(parents=True)
    found = {"document": "report.txt", "entities": ENTITIES, "links": gold}
    (folder / "report.json").write_text(json.dumps(found))
    graph = tmp_path / "graph.json"
    graph.write_text(json.dumps({"entities": ENTITIES, "links": said}))
    return measure(read_graph(graph), [read_gold(folder / "report.json")])


def test_what_is_right_counts_as_right(tmp_path: Path) -> None:
    figures = _measured(tmp_path, _said(CHAIR), _said(SEAT), _said(KIND), gold=(CHAIR, SEAT, KIND)).figures()
    whole = ("precision", "recall", "link_f1", "strict_f1", "generic_f1", "evidence_valid", "evidence_right")
    assert [figures[name] for name in whole] == [1.0] * 7
    assert (figures["gold"], figures["found"], figures["predicted"]) == (2, 2, 2)


def test_a_wrong_role_is_found_and_not_strict(tmp_path: Path) -> None:
    figures = _measured(tmp_path, _said(CHAIR, role="Treasurer"), gold=(CHAIR,)).figures()
    assert (figures["link_f1"], figures["strict_f1"]) == (1.0, 0.0)


def test_each_error_is_told_with_its_quote(tmp_path: Path) -> None:
    wrong = _said(SEAT, relation="attended")
    measurement = _measured(tmp_path, wrong, gold=(CHAIR, SEAT | {"optional": True}))
    told = [(miss.kind, miss.relation, miss.subject, miss.quote) for miss in measurement.misses]
    assert told == [
        ("MISSED", "holds_post", "Jo Field", CHAIR["quote"]),
        ("WRONG", "attended", "Jo Field", SEAT["quote"]),
    ]


def test_the_weaker_thing_said_besides_is_no_error(tmp_path: Path) -> None:
    besides = _said(CHAIR, relation="affiliated_with", role=None)
    measurement = _measured(tmp_path, _said(CHAIR), besides, gold=(CHAIR,))
    assert measurement.misses == ()
    assert measurement.precision == 1.0


def test_a_quote_that_is_not_the_text_is_not_valid(tmp_path: Path) -> None:
    figures = _measured(tmp_path, _said(CHAIR, start=1), gold=(CHAIR,)).figures()
    assert figures["evidence_valid"] == 0.0


def test_derived_links_are_not_measured(tmp_path: Path) -> None:
    measurement = _measured(tmp_path, _said(SEAT, inferred=True), gold=(SEAT,))
    assert measurement.specific.said == 0


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"entities": [], "links": [{"relation": "x"}]}', "[" * 10_000]
)
def test_a_file_that_is_no_graph_is_told_by_name(tmp_path: Path, text: str) -> None:
    (tmp_path / "bad.json").write_text(text)
    with pytest.raises(MeasureError, match="bad"):
        read_graph(tmp_path / "bad.json")
    with pytest.raises(MeasureError, match="bad"):
        read_gold(tmp_path / "bad.json")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Trusts & Councils", "trust and council"),
        ("Dr Jo Field OBE", "Jo Field"),
        ("King’s Trust", "Kings Trust"),
        ("Health-Board", "health board"),
    ],
)
def test_spellings_of_one_name_are_one(one: str, other: str) -> None:
    assert normal(one) == normal(other)


def test_likeness_is_the_share_of_common_words() -> None:
    assert likeness("public health event", "health event day") == 0.5


def test_confidences_are_held_against_what_is_right() -> None:
    judged = [Judged(0.92, right=True)] * 9 + [Judged(0.92, right=False)] + [Judged(1.0, right=True)]
    low, high = calibrate(judged)
    assert (low.low, low.high, low.links, low.precision) == (0.9, 0.95, 10, 0.9)
    assert (high.links, high.confidence, high.precision) == (1, 1.0, 1.0)
    assert calibration_error([low, high]) == pytest.approx(0.02 * 10 / 11)


@pytest.fixture(scope="module")
def evaluation() -> Path:
    folder = os.environ.get("GOVGRAPH_EVALUATION")
    if not folder:
        pytest.skip("GOVGRAPH_EVALUATION names no folder")
    return Path(folder)


@pytest.fixture(scope="module")
def real_output(evaluation: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    graph = build(read([evaluation.parent / "corpus"]).documents)
    path = tmp_path_factory.mktemp("graph") / "graph.json"
    path.write_bytes(interchange(graph))
    return path


@pytest.mark.gold
@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_the_figures_are_the_scorer_s(
    evaluation: Path, real_output: Path, tmp_path: Path, seed: int | None
) -> None:
    graph = real_output if seed is None else _disturbed(real_output, tmp_path / "graph.json", seed)
    golds = sorted((evaluation / "gold").glob("*.json"))
    command = [sys.executable, str(evaluation / "score.py"), str(graph), *map(str, golds)]
    wanted = json.loads(subprocess.run([*command, "--json"], capture_output=True, check=True).stdout)
    listed = subprocess.run([*command, "--misses"], capture_output=True, check=True, text=True).stdout
    measurement = measure(read_graph(graph), [read_gold(path) for path in golds])
    figures = measurement.figures()
    assert {name: figures[name] for name in wanted} == wanted
    assert len(measurement.misses) == sum(
        line.startswith(("WRONG", "MISSED")) for line in listed.splitlines()
    )


def _disturbed(source: Path, target: Path, seed: int) -> Path:
    """Real output with errors of every kind, so that every branch of the figures is walked."""
    chance = random.Random(seed)  # noqa: S311  # errors, not secrets
    graph = json.loads(source.read_text(encoding="utf-8"))
    ids = [entity["id"] for entity in graph["entities"]]
    for entity in graph["entities"]:
        if chance.random() < 0.1:
            entity["names"] = [entity["names"][0].split()[0]]
        if chance.random() < 0.05:
            entity["type"] = "body"
    for link in graph["links"]:
        if chance.random() < 0.1:
            link["object"] = chance.choice(ids)
        if chance.random() < 0.1:
            link["relation"] = chance.choice(["member_of", "affiliated_with", "holds_post", "unknown"])
        if chance.random() < 0.1:
            link["status"] = "agreed"
        if chance.random() < 0.2:
            link["role"] = None
        if chance.random() < 0.1:
            link["start"] += 2
    target.write_text(json.dumps(graph), encoding="utf-8")
    return target
