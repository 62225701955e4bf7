"""What a format's reader gives: text, blocks, and what the document says of itself."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.document import Block
from loaders.problem import Problem


@dataclass(frozen=True, slots=True)
class Content:
    """A document without its place of origin."""

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    publisher: str | None = None
    date: str | None = None
    problems: tuple[Problem, ...] = ()
