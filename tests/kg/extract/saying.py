"""What a text says, as lines that a test can name."""

from __future__ import annotations

from kg.extract.extract import extract
from loaders.read import read_text


def said(text: str) -> set[str]:
    """The statements of a text: "holds_post Ann Rhodes > Foxley Council Leader", the role last where there is one."""
    extraction = extract(read_text(text, "x"))
    names = {m.id: m.name for m in extraction.mentions}
    return {
        f"{s.relation} {names[s.subject]} > {names[s.object]} {s.role or ''}".strip()
        for s in extraction.statements
    }
