"""Abbreviations that a document uses without telling what they stand for: the initials of one name in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.extract.names.discourse import Discourse, Referent
from kg.extract.names.naming import initials, normal_name
from kg.extract.text.tokens import Token

_SHORTEST, _LONGEST = 3, 7
_NAMED = frozenset(["body", "board", "partnership"])


def learn_initials(discourse: Discourse, lines: Iterable[list[Token]]) -> None:
    """Teaches the abbreviations that are the initials of one organisation that the document names in full."""
    used = {
        t.text.removesuffix("'s") for tokens in lines for t in tokens if t.text.removesuffix("'s").isupper()
    }
    by_initials: dict[str, set[Referent]] = defaultdict(set)
    for referent in discourse.referents:
        if referent.type in _NAMED and not referent.generic and " " in referent.name:
            by_initials[initials(referent.name)].add(referent)
    for short in sorted(used):
        known = by_initials.get(short, set())
        if (
            _SHORTEST <= len(short) <= _LONGEST
            and len(known) == 1
            and normal_name(short) not in discourse.by_name
        ):
            discourse.define(short, tuple(known))
