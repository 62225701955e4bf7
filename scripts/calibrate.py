"""Confidences as they prove: how often each rule is right on annotated documents.

    python -m scripts.calibrate

reads the annotated sets of scripts.measure and writes kg/extract/lexicon/confidence.yaml. A rule that spoke
seldom keeps most of the confidence that its code gives it: that one counts as so many judgements (PRIOR).
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import yaml

from kg.evaluate.counts import Judged
from scripts.measure import ROOT, annotated_sets, measured

TARGET = ROOT / "kg" / "extract" / "lexicon" / "confidence.yaml"
PRIOR = 8
SETS = ("all", "passages", "passages with traps")
HEAD = """\
# How often a rule is right when it speaks, by its name and the confidence that its code gives it. Written by
# `python -m scripts.calibrate` from annotated documents; a rule that is not here keeps what its code gives.
"""


def calibrated(judged: Iterable[Judged]) -> dict[str, float]:
    """A confidence for each rule at each confidence that its code gives it, as "rule 0.90"."""
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for link in judged:
        count = counts[f"{link.rule} {link.confidence:.2f}"]
        count[0] += link.right
        count[1] += 1
    return {key: _smoothed(float(key.rpartition(" ")[2]), *count) for key, count in sorted(counts.items())}


def _smoothed(prior: float, right: int, of: int) -> float:
    return round((right + PRIOR * prior) / (of + PRIOR), 2)


def main() -> int:
    evaluation = Path(os.environ.get("GOVGRAPH_EVALUATION", ""))
    if not (evaluation / "gold").is_dir():
        print("GOVGRAPH_EVALUATION names no folder with gold", file=sys.stderr)
        return 2
    TARGET.write_text(HEAD + "{}\n", encoding="utf-8")  # what the code gives is what is judged
    with tempfile.TemporaryDirectory() as renamed:
        sets = [each for each in annotated_sets(evaluation, Path(renamed)) if each.name in SETS]
        judged = [link for each in sets for link in measured(each).tally.judged]
    table = calibrated(judged)
    TARGET.write_text(HEAD + yaml.safe_dump(table, sort_keys=True, width=200), encoding="utf-8")
    print(f"{len(table)} confidences from {len(judged)} links")
    return 0


if __name__ == "__main__":
    sys.exit(main())
