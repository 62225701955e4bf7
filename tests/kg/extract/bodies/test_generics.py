"""Kinds: organisations spoken of in general, and the statements about them."""

from __future__ import annotations

import pytest

from kg.extract.bodies.generics import find_generics
from kg.extract.text.tokens import tokenise
from tests.kg.extract.saying import named


def kinds(text: str) -> list[tuple[str, str]]:
    return [(a.text, a.head) for a in find_generics(tokenise(text), text)]


def facts(text: str) -> set[tuple[str, str, str]]:
    return {(s.subject, s.relation.value, s.object) for s in named(text)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("PCTs and local authorities met.", [("PCTs", "primary care trust"), ("local authorities", "local authority")]),
        ("Each health board has a chair.", [("health board", "health board")]),
        ("The LHB boards include members.", [("LHB boards", "boards of local health board")]),
        ("Councils in Scotland differ.", [("Councils", "council")]),
        ("The councils in Scotland differ.", [("councils in Scotland", "council in Scotland")]),
        ("PCTs gain from links between the PCT and local government.", [("PCTs", "primary care trust"), ("PCT", "primary care trust"), ("local government", "local authority")]),
        ("The trust answers to the local community.", [("local community", "local community")]),
        ("A trust in our care.", []),
        ("The district councils of Foxley and Marl agreed.", []),
        ("The PCT met.", []),
        ("A career in local government.", []),
        ("They gave it to the local community.", []),
    ],
)  # fmt: skip
def test_a_kind_is_a_plural_or_each_of_them(text: str, found: list[tuple[str, str]]) -> None:
    assert kinds(text) == found


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The partnership between LHBs and local government rests on a duty.", ("LHBs", "partners_with", "local government")),
        ("The Marlshire Confederation is a membership organisation of all 22 local authorities.", ("local authorities", "member_of", "Marlshire Confederation")),
        ("The Marl Trust is accountable for its budget to the local community.", ("Marl Trust", "accountable_to", "local community")),
    ],
)  # fmt: skip
def test_what_is_said_of_kinds_is_read(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in facts(text)


def test_each_trust_is_a_trust_where_the_text_names_them() -> None:
    text = "Foxley NHS Trust and Marl NHS Trust share a board. Each trust will have a Managing Director."
    said = {fact for fact in facts(text) if fact[1] == "post_in"}
    assert {fact[2] for fact in said} == {"Foxley NHS Trust", "Marl NHS Trust"}


def test_nobody_is_chief_executive_of_a_kind() -> None:
    text = "Ann Rhodes, Chief Executive of Foxley Council, was chief executive of two NHS trusts."
    assert {fact[2] for fact in facts(text) if fact[1] == "holds_post"} == {"Foxley Council"}
