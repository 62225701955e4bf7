"""Rooms that are called after those who meet in them: "the Board Room", "Foxley Council Chamber"; they are no bodies."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.names.atoms import Atom, Label

_ROOM = r"(?:(?:Meeting|Conference|Hearing|Committee) )?(?:Room|Rooms|Chamber|Chambers|Boardroom|Hall)"
_PAGE = r"(?:Map|Maps|Calendar|Packet|Packets|Agendas|Elections|Policies|Handbook|Highlights)"  # of a website
_IS_ROOM = re.compile(rf".*\b(?:Board|Council|Committee|Commission|Commissioners|Supervisors|Trustees|Directors|Education|Senate|Assembly)(?:'s?)? (?:{_ROOM}|{_PAGE})", re.I)  # fmt: skip
_GOES_ON = re.compile(rf"(?:'s?)? (?:{_ROOM}|{_PAGE})\b(?! of)")
_MEETS = re.compile(
    r"(?:board|council|committee|commission|commissioners|supervisors|senate|assembly|trustees|directors)$",
    re.I,
)


def without_rooms(atoms: Iterable[Atom], text: str) -> list[Atom]:
    """The atoms without the boards whose names only tell where a meeting was."""
    return [a for a in atoms if a.label is not Label.BODY or not _is_room(a, text)]


def _is_room(atom: Atom, text: str) -> bool:
    if _IS_ROOM.fullmatch(atom.text):
        return True
    return bool(_MEETS.search(atom.text)) and _GOES_ON.match(text, atom.end) is not None
