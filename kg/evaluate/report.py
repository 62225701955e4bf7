"""A measurement to be read by people: a table by relation, the errors with their quotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from kg.evaluate.counts import Count
from kg.evaluate.measure import Measurement

_LONGEST = 160  # characters of a quote in a line


def as_table(measurement: Measurement) -> str:
    """The figures by relation, by attribute and in all, and how well confidences are meant."""
    return "\n".join(_lines(measurement))


def misses_as_text(measurement: Measurement) -> str:
    """One line an error: what was wrongly said or not found, and the words that say it."""
    lines = []
    for miss in measurement.misses:
        role = f", {miss.role}" if miss.role else ""
        quote = " ".join(miss.quote[:_LONGEST].split())
        ends = f"{miss.subject} -> {miss.object}"
        lines.append(f"{miss.kind:6} {miss.document}: {miss.relation}({ends}{role})  « {quote} »")
    return "\n".join(lines)


def misses_as_rows(measurement: Measurement) -> list[dict[str, str]]:
    return [asdict(miss) for miss in measurement.misses]


def rules_as_text(measurement: Measurement) -> str:
    """One line a rule: how often it was right when it spoke, the most wrong first."""
    rows = [
        f"{name:40} {share.good:5} right of {share.of:5}  {share.value:.3f}"
        for name, share in measurement.rules
    ]
    return "\n".join(rows)


def _lines(measurement: Measurement) -> Iterator[str]:
    tally, specific = measurement.tally, measurement.specific
    yield f"{'relation':18} {'gold':>5} {'found':>6} {'said':>5} {'P':>6} {'R':>6} {'F1':>6} {'strict':>7}"
    for name, count in (*measurement.relations, ("all specific", specific), ("generic", tally.generic)):
        yield _row(name, count)
    shares = ", ".join(f"{name} {share.good}/{share.of}" for name, share in tally.attributes.items())
    yield f"attributes: {shares}; entity types {tally.types.good}/{tally.types.of}"
    for found in measurement.bins:
        span = f"confidence {found.low:.2f}-{found.high:.2f}"
        yield f"{span}: {found.links} links, mean {found.confidence:.3f}, right {found.precision:.3f}"
    yield (
        f"link F1 {specific.f1:.3f}  strict F1 {specific.strict_f1:.3f}  "
        f"precision {measurement.precision:.3f}  recall {specific.recall:.3f}  "
        f"evidence valid {tally.valid.value:.3f}  right {measurement.evidence_right:.3f}  "
        f"whole {tally.whole.value:.3f}"
    )


def _row(name: str, count: Count) -> str:
    figures = f"{count.precision:6.3f} {count.recall:6.3f} {count.f1:6.3f} {count.strict_f1:7.3f}"
    return f"{name:18} {count.gold:5} {count.found:6} {count.said:5} {figures}"
