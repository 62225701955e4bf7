"""Organs that a text names once with their body: "the Board of the ICB", "Foxley's Cabinet"; later they are "the Board"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.discourse import Discourse, Referent
from kg.extract.text.passage import Passage

_ORGAN = r"(?P<organ>Board(?: of (?:Directors|Trustees|Governors|Management|Commissioners))?|Cabinet|Executive|Governing (?:Body|Board)|Senate)"
_WORD = r"[A-Z][\w&.'-]*"
_OF = re.compile(
    rf"\b{_ORGAN} of (?:the |our )?(?P<owner>{_WORD}(?: (?:(?:of|and|for|&|the) )*{_WORD}){{0,8}})"
)
_OWN = re.compile(rf"(?P<owner>{_WORD}(?: (?:(?:of|and|for|&) )*{_WORD}){{0,8}})'s? {_ORGAN}\b(?! of)")


def introduce_organs(discourse: Discourse, passage: Passage) -> None:
    """Makes the organs that a passage names with a body which the document names, ahead of the reading."""
    for organ, start, owner in _named(discourse, passage.text):
        place = passage.place(start, start + len(organ))
        discourse.organisation(organ, "board", place, parents=(owner,))


def owned_organ(discourse: Discourse, name: str) -> tuple[tuple[Referent], str] | None:
    """The body and the organ of "Board of the ICB", None where the name is no such."""
    match = _OF.fullmatch(name)
    owner = discourse.find(match["owner"]) if match else None
    if match is None or owner is None or owner.type != "body" or owner.generic:
        return None
    return (owner,), match["organ"]


def _named(discourse: Discourse, text: str) -> Iterator[tuple[str, int, Referent]]:
    for match in _OF.finditer(text):
        owner = _longest(discourse, match["owner"].split(), from_start=True)
        if owner is not None:
            yield match["organ"], match.start("organ"), owner
    for match in _OWN.finditer(text):
        owner = _longest(discourse, match["owner"].split(), from_start=False)
        if owner is not None:
            yield match["organ"], match.start("organ"), owner


def _longest(discourse: Discourse, words: list[str], *, from_start: bool) -> Referent | None:
    """The body that the longest run of the words names, at their start or at their end."""
    for count in range(len(words), 0, -1):
        found = discourse.find(" ".join(words[:count] if from_start else words[-count:]))
        if found is not None and found.type == "body" and not found.generic:
            return found
    return None
