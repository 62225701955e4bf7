"""United: whose a joint organ is that a sentence sets up without saying for whom."""

from __future__ import annotations

import pytest

from tests.kg.extract.saying import named

PAIR = "Marl PCT and Foxley District Council work well. "


def members(text: str) -> set[tuple[str, str]]:
    found = named(text)
    return {(s.subject, s.status.value) for s in found if s.relation.value == "member_of"}


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
