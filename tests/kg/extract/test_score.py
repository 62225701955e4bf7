"""The score on annotated documents: it may rise, and not fall below what was reached."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.gold


@pytest.mark.skipif(
    "GOVGRAPH_EVALUATION" not in os.environ, reason="gold: GOVGRAPH_EVALUATION names no folder"
)
def test_links_of_every_relation_are_found(tmp_path: Path) -> None:
    evaluation = Path(os.environ["GOVGRAPH_EVALUATION"])
    texts = sorted((evaluation.parent / "corpus").glob("*.txt"))
    govgraph = Path(sys.executable).with_name("govgraph")
    graph = subprocess.run(
        [govgraph, "extract", *texts, "--to", "json"], capture_output=True, check=True, text=True
    ).stdout
    (tmp_path / "graph.json").write_text(graph, encoding="utf-8")
    gold = sorted((evaluation / "gold").glob("*.json"))
    command: list[str | Path] = [
        sys.executable,
        evaluation / "score.py",
        tmp_path / "graph.json",
        *gold,
        "--json",
    ]
    scores = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    assert scores["evidence_valid"] == 1.0
    assert scores["evidence_right"] >= 0.85
    assert scores["link_f1"] >= 0.64
    assert all(row[3] > 0 for row in scores["by_relation"].values())
