"""Pairs: people and offices that a sentence lists one by one, "Ann Rhodes as Chair and Tom Abara as Vice-Chair of X"."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.prose.patterns import node
from kg.extract.reference.nodes import Node, Skeleton

_RESPECTIVELY = re.compile(r",? respectively,?(?= (?:of|at|for|in) )")
_LATER = re.compile(
    rf"(?P<first>{node('F')})(?=,? and {node('P')},?(?: as| to be)? (?:the |its |a )*(?P<second>{node('F')}))"
)


def plainly_listed(text: str) -> str:
    """A skeleton in which "respectively" does not part offices from their body: "chair and clerk respectively of X"."""
    return _RESPECTIVELY.sub("", text)


def share_bodies(sentence: Skeleton) -> None:
    """An office without a body has that of the office paired with the next person."""
    for match in _LATER.finditer(sentence.text):
        first, second = sentence.get(match["first"])[0], sentence.get(match["second"])[0]
        if not first.bodies and second.bodies and first is not second:
            sentence.nodes[_number(match["first"])] = replace(first, bodies=second.bodies)


def one_by_one(text: str, subjects: list[Node], objects: list[Node]) -> list[tuple[Node, Node]]:
    """The first with the first and so on, where the sentence says "respectively" and they are as many; else nothing."""
    if " respectively" not in text:
        return []
    if len(objects) == 1 and objects[0].label == "F":
        objects = [replace(objects[0], bodies=(body,)) for body in objects[0].bodies]
    if len(subjects) == 1 and subjects[0].label == "F":
        subjects = [replace(subjects[0], bodies=(body,)) for body in subjects[0].bodies]
    return list(zip(subjects, objects, strict=True)) if len(subjects) == len(objects) > 1 else []


def _number(place: str) -> int:
    return int(re.sub(r"\D", "", place))
