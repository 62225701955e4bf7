"""What a text says, its statements with the names of their ends."""

from __future__ import annotations

from kg.extract import extract
from kg.model.statement import Statement
from loaders.read import read_text


def named(text: str, source: str = "paper.txt") -> tuple[Statement, ...]:
    """The statements of a text; subject and object are names, as the text has them first."""
    return extract(read_text(text, source)).named()


def said(text: str) -> set[str]:
    """The same as lines: "holds_post Ann Rhodes > Foxley Council Leader", the role last where there is one."""
    return {f"{s.relation} {s.subject} > {s.object} {s.role or ''}".strip() for s in named(text)}
