"""Contractions: the pronoun in "you've" or "he's", and the verb that follows it written out; "isn't" as "is not"."""

from __future__ import annotations

import re

from kg.extract.text.tokens import Token

_PRONOUNS = frozenset(["i", "you", "he", "she", "we", "they", "it", "who"])
_JOINED = re.compile(r"(?P<pronoun>[a-z]+)'(?:ve|re|m|d|ll|s)$")
_ADVERBS = r"(?:(?:also|now|recently|always|previously|currently) )*"
_VERBS = (
    (re.compile(r"(?<=»)'ve\b"), " have"),
    (re.compile(r"(?<=»)'re\b"), " are"),
    (re.compile(r"(?<=»)'m\b"), " am"),
    (re.compile(r"(?<=»)'ll\b"), " will"),
    (re.compile(rf"(?P<who>«P\d+»)'s (?={_ADVERBS}(?:been|worked|served|held|had|led|chaired)\b)"), r"\g<who> has "),
    (re.compile(rf"(?P<who>«P\d+»)'s (?={_ADVERBS}(?:an?|the|not|one)\b|(?:also|currently|now) «F)"), r"\g<who> is "),
    (re.compile(r"\b(is|are|was|were|do|does|did|has|have|had|must|need|could|would|should)n't\b", re.I), r"\1 not"),
    (re.compile(r"\bwon't\b", re.I), "will not"),
    (re.compile(r"\bcan't\b", re.I), "can not"),
)  # fmt: skip


def without_verb(token: Token) -> Token:
    """A pronoun without the verb that is joined to it; any other token as it is."""
    match = _JOINED.match(token.text.casefold()) if "'" in token.text else None
    if match is None or match["pronoun"] not in _PRONOUNS:
        return token
    size = len(match["pronoun"])
    return token._replace(
        text=token.text[:size], low=match["pronoun"], end=token.start + size, possessive=False
    )


def written_out(skeleton: str) -> str:
    """A skeleton in which the verbs joined to a node stand as words: "«P0»'ve worked" as "«P0» have worked"."""
    for contracted, full in _VERBS if "'" in skeleton else ():
        skeleton = contracted.sub(full, skeleton)
    return skeleton
