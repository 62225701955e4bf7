"""The figures of a graph over a set of gold files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kg.evaluate.calibration import Bin, calibrate, calibration_error
from kg.evaluate.compare import compare
from kg.evaluate.counts import Count, Miss, Share, Tally
from kg.evaluate.files import GoldFile, LinkGraph
from kg.model.vocabulary import Relation


@dataclass(frozen=True, slots=True)
class Measurement:
    """`specific` counts links between individuals; precision counts those of kinds too."""

    tally: Tally
    specific: Count
    bins: tuple[Bin, ...]

    @property
    def relations(self) -> tuple[tuple[str, Count], ...]:
        """The counts of the relations that occur, in the order of the vocabulary."""
        found = self.tally.by_relation
        return tuple((relation.value, found[relation]) for relation in Relation if relation in found)

    @property
    def precision(self) -> float:
        return (self.specific + self.tally.generic).precision

    @property
    def evidence_right(self) -> float:
        return self.tally.right / max(1, self.specific.found + self.tally.generic.found)

    @property
    def rules(self) -> tuple[tuple[str, Share], ...]:
        """How many links each rule said, and how many of them rightly: the most wrong first."""
        shares: dict[str, Share] = {}
        for judged in self.tally.judged:
            shares.setdefault(judged.rule, Share()).add(judged.right)
        return tuple(
            sorted(shares.items(), key=lambda item: (item[1].good - item[1].of, -item[1].of, item[0]))
        )

    @property
    def misses(self) -> tuple[Miss, ...]:
        return tuple(sorted(self.tally.misses))

    def figures(self) -> dict[str, Any]:
        """The figures as one object of JSON."""
        specific, tally = self.specific, self.tally
        return {
            "precision": self.precision,
            "recall": specific.recall,
            "link_f1": specific.f1,
            "strict_f1": specific.strict_f1,
            "generic_f1": tally.generic.f1,
            "evidence_valid": tally.valid.value,
            "evidence_right": self.evidence_right,
            "whole": tally.whole.value,
            "attributes": {name: share.value for name, share in tally.attributes.items()},
            "gold": specific.gold,
            "found": specific.found,
            "predicted": specific.said,
            "by_relation": {
                name: [count.gold, count.precision, count.recall, count.f1, count.strict_f1]
                for name, count in tally.by_relation.items()
            },
            "calibration": [asdict(found) for found in self.bins],
            "calibration_error": calibration_error(self.bins),
        }


def measure(graph: LinkGraph, golds: Iterable[GoldFile]) -> Measurement:
    """Compares what the graph says of each gold file's document with the gold."""
    tally = Tally()
    for gold in golds:
        said = graph.of_document(gold.document)
        compare(Path(gold.document).stem[:24], gold.graph, said, gold.text, tally)
    return Measurement(tally, sum(tally.by_relation.values(), Count()), calibrate(tally.judged))
