"""United: whose a joint organ is that a sentence sets up without saying for whom."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from loaders.read import read_text

PAIR = "Marl PCT and Foxley District Council work well. "


def members(text: str) -> set[tuple[str, str]]:
    found = extract(read_text(text, "paper.txt"))
    names = {m.id: m.name for m in found.mentions}
    return {(names[s.subject], s.status.value) for s in found.statements if s.relation.value == "member_of"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (PAIR + "There will be a joint executive team to steer the work.", "agreed"),
        (PAIR + "They have established a shadow joint board.", "in_force"),
    ],
)
def test_a_joint_organ_is_of_those_spoken_of_together(text: str, status: str) -> None:
    assert members(text) == {("Marl PCT", status), ("Foxley District Council", status)}


@pytest.mark.parametrize(
    "text",
    [
        PAIR + "There will not be a joint executive team.",
        PAIR + "Elsewhere a joint executive team failed.",
        "There will be a joint executive team to steer the work.",
    ],
)
def test_others_have_no_members(text: str) -> None:
    assert not members(text)
