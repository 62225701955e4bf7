"""The scan for triggers names every rule that may match, and few besides."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.prose.patterns import rules
from kg.extract.prose.triggers import triggers

EXAMPLES = [text for rule in rules() for text in (*rule.matches, *rule.misses)]


def by_hand(text: str) -> list[str]:
    return [
        r.name
        for r in rules()
        if all(re.search(rf"«[{labels}]", text) for labels in r.needs)
        and (r.trigger is None or r.trigger.search(text))
    ]


@pytest.mark.parametrize("text", EXAMPLES, ids=lambda text: text[:60])
def test_a_sentence_has_the_rules_whose_triggers_it_has(text: str) -> None:
    assert [r.name for r in triggers().of(f"«P0» {text} «F1» «B2»")] == by_hand(f"«P0» {text} «F1» «B2»")


@given(st.lists(st.sampled_from(" ".join(EXAMPLES).split()), max_size=12).map(" ".join), st.booleans())
def test_any_words_have_the_rules_whose_triggers_they_have(words: str, upper: bool) -> None:
    text = f"«B0» {words.upper() if upper else words}"
    assert [r.name for r in triggers().of(text)] == by_hand(text)


def test_a_rule_needs_its_nodes() -> None:
    said = "«P0» is the «F1» of «B2»"
    names = {r.name for r in triggers().of(said)}
    assert "is-office" in names
    assert "is-office" not in {r.name for r in triggers().of(said.replace("«F1»", "«B1»"))}


def test_what_names_nothing_has_no_rule() -> None:
    assert triggers().of("It was agreed that the minutes be signed.") == []
    assert triggers().of("It met on «T0» and was chaired.") == []
