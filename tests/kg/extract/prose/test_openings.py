"""Openings: a rule is tried where its match can begin, and finds what a search finds."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from kg.extract.prose.openings import Openings
from kg.extract.prose.patterns import Rule, expand, needs, opening, rules

TEXTS = [
    "the «B0» and the «B1» work together",
    "«P0», who was «F1», and now chairs the new «B2»",
    "another «B0» runs both «B1»; «B2» runs «B3» runs «B4»",
    "It was noted that «U0» and the two «B1», «B2» and each of the «B3» agreed",
    "is run by the «B0»",
    "",
]


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("{p:P} is {o:F+}", "P"),
        ("{S}{aux}(?:is|was) in {b:B}", "S"),
        ("{S}? is", None),
        ("{p:P}{0,2} is", None),
        ("{p:P} is|was {o:F}", None),
        ("(?:the )?{p:P}", None),
        (r"{p:P}[|] is (?:a|b(?:c|d))\|", "P"),
    ],
)
def test_what_a_pattern_begins_with(pattern: str, said: str | None) -> None:
    assert opening(pattern) == said


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(
    "pattern", ["{a:BU+}", "{a:B},? (?:runs )?{b:B}?", "{a:B} runs {b:B}", "{S}{aux}(?:runs?|chairs|work)"]
)
def test_nothing_is_missed(pattern: str, text: str) -> None:
    rule = replace(rules()[0], pattern=re.compile(expand(pattern), re.IGNORECASE), opening=opening(pattern))
    assert rule.opening is not None
    found = [m.span() for m in Openings(text).matches(rule)]
    assert found == [m.span() for m in rule.pattern.finditer(text)]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_every_rule_finds_what_a_search_finds(rule: Rule) -> None:
    for text in TEXTS:
        assert [m.span() for m in Openings(text).matches(rule)] == [
            m.span() for m in rule.pattern.finditer(text)
        ]


@pytest.mark.parametrize(
    ("pattern", "labels"),
    [
        ("{p:P} is {o:F+}", ("P", "F")),
        ("{S}{aux}chairs {b:BA}(?: of {a:A})?", ("BA",)),
        ("{p:P} is (?:at|in) {b:B}?", ("P",)),
        ("{p:P} is|was {o:F}", ()),
    ],
)
def test_the_nodes_that_a_pattern_needs(pattern: str, labels: tuple[str, ...]) -> None:
    assert needs(pattern) == labels
