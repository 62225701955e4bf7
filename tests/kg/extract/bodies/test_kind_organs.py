"""Organs named with the kind of their body, and what they are organs of."""

from __future__ import annotations

import pytest

from kg.extract.bodies.kind_organs import kind_organ_at
from kg.extract.text.tokens import tokenise
from tests.kg.extract.saying import named


def parts(text: str) -> set[tuple[str, str]]:
    """Organ and body of every part."""
    found = named(text)
    return {(s.subject, s.object) for s in found if s.relation.value == "part_of"}


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("the PCT board met", "board"),
        ("the Council Cabinet met", "Cabinet"),
        ("the local authority cabinet met", "cabinet"),
        ("the PCT board member spoke", None),
        ("a PCT board met", None),
        ("the PCTs board met", None),
    ],
)
def test_an_organ_follows_the_kind_of_its_body(text: str, organ: str | None) -> None:
    found = kind_organ_at(tokenise(text), 1, text)
    assert (found.organ if found else None) == organ


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Marl PCT works with Foxley District Council. The PCT board meets monthly.", ("Board", "Marl PCT")),
        ("Marl PCT works with Foxley District Council. They thanked the Council Cabinet.", ("Cabinet", "Foxley District Council")),
    ],
)  # fmt: skip
def test_it_is_part_of_the_body_of_that_kind(text: str, part: tuple[str, str]) -> None:
    assert part in parts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Rhodes is Chief Executive of Foxley District Council.",
        "The NHS Commissioning Board met in Foxley.",
        "Marl NHS Trust thanked the Cabinet.",
    ],
)
def test_no_organ_is_made_of_a_title_or_a_name(text: str) -> None:
    assert not parts(text)
