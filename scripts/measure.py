"""How well documents are read: every annotated set, and the same with all names replaced.

    python -m scripts.measure            prints the table
    python -m scripts.measure --record   and notes what was reached, below which no later version may fall

The gold is that of the folder GOVGRAPH_EVALUATION; the passages are the project's own (tests/passages).
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.evaluate import Measurement, measure, read_gold, read_graph
from kg.pipeline import build
from kg.store.interchange import interchange
from loaders.read import read
from scripts.renaming import write_renamed

ROOT = Path(__file__).parent.parent
PASSAGES = ROOT / "tests" / "passages"
REACHED = ROOT / "tests" / "kg" / "extract" / "reached.json"
FIGURES = (
    "link_f1",
    "strict_f1",
    "precision",
    "recall",
    "generic_f1",
    "evidence_valid",
    "evidence_right",
    "whole",
)
SEEDS = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Annotated:
    """Texts with their gold: the folders, and the beginning of the file names that belong to the set."""

    name: str
    corpus: Path
    gold: Path
    prefixes: tuple[str, ...] = ("",)

    def golds(self) -> list[Path]:
        return sorted({path for prefix in self.prefixes for path in self.gold.glob(f"{prefix}*.json")})


def annotated_sets(evaluation: Path, renamed: Path) -> Iterator[Annotated]:
    """The published documents, our own ones, all under other names, the passages and those that set traps."""
    corpus, gold = evaluation.parent / "corpus", evaluation / "gold"
    yield Annotated("published", corpus, gold, ("0",))
    yield Annotated("own", corpus, gold, ("p",))
    yield Annotated("all", corpus, gold)
    for seed in SEEDS:
        write_renamed(evaluation, seed, renamed / str(seed))
        yield Annotated(f"all, renamed {seed}", renamed / str(seed) / "corpus", renamed / str(seed) / "gold")
    if PASSAGES.is_dir():
        yield Annotated("passages", PASSAGES / "corpus", PASSAGES / "gold", tuple("0123456789"))
        yield Annotated("passages with traps", PASSAGES / "corpus", PASSAGES / "gold", ("trap",))


def measured(annotated: Annotated) -> Measurement:
    """The figures of one set, its documents read anew."""
    golds = [read_gold(path, annotated.corpus) for path in annotated.golds()]
    documents = read([annotated.corpus / gold.document for gold in golds]).documents
    graph = build(documents, processes=2)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.json"
        path.write_bytes(interchange(graph))
        return measure(read_graph(path), golds)


def figures(evaluation: Path) -> dict[str, dict[str, float]]:
    """The figures of every set by its name."""
    with tempfile.TemporaryDirectory() as renamed:
        return {
            annotated.name: {name: round(float(measured_.figures()[name]), 3) for name in FIGURES}
            for annotated in annotated_sets(evaluation, Path(renamed))
            for measured_ in [measured(annotated)]
        }


def table(found: Mapping[str, Mapping[str, float]]) -> str:
    """The figures as lines, one a set."""
    head = f"{'':22}" + "".join(f"{name.replace('_', ' '):>16}" for name in FIGURES)
    rows = [f"{name:22}" + "".join(f"{row[f]:16.3f}" for f in FIGURES) for name, row in found.items()]
    return "\n".join([head, *rows])


def main(arguments: Sequence[str]) -> int:
    evaluation = Path(os.environ.get("GOVGRAPH_EVALUATION", ""))
    if not (evaluation / "gold").is_dir():
        print("GOVGRAPH_EVALUATION names no folder with gold", file=sys.stderr)
        return 2
    found = figures(evaluation)
    print(table(found))
    if "--record" in arguments:
        REACHED.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
