"""Offices whose field of work is told in plain words."""

from __future__ import annotations

import pytest

from tests.kg.extract.saying import named


def _held(text: str) -> set[tuple[str, str]]:
    return {(s.role or "", s.object) for s in named(text)}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Ann Rhodes is the director of industry innovation at Foxley Investment Agency.",
            ("director of industry innovation", "Foxley Investment Agency"),
        ),
        (
            "Ann Rhodes is Professor of modern history at Marl University.",
            ("Professor of modern history", "Marl University"),
        ),
    ],
)
def test_a_field_in_plain_words_belongs_to_the_title(text: str, held: tuple[str, str]) -> None:
    assert held in _held(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Rhodes is a friend of the director of that old theatre at Marl University.",
        "Ann Rhodes is not the director of industry innovation at Foxley Investment Agency.",
    ],
)
def test_what_is_no_field(text: str) -> None:
    assert not _held(text)
