"""Offices elsewhere: "chief executive of the nursing union", in a body that the text does not name."""

from __future__ import annotations

import re

from kg.extract.bodies.kinds import kind_words
from kg.extract.lexicon.words import heads

_OF = re.compile(
    r" (?:of|at|for|with|in) (?:the|an?|his|her|their|another|one|several|two|three) (?P<words>(?:[a-z][\w-]* ){0,4}[a-z][\w-]*)"
)
# "Director of Health in Unknownshire": somewhere else than at home.
_UNKNOWN = re.compile(r" (?:of|at|for|in|with|within) (?:the )?«U\d+»")
_ENDS = re.compile(r"\b(?:of|for|at|in|from|until|since|and|to|by|that|which|who|where|with|on|is|was)\b")


def is_elsewhere(after: str) -> bool:
    """Whether the words after an office say that it is in some body which they only describe."""
    if _UNKNOWN.match(after):
        return True
    match = _OF.match(after)
    if match is None:
        return False
    words = _ENDS.split(match["words"])[0].split()
    return (
        bool(words)
        and len(words) > 1
        and (words[-1] in kind_words() or heads().types.get((words[-1],)) == "body")
    )
