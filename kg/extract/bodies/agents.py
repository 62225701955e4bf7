"""Bodies told by what they do: "organised by Answers for Marlshire (AFM)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.lexicon.words import offices
from kg.extract.names.atoms import Atom, Label
from kg.extract.text.tokens import Token, surface

_INSIDE = frozenset(["of", "for", "and", "the", "in", "&"])
_LONGEST = 8
# Who does this is somebody, not a plan or a subject.
_DOES = re.compile(
    r"(?:organi[sz]ed|hosted|convened|led|run|managed|written|produced|published|prepared|commissioned|funded|employed|provided|delivered|supported|set up|established) by$"
)


def told_by_deeds(tokens: Sequence[Token]) -> Iterator[Atom]:
    """The names with their initials in brackets that stand after "organised by"."""
    for index in range(2, len(tokens) - 2):
        if tokens[index].text != "(" or tokens[index + 2].text != ")" or not tokens[index + 1].text.isupper():
            continue
        start = _start(tokens, index, tokens[index + 1].text)
        before = " ".join(t.low for t in tokens[max(0, start - 3) : start] if t.low != "the")
        if start < index - 1 and _DOES.search(before):
            text, stop = surface(list(tokens[start:index]))
            yield Atom(tokens[start].start, stop, Label.BODY, text, "", "body")


def _start(tokens: Sequence[Token], end: int, short: str) -> int:
    """Where the name before `end` begins of which `short` holds the initials; `end` where there is none."""
    for start in range(end - 2, max(-1, end - 1 - _LONGEST), -1):
        words = tokens[start:end]
        if not all(t.cap or t.low in _INSIDE for t in words) or (words[0].low,) in offices().heads:
            return end
        spelt = {"".join(t.text[0] for t in words if t.cap or small).casefold() for small in (True, False)}
        if short.casefold() in spelt and words[0].cap:
            return start
    return end
