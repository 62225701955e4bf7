"""Triggers: which rules a sentence may match at all, found in one scan for the words that they need."""

from __future__ import annotations

import re
from functools import cache

from ahocorasick_rs import AhoCorasick

from kg.extract.prose.patterns import Rule, rules

_SHORTEST = 3  # a word that is shorter than this stands in nearly every sentence
_LITERAL = re.compile(r"[a-z' -]+")
_VARIABLE = re.compile(r"\\.|\[[^\]]*\][?*]?|.[?*]|\.")  # what a match may lack or vary in
_LABEL = re.compile(r"«([A-Z])")


class Triggers:
    """The words of all rules' triggers in one automaton. It may name a rule too many, never one too few."""

    def __init__(self, every: tuple[Rule, ...]) -> None:
        self._rules = every
        self._always: list[int] = []
        self._by_word: dict[str, list[int]] = {}
        for number, rule in enumerate(every):
            self._learn(number, rule)
        self._words = sorted(self._by_word)
        self._scan = AhoCorasick(self._words)

    def _learn(self, number: int, rule: Rule) -> None:
        words = None if rule.trigger is None else _words(rule.trigger.pattern)
        if words is None:
            self._always.append(number)
            return
        for word in words:
            self._by_word.setdefault(word, []).append(number)

    def of(self, text: str) -> list[Rule]:
        """The rules, in their order, whose triggers a skeleton has; none where it names nothing."""
        labels = frozenset(_LABEL.findall(text))
        if not labels - {"T"}:
            return []
        hits = set(self._always)
        for word, *_ in self._scan.find_matches_as_indexes(text.lower(), overlapping=True):
            hits.update(self._by_word[self._words[word]])
        found = (self._rules[number] for number in sorted(hits))
        fitting = (rule for rule in found if not any(map(labels.isdisjoint, rule.needs)))
        return [rule for rule in fitting if rule.trigger is None or rule.trigger.search(text)]


def _words(trigger: str) -> list[str] | None:
    """A literal word of each alternative of a trigger; None where one has none that is long enough."""
    if "(" in trigger:
        return None
    pieces = [_LITERAL.findall(_VARIABLE.sub("\0", part).lower()) for part in trigger.split("|")]
    words = [max(found, key=len, default="") for found in pieces]
    return words if all(len(word) >= _SHORTEST for word in words) else None


@cache
def triggers() -> Triggers:
    """The triggers of every rule."""
    return Triggers(rules())
