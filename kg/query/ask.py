"""Asks a question of the catalogue: selects by the engine's query, shapes by the question's own function."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kg.model.vocabulary import Status
from kg.query.answer import Answer, Cell, Row
from kg.query.arguments import Arguments, read_arguments
from kg.query.certainty import weakest
from kg.query.facts import Facts
from kg.query.frame import Frame
from kg.query.names import references
from kg.query.question import Question
from kg.query.selected import Selected, select
from kg.query.shapes import SHAPES


@dataclass(frozen=True, slots=True)
class Asked:
    """What the asker says of the frame; what is left open is the question's own.

    `threshold` is the least confidence of a statement that counts.
    """

    statuses: frozenset[Status] = frozenset()
    generic: bool | None = None
    on: str | None = None
    threshold: float = 0.0


def ask(facts: Facts, question: Question, given: Mapping[str, str], asked: Asked) -> Answer:
    """The answer; AskError where the question cannot be answered as it was asked."""
    arguments = read_arguments(facts, question, given)
    frame = frame_of(question, asked)
    matches = facts.matches(question.name, arguments.bound(question))
    selected = select(facts, matches, question.links, frame)
    rows = (_judged(row, selected, frame) for row in SHAPES[question.name](selected, arguments))
    return Answer(question, _echo(facts, arguments, frame), tuple(rows))


def frame_of(question: Question, asked: Asked) -> Frame:
    """The frame; on a day, what has ended since counts too, as far as it is not over by then."""
    statuses = asked.statuses or frozenset(question.statuses)
    if asked.on is not None and not asked.statuses:
        statuses |= {Status.ENDED}
    generic = question.generic if asked.generic is None else asked.generic
    return Frame(statuses, generic, asked.on, asked.threshold)


def _judged(row: Row, selected: Selected, frame: Frame) -> Row:
    sure = [frame.certainty(link, selected.dated(link)) for link in row.links]
    return replace(row, certainty=weakest(sure))


def _echo(facts: Facts, arguments: Arguments, frame: Frame) -> dict[str, Cell | tuple[str, ...]]:
    """The parameters as they were understood."""
    found: dict[str, Cell | tuple[str, ...]] = {}
    for name, value in arguments.values.items():
        if value is None or isinstance(value, str | tuple):
            found[name] = value
        else:
            found[name] = references(facts, [value.id])[0]
    statuses = tuple(status.value for status in Status if status in frame.statuses)
    return {**found, "status": statuses, "generic": frame.generic, "on": frame.on}
