"""Occasions: the meeting whose minutes a document is, and the events that its lists of attendance belong to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.attendance import Attendance
from kg.extract.dates import find_dates
from kg.extract.discourse import Referent
from kg.extract.events import minuted_meeting
from kg.extract.nodes import Node
from kg.extract.passage import Passage
from kg.extract.scene import Scene

_OPENING = 8  # blocks: minutes say in their first lines whose they are
_ELSEWHERE = re.compile(
    r"\b(?:next|future|previous|last|earlier|forthcoming|other|further|each|every|any|at)\s*(?:the |a )?$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A meeting or an event, its date, and the organ that met."""

    event: Referent
    date: str | None
    organ: Referent | None


class Occasions:
    """Notes meetings and events while a document is read."""

    def __init__(self, scene: Scene, date: str | None) -> None:
        self._scene = scene
        self._date = date
        self._meeting: Occasion | None = None
        self._events: list[Occasion] = []
        self._opening: list[tuple[Passage, Referent | None]] = []

    def note(self, passage: Passage, nodes: list[Node], organ: Referent | None) -> None:
        """Notes what a passage tells of meetings; `organ` is the board that it names."""
        for node in nodes:
            if node.label == "E" and not _ELSEWHERE.search(passage.text[: node.start]):
                dates = find_dates(passage.text[node.start :], None)
                self._events.append(Occasion(node.referents[0], dates[0].iso if dates else None, None))
        if passage.order > _OPENING or self._meeting is not None:
            return
        self._opening.append((passage, organ))
        what = minuted_meeting(passage.text)
        if what is not None:
            self._meeting = self._make(what, passage)

    def of(self, attendance: Attendance, passage: Passage) -> Occasion | None:
        """What those attended whom a list under such a word names, None where the document does not tell."""
        if attendance.occasion and attendance.occasion != "meeting":
            return self._called(attendance.occasion)
        if self._meeting is None and attendance.meeting and passage.order <= 2 * _OPENING:
            self._meeting = self._undeclared()
        if self._meeting is not None:
            return self._meeting
        return self._called("")

    def _called(self, noun: str) -> Occasion | None:
        """The event of that kind that the document names first with a date, else the one that it named last."""
        fitting = [o for o in self._events if noun in o.event.name.casefold()]
        dated = [o for o in fitting if o.date]
        return next(iter(dated or fitting[-1:]), None)

    def _undeclared(self) -> Occasion | None:
        """The meeting of a document that opens with a board's name, a date and those present."""
        for passage, _ in self._opening:
            if find_dates(passage.text, None):
                return self._make("meeting", passage)
        return None

    def _make(self, what: str, passage: Passage) -> Occasion:
        what = re.sub(r"^(?:the|a|an) ", "", what, flags=re.I)
        organ = next((o for p, o in reversed(self._opening) if o is not None), None)
        dates = find_dates(passage.text, None) or [
            d for p, _ in self._opening for d in find_dates(p.text, None)
        ]
        said = passage.text[dates[0].start : dates[0].end] if find_dates(passage.text, None) else ""
        place = (passage.offsets[0], passage.offsets[-1] + 1)
        of = organ or self._scene.own
        name = " ".join(filter(None, [what, f"on {said}" if said else ""]))
        event = self._scene.discourse.other("event", name, place)
        for form in _names(what, of, said):
            event.names.setdefault(form)
        return Occasion(event, dates[0].iso if dates else self._date, organ)


def _names(what: str, of: Referent | None, said: str) -> list[str]:
    """The names that a meeting goes by, besides its own."""
    forms = [what]
    if of is not None:
        forms += [f"{what} of {of.name}", f"{of.name} {what}"]
    if said:
        forms += [f"{form} on {said}" for form in forms] + [f"{what} of {said}"]
    return forms
