"""Each rule's own examples: what it must match, and what it must not."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.extract.prose.patterns import rules
from loaders.read import read_text

MATCHES = [(rule.name, text) for rule in rules() for text in rule.matches]
MISSES = [(rule.name, text) for rule in rules() for text in rule.misses]


def said_by(text: str) -> set[str]:
    """The names of the rules that read something in a text."""
    return {s.rule.partition("/")[0] for s in extract(read_text(text, "example.txt")).statements}


@pytest.mark.parametrize(("name", "text"), MATCHES, ids=lambda value: value[:60])
def test_a_rule_reads_what_it_is_shown_with(name: str, text: str) -> None:
    assert name in said_by(text), f"{name} reads nothing of {text!r}"


@pytest.mark.parametrize(("name", "text"), MISSES, ids=lambda value: value[:60])
def test_a_rule_leaves_what_it_must_not_read(name: str, text: str) -> None:
    relations = {say.relation for rule in rules() if rule.name == name for say in rule.says}
    said = {s.relation for s in extract(read_text(text, "example.txt")).statements}
    assert not relations & said, f"{name} reads {text!r}"


def test_every_rule_has_a_name_of_its_own() -> None:
    names = [rule.name for rule in rules()]
    assert len(names) == len(set(names))


def test_every_rule_is_shown_with_what_it_reads() -> None:
    assert [rule.name for rule in rules() if not rule.matches] == []
