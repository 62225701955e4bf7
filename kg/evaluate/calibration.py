"""Whether a confidence means what it says: that of the links said with 0.8, eight in ten are right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.evaluate.counts import Judged

_EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


@dataclass(frozen=True, slots=True)
class Bin:
    """The links said with a confidence of `low` up to (not including) `high`; 1 belongs to the last bin."""

    low: float
    high: float
    links: int
    confidence: float
    precision: float


def calibrate(judged: Iterable[Judged]) -> tuple[Bin, ...]:
    """The bins that hold links."""
    every = tuple(judged)
    bounds = zip(_EDGES, (*_EDGES[1:], 1.0), strict=True)
    return tuple(found for low, high in bounds if (found := _bin(low, high, every)) is not None)


def _bin(low: float, high: float, judged: tuple[Judged, ...]) -> Bin | None:
    inside = [link for link in judged if low <= link.confidence and (link.confidence < high or high >= 1)]
    if not inside:
        return None
    mean = sum(link.confidence for link in inside) / len(inside)
    return Bin(low, high, len(inside), mean, sum(link.right for link in inside) / len(inside))


def calibration_error(bins: Iterable[Bin]) -> float:
    """The mean distance between confidence and precision, each bin by its links."""
    every = tuple(bins)
    total = sum(found.links for found in every)
    return sum(found.links * abs(found.confidence - found.precision) for found in every) / max(1, total)
