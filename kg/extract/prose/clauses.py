"""Clauses: the readings of a sentence, as it stands and without the asides between subject and verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.reference.nodes import Skeleton

_OPENERS = (
    r"including|such as|like|unlike|together with|along with|based in|formerly|previously|now|currently|established|"
    r"set up|created|formed|chaired|led|hosted|supported|headed|appointed|elected|known|acting|serving|made up|"
    r"consisting|comprising|on behalf of|following|subject to|from|until|since|with"
)
_RELATIVES = (
    r"which|who|whose|where|(?:on|of|in|to|for|by|from|under|through|with|between|both of|all of|each of|most of|two of)"
    r" (?:which|whom)"
)
# What follows a comma after which the main clause goes on: its verb, not one more member of a list.
_VERB = (
    rf"(?= (?!(?:{_OPENERS}|as|this|its|his|hers|theirs|towards|across|besides|plus)\b)"
    r"(?:is|are|was|were|will|would|shall|should|must|may|might|can|could|has|have|had|do|does|did|also|now|then|"
    r"[a-z-]+(?:s|ed))\b)"
)
# Who is left out by an aside must not be lost with it.
_EXCEPTS = r"(?![^;:()]{0,60}\b(?:not|except|excluding|excepting|save|apart from|other than|neither|nor|no longer)\b)"
_ASIDE = re.compile(rf",? (?:{_RELATIVES}|(?<=, )(?:{_OPENERS}))\b{_EXCEPTS}[^;:()]*?,{_VERB}")
_DASHED = re.compile(rf" – {_EXCEPTS}[^–;:]+ – ")
_BRACKETS = re.compile(rf" \({_EXCEPTS}[^()]*\)")


def readings(sentence: Skeleton) -> Iterator[Skeleton]:
    """The sentence as it stands, then without its asides where it has any: "X, which …, is part of Y"."""
    yield sentence
    text = _ASIDE.sub("", _DASHED.sub(" ", _BRACKETS.sub("", sentence.text)))
    if text != sentence.text:
        yield replace(sentence, text=text)
