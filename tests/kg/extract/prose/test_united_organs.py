"""Organs that several bodies share, posts at bodies, parts of countries, and names that keep their first word."""

from __future__ import annotations

import pytest

from kg.extract.names.definitions import definition_after
from tests.kg.extract.saying import named


def facts(text: str) -> set[tuple[str, str, str]]:
    return {(s.subject, s.relation.value, s.object) for s in named(text)}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("They will create a unified executive team for Foxley District Council and Marl PCT.", ("Marl PCT", "member_of", "unified executive team")),
        ("The team has a new post at Marl PCT of Managing Director Health, which will report to the Chief Executive of Marl PCT.", ("Managing Director Health", "post_in", "Marl PCT")),
        ("South west London covers the boroughs of Alder, Birchley and Cedar.", ("Cedar", "within", "South west London")),
        ("The London Borough of Alder works with Marl PCT. Ann Rhodes is leader of the council.", ("Ann Rhodes", "holds_post", "London Borough of Alder")),
    ],
)  # fmt: skip
def test_it_is_read(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "They decided against a unified executive team.",
        "South west winds cover the boroughs of Alder and Birchley.",
    ],
)
def test_nothing_is_read(text: str) -> None:
    assert not facts(text)


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ("NHS Foxley and Marl (NHS F&M).", ["NHS F&M"]),
        ("NHS Foxley and Marl (NHS Alder).", []),
        ("NHS Foxley and Marl (CEO F&M).", []),
    ],
)
def test_a_short_form_may_keep_the_first_word(text: str, aliases: list[str]) -> None:
    assert list(definition_after(text, text.index(" ("), text[: text.index(" (")])) == aliases
