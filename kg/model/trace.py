"""How a passage was read: what was found in it, the skeleton that rules saw, and which rules matched."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a passage that stands for something. `label` is the letter that patterns are written over."""

    label: str
    text: str
    stands_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A sentence, line or cell as read; `start` and `end` are offsets into the document's text."""

    document: str
    start: int
    end: int
    text: str
    skeleton: str
    parts: tuple[Part, ...]
    headings: tuple[str, ...]
    setting: str
    rules: tuple[str, ...]
