"""Keeps how each passage was read, for whoever asks why a statement is there."""

from __future__ import annotations

from kg.extract.prose.clauses import readings
from kg.extract.prose.modality import setting_of
from kg.extract.prose.triggers import triggers
from kg.extract.reference.nodes import NODE, Node, Skeleton
from kg.extract.text.passage import Passage
from kg.model.trace import Part, Step


class Trace:
    """Collects steps in the order of reading. What is read twice, as a line and as prose, has two."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def note(self, passage: Passage, sentence: Skeleton) -> None:
        """Keeps a sentence, line or cell, its nodes joined."""
        start, end = passage.place(sentence.start, sentence.end)
        numbers = dict.fromkeys(int(m["number"]) for m in NODE.finditer(sentence.text))
        setting = setting_of(passage.headings, passage.text)
        self.steps.append(
            Step(
                passage.document,
                start,
                end,
                passage.text[sentence.start : sentence.end],
                sentence.text,
                tuple(_part(number, sentence.nodes[number]) for number in numbers),
                passage.headings,
                setting.option or str(setting.status or ""),
                tuple(_matching(sentence)),
            )
        )


def _part(number: int, node: Node) -> Part:
    label = f"{node.label}{number}"
    if node.label == "F":
        return Part(label, " + ".join(node.titles), tuple(body.name for body in node.bodies))
    return Part(label, node.text, (node.date,) if node.date else tuple(r.name for r in node.referents))


def _matching(sentence: Skeleton) -> list[str]:
    found = {
        rule.name
        for reading in readings(sentence)
        for rule in triggers().of(reading.text)
        if rule.pattern.search(reading.text)
    }
    return sorted(found)
