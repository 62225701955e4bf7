"""Records: people told by keys and values."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.extract.extract import extract
from loaders.read import read

Link = tuple[str, str, str, str | None]


def links(folder: Path, text: str) -> set[Link]:
    """Relation, subject, object and role of every statement of a text file."""
    (folder / "people.txt").write_text(text, encoding="utf-8")
    found = extract(read([folder]).documents[0])
    names = {m.id: m.name for m in found.mentions}
    return {(str(s.relation), names[s.subject], names[s.object], s.role) for s in found.statements}


BLOCKS = """Our people

Name: Ann Rhodes
Position: Clerk
Organisation: Foxley District Council

Name: Tom Abara
Position: Director of Finance
Organisation: Marl NHS Trust
"""
ITEMS = """people:
  - name: Ann Rhodes
    role: Clerk, Foxley District Council
  - name: Tom Abara
    role: Director of Finance, Marl NHS Trust
"""
FRONT = """---
layout: people.njk
title: The people
list: {
  one: {
    name: "Ann Rhodes",
    image: img/rhodes.png,
    description: "Clerk, Foxley District Council"
  },
  two: {
    name: "Tom Abara",
    image: img/abara.png,
    description: "Director of Finance, Marl NHS Trust"
  },
}
---
"""


@pytest.mark.parametrize("text", [BLOCKS, ITEMS, FRONT], ids=["blocks", "items", "front matter"])
def test_each_record_tells_of_one_person(tmp_path: Path, text: str) -> None:
    held = {link for link in links(tmp_path, text) if link[0] == "holds_post"}
    assert held == {
        ("holds_post", "Ann Rhodes", "Foxley District Council", "Clerk"),
        ("holds_post", "Tom Abara", "Marl NHS Trust", "Director of Finance"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Name: Foxley Town Hall\nRole: venue of Foxley District Council\n",
        "Name: Ann Rhodes\nImage: img/clerk-of-foxley-district-council.png\n",
        "Name: Ann Rhodes\n\nContact: the Clerk, Foxley District Council\n",
    ],
)
def test_a_record_that_tells_no_office_of_a_person_gives_none(tmp_path: Path, text: str) -> None:
    assert not {link for link in links(tmp_path, text) if link[0] == "holds_post"}
