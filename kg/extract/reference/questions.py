"""Questions that are answered with a yes, as the statements that they then are."""

from __future__ import annotations

import re

_YES = re.compile(
    r"\W*(?:(?:yes|yep|yeah|correct|indeed|absolutely|exactly|that(?:'s| is)(?: all| quite| absolutely)? (?:correct|right|so|true))\b"
    r"|(?:it|i|he|she|they|we|you|that) (?:did|do|does|was|were|is|am|are|have|had|has)\W*$)",
    re.I,
)
_BUT = re.compile(r"\b(?:but|not|n't|except|other than|although|though|partly|never|no)\b", re.I)
_NEAR = 80  # characters of an answer in which it takes back what it grants
_INVERTED = re.compile(
    r"(?P<before>^|[,;:] |\b(?:and|so|then|or) )(?P<verb>(?:is|are|was|were|have|has|had|did|do|does)) (?P<who>«P\d+»)(?= )(?! «P)",
    re.I,
)
_TAG = re.compile(
    r"[,;] (?:is|are|was|were|have|has|had|did|do|does)(?:n't)? (?:it|that|this|«P\d+»)(?: not)?(?: right| correct| so| fair)?\?\W*$",
    re.I,
)


def is_yes(answer: str) -> bool:
    """Whether an answer grants what was asked, and takes nothing of it back."""
    return _YES.match(answer) is not None and _BUT.search(answer[:_NEAR]) is None


def declared(question: str) -> str:
    """A question in a skeleton as a statement: "Were «P0» the «F1»?" as "«P0» were the «F1»."."""
    plain = _TAG.sub("?", question)
    turned = _INVERTED.sub(lambda m: f"{m['before']}{m['who']} {m['verb'].lower()}", plain)
    return re.sub(r"\?(?=\W*$)", ".", turned)
