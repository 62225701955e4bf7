"""The scores on annotated documents: they may rise, and not fall by more than a hundredth below what was reached."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from scripts.measure import REACHED, Annotated, figures, measured

pytestmark = [
    pytest.mark.gold,
    pytest.mark.skipif(
        "GOVGRAPH_EVALUATION" not in os.environ, reason="gold: GOVGRAPH_EVALUATION names no folder"
    ),
]
ROOM = 0.01


def test_no_set_is_read_worse_than_it_was() -> None:
    reached = json.loads(REACHED.read_text(encoding="utf-8"))
    found = figures(Path(os.environ["GOVGRAPH_EVALUATION"]))
    assert set(found) == set(reached), "run `make measure-record`"
    fallen = {
        (name, figure): (row[figure], reached[name][figure])
        for name, row in found.items()
        for figure in ("link_f1", "strict_f1", "precision", "evidence_right", "whole")
        if row[figure] < reached[name][figure] - ROOM
    }
    assert not fallen
    assert all(row["evidence_valid"] == 1.0 for row in found.values())


def test_links_of_every_relation_are_found() -> None:
    evaluation = Path(os.environ["GOVGRAPH_EVALUATION"])
    measurement = measured(Annotated("all", evaluation.parent / "corpus", evaluation / "gold"))
    assert all(count.found for _, count in measurement.relations)
