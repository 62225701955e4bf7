"""Ages: how old somebody is says nothing of offices, and stands between a name and what does."""

from __future__ import annotations

import re

from kg.extract.prose.patterns import node

_AGE = re.compile(rf"(?P<person>{node('P')})(?:,? \((?:aged? )?[2-9]\d\)|, (?:aged? )?[2-9]\d(?=,))")


def without_ages(text: str) -> str:
    """A skeleton without the ages behind names: "«P0», 47, «O1»" as "«P0», «O1»"."""
    return _AGE.sub(lambda m: m["person"], text)
