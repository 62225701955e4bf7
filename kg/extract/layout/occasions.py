"""Occasions: the meeting whose minutes a document is, and the events that its lists of attendance belong to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.bodies.events import is_minuted, kind_of_meeting
from kg.extract.layout.attendance import Attendance
from kg.extract.names.discourse import Referent
from kg.extract.reference.nodes import Node
from kg.extract.scene import Scene
from kg.extract.text.dates import Date, find_dates
from kg.extract.text.passage import Passage

_OPENING = 8  # blocks: minutes say in their first lines whose they are
_ELSEWHERE = re.compile(
    r"\b(?:next|future|previous|last|earlier|forthcoming|other|further|each|every|any|at)\s*(?:the |a )?$",
    re.I,
)


_CHAIRED = (("council",), ("authority",), ("commission",), ("partnership",))


@dataclass(frozen=True, slots=True)
class Occasion:
    """A meeting or an event, its date, and the organ that met."""

    event: Referent
    date: str | None
    organ: Referent | None = None


@dataclass(frozen=True, slots=True)
class _Opening:
    """One of the first lines of a document: the organ and the body that it names."""

    passage: Passage
    organ: Referent | None
    dates: list[Date]


class Occasions:
    """Notes meetings and events while a document is read."""

    def __init__(self, scene: Scene, date: str | None) -> None:
        self._scene = scene
        self._date = date
        self._meeting: Occasion | None = None
        self._events: list[Occasion] = []
        self._opening: list[_Opening] = []

    def note(self, passage: Passage, nodes: list[Node], organ: Referent | None) -> None:
        """Notes what a passage tells of meetings; `organ` is the board that it names."""
        for node in nodes:
            if node.label == "E" and not _ELSEWHERE.search(passage.ahead(node.start)):
                dates = find_dates(passage.text[node.start :], None)
                self._events.append(Occasion(node.referents[0], dates[0].iso if dates else None))
        if passage.order <= _OPENING and self._meeting is None:
            self._opening.append(_Opening(passage, organ, find_dates(passage.text, None)))

    def of(self, attendance: Attendance, passage: Passage) -> Occasion | None:
        """What those attended whom a list under such a word names, None where the document does not tell."""
        if attendance.occasion and attendance.occasion != "meeting":
            return self._called(attendance.occasion)
        if self._meeting is None:
            self._meeting = self._minuted(sure=attendance.meeting and passage.order <= 2 * _OPENING)
        return self._meeting or self._called("")

    @property
    def day(self) -> str | None:
        """The day of the meeting whose minutes the document is, None where its first lines do not say so."""
        titled = next((i for i, o in enumerate(self._opening) if is_minuted(o.passage.text)), None)
        if titled is None:
            return None
        dates = [d.iso for o in self._opening[titled:] for d in o.dates]
        return next((d for d in dates if len(d) == len("2000-01-01")), None)

    def _called(self, noun: str) -> Occasion | None:
        """The event of that kind that the document names first with a date, else the one that it named last."""
        fitting = [o for o in self._events if noun in o.event.name.casefold()]
        dated = [o for o in fitting if o.date]
        return next(iter(dated or fitting[-1:]), None)

    def _minuted(self, *, sure: bool) -> Occasion | None:
        """The meeting of minutes: their first lines say so, or a list of those present follows a date."""
        titled = next((i for i, o in enumerate(self._opening) if is_minuted(o.passage.text)), None)
        if titled is None and not (sure and any(o.dates for o in self._opening)):
            return None
        lines = self._opening[titled or 0 :] + self._opening[: titled or 0]
        dates = [(o.passage, d) for o in lines for d in o.dates]
        whole = [x for x in dates if len(x[1].iso) == len("2000-01-01")] or dates
        kind = next((k for o in lines if (k := kind_of_meeting(o.passage.text))), "meeting")
        organ = next((o.organ for o in lines if o.organ is not None), None) or self._board(
            kind, lines[0].passage
        )
        said = whole[0][0].text[whole[0][1].start : whole[0][1].end] if whole else ""
        return Occasion(
            self._named(kind, organ, said, lines[0].passage), whole[0][1].iso if whole else self._date, organ
        )

    def _board(self, kind: str, passage: Passage) -> Referent | None:
        """The board of a "Board Meeting", or the body whose own meeting it is: a council has a chair itself."""
        own = self._scene.own
        if own is not None and own.place[0] >= self._opening[-1].passage.offsets[-1]:
            own = None
        if own is not None and own.type == "body" and re.search(r"\bboard\b", kind, re.I):
            place = passage.place(0, len(passage.text))
            return self._scene.discourse.organisation("Board", "board", place, parents=(own,))
        return own if own is not None and own.head[-1:] in _CHAIRED else None

    def _named(self, kind: str, organ: Referent | None, said: str, passage: Passage) -> Referent:
        """The meeting, with the names that it goes by."""
        place = passage.place(0, len(passage.text))
        of = organ or self._scene.own
        event = self._scene.discourse.other("event", f"{kind} on {said}" if said else kind, place)
        forms = [kind, *([f"{kind} of {of.name}", f"{of.name} {kind}"] if of is not None else [])]
        for form in [*forms, *(f"{form} on {said}" for form in forms if said)]:
            event.names.setdefault(form)
        return event
