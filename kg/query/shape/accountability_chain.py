"""To whom someone answers, step by step up to where the documents fall silent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from string import ascii_lowercase

from kg.model.statement import Statement
from kg.query.answer import Cell, Row
from kg.query.arguments import Arguments
from kg.query.selected import Selected
from kg.query.shape.rows import distinct

_MAX_STEPS = 1000  # of one chain: a graph in which everything answers to everything ends here


@dataclass(frozen=True, slots=True)
class _Step:
    """One link of a chain; `office` are the statements that give a person the post that answers."""

    subject: str
    object: str
    kind: str
    status: str
    links: tuple[Statement, ...]
    office: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ladder:
    """Who answers to whom, and which posts a person holds."""

    steps: Mapping[str, Sequence[_Step]]
    held: Mapping[str, Mapping[str, tuple[Statement, ...]]]

    def above(self, who: str) -> list[_Step]:
        """The steps from someone, a person's own and those of the posts that the person holds."""
        posts = self.held.get(who, {})
        of_posts = [
            _Step(step.subject, step.object, step.kind, step.status, step.links, posts[post])
            for post in posts
            for step in self.steps.get(post, ())
        ]
        return [*self.steps.get(who, ()), *of_posts]


def accountability_chain(selected: Selected, arguments: Arguments) -> list[Row]:
    """The steps of the chain of `start`, or of everyone to whom nobody answers."""
    ladder = _ladder(selected, arguments.choices("kinds"))
    start = arguments.entity("start")
    starts = [start.id] if start is not None else _bottoms(ladder, selected)
    return [row for each in starts for row in _chain(each, ladder, selected)]


def _ladder(selected: Selected, kinds: tuple[str, ...]) -> _Ladder:
    groups: dict[tuple[str, str, str, str], list[Statement]] = defaultdict(list)
    for link in selected.links("link"):
        if not kinds or link.kind in kinds:
            groups[link.subject, link.object, link.kind or "", link.status.value].append(link)
    steps: dict[str, list[_Step]] = defaultdict(list)
    for key, links in groups.items():
        steps[key[0]].append(_Step(*key, distinct(links)))
    held: dict[str, dict[str, tuple[Statement, ...]]] = defaultdict(dict)
    for match in selected.matches:
        if "holding" in match:
            holding = selected.by_id[match["holding"]]
            posts = held[holding.subject]
            posts[match["post"]] = distinct((*posts.get(match["post"], ()), holding))
    return _Ladder(steps, held)


def _bottoms(ladder: _Ladder, selected: Selected) -> list[str]:
    """Those to whom nobody answers, by name; then, where a loop has none, its first by name."""
    answered = {step.object for steps in ladder.steps.values() for step in steps}
    everyone = [each.id for each in selected.references(ladder.steps)]
    found = [id_ for id_ in everyone if id_ not in answered]
    reached = {id_ for start in found for id_ in _reached(start, ladder)}
    for id_ in everyone:
        if id_ not in reached:
            found.append(id_)
            reached |= _reached(id_, ladder)
    return found


def _reached(start: str, ladder: _Ladder) -> set[str]:
    found, waiting = {start}, [start]
    while waiting:
        above = {step.object for step in ladder.above(waiting.pop())} - found
        found |= above
        waiting.extend(above)
    return found


def _chain(start: str, ladder: _Ladder, selected: Selected) -> Iterator[Row]:
    """The steps by their number; each is walked once, however many ways lead to it."""
    trail: dict[str, frozenset[str]] = {start: frozenset({start})}  # those below each, itself included
    level, number, rows = [start], 1, 0
    while level and rows < _MAX_STEPS:
        steps = [step for who in level for step in _ordered(ladder.above(who), selected)]
        level = []
        for letter, step in _lettered(steps):
            below = next(trail[who] for who in (step.subject, *_holders(step)) if who in trail)
            yield _row(start, f"{number}{letter}", step, _then(step, below, ladder), selected)
            rows += 1
            if step.object not in trail:
                trail[step.object] = below | {step.object}
                level.append(step.object)
        number += 1


def _holders(step: _Step) -> list[str]:
    return [holding.subject for holding in step.office]


def _ordered(steps: list[_Step], selected: Selected) -> list[_Step]:
    def order(step: _Step) -> tuple[str, ...]:
        return (selected.reference(step.object).name.casefold(), step.object, step.kind, step.status)

    return sorted(steps, key=order)


def _lettered(steps: list[_Step]) -> Iterator[tuple[str, _Step]]:
    """A letter for each pair of ends, where there is more than one: kinds of one pair share it."""
    pairs = [list(group) for _, group in groupby(steps, key=lambda step: (step.subject, step.object))]
    for place, pair in enumerate(pairs):
        for step in pair:
            yield ("" if len(pairs) == 1 else _letters(place)), step


def _letters(place: int) -> str:
    """A letter for a place: a, b, up to z, then aa, ab and so on."""
    rest, last = divmod(place, len(ascii_lowercase))
    return (_letters(rest - 1) if rest else "") + ascii_lowercase[last]


def _then(step: _Step, below: frozenset[str], ladder: _Ladder) -> str:
    """What comes after the step."""
    if step.object in below:
        return "loops back"
    objects = {each.object for each in ladder.above(step.object)}
    if not objects:
        return "not stated further"
    return "goes on" if len(objects) == 1 else "forks"


def _row(start: str, number: str, step: _Step, then: str, selected: Selected) -> Row:
    cells: dict[str, Cell] = {
        "start": selected.reference(start),
        "step": number,
        "subject": selected.reference(step.subject),
        "accountability": step.kind or None,
        "object": selected.reference(step.object),
        "status": step.status,
        "then": then,
    }
    return Row(cells, step.links, step.office)
