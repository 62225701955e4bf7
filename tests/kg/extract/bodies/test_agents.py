"""Agents: bodies without a word for their kind, told by what they do."""

from __future__ import annotations

import pytest

from kg.extract.bodies.agents import told_by_deeds
from kg.extract.text.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was organised by Answers for Marlshire (AFM) in May.", ["Answers for Marlshire"]),
        ("It was organised by Answers for Marl Health (AMH) in May.", ["Answers for Marl Health"]),
        ("A report written by the Alder Data Collective (ADC).", ["Alder Data Collective"]),
        ("It was organised by Answers for Marlshire in May.", []),
        ("This is covered by the Local Area Agreement (LAA).", []),
        ("It was organised by people from Answers for Marlshire (AFM).", []),
        ("It was led by the Director of Public Health (DPH).", []),
    ],
)
def test_who_does_something_and_has_initials_is_a_body(text: str, names: list[str]) -> None:
    assert [a.text for a in told_by_deeds(tokenise(text))] == names
