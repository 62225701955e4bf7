"""Small documents of every layout: what they say, and nothing besides."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kg.extract.saying import named

LAYOUTS = sorted((Path(__file__).parent / "layouts").glob("*.txt"))


def statements(text: str) -> list[str]:
    """Each statement as one line: "Ann Rhodes holds_post Foxley Council | Leader (ended)". Owners of organs are left out."""
    extraction = named(text)
    lines = set()
    for s in extraction:
        if s.rule.startswith("organ-of"):
            continue
        role = f" | {s.role}" if s.role else ""
        status = "" if s.status.value == "in_force" else f" ({s.status.value})"
        lines.add(f"{s.subject} {s.relation.value} {s.object}{role}{status}")
    return sorted(lines)


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda path: path.stem)
def test_a_layout_says_what_stands_in_it(path: Path) -> None:
    text, _, said = path.read_text(encoding="utf-8").partition("=====\n")
    assert statements(text) == sorted(said.splitlines())
