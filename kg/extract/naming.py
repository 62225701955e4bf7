"""Normal forms of names: which spellings are one name, and what the short forms of a name are."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extract.lexicon.words import heads

# Abbreviated heads and what they stand for; both spellings are one name.
EXPANSIONS = {
    "pct": "primary care trust", "pcts": "primary care trusts", "ccg": "clinical commissioning group",
    "ccgs": "clinical commissioning groups", "icb": "integrated care board", "sha": "strategic health authority",
    "lhb": "local health board", "dc": "district council", "bc": "borough council", "cc": "county council",
    "lsp": "local strategic partnership", "lep": "local enterprise partnership", "ijb": "integration joint board",
    "hwb": "health and wellbeing board", "mbc": "metropolitan borough council", "lga": "local government association",
    "icp": "integrated care partnership", "dph": "director of public health", "psb": "public services board",
    "ceo": "chief executive", "lb": "london borough", "wellbeing": "wellbeing", "well-being": "wellbeing",
}  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:[.'/-][^\W_]+)*")
_STATUTORY = ("primary care trust", "clinical commissioning group", "integrated care board")
_LEADING = frozenset({"the", "a", "an", "new", "proposed", "former", "old"})


@lru_cache(maxsize=65536)
def normal_name(name: str) -> str:
    """The form that spellings of one name share: case, "&", abbreviated heads, "the" and "NHS" before a PCT aside."""
    words = [w.strip("'") for w in _WORD.findall(name.casefold().replace("&", " and "))]
    while words and words[0] in _LEADING:
        words = words[1:]
    full = " ".join(EXPANSIONS.get(w, w) for w in words)
    if full.endswith(_STATUTORY):
        full = full.replace("nhs ", "")
    return full.replace("well being", "wellbeing")


def head_of(name: str) -> tuple[str, ...]:
    """The head noun that the name ends with, () where there is none: "borough council"."""
    words = tuple(normal_name(name).split())
    return next((words[-n:] for n in range(6, 0, -1) if n < len(words) and words[-n:] in heads().types), ())


def place_of(name: str) -> str:
    """A name without its head noun: "Vale of Kenning" of "Vale of Kenning District Council", else ""."""
    words = name.split()
    head = head_of(name)
    if not head:
        return ""
    for count in range(min(len(head) + 2, len(words) - 1), 0, -1):
        if normal_name(" ".join(words[-count:])).split()[-len(head) :] == list(head) and tuple(
            normal_name(" ".join(words[-count:])).split()
        ) == head:
            rest = words[:-count]
            return " ".join(rest[1:] if rest[0] == "NHS" else rest)
    return ""


def initials(name: str) -> str:
    """The capital letters that begin the words of a name: "WCC" of "Wexmoor County Council"."""
    return "".join(w[0] for w in re.findall(r"[^\W_]+", name) if w[0].isupper())


def could_abbreviate(short: str, name: str) -> bool:
    """Whether the capitals of `short` stand in this order in the name: "HTMBC" in "Hallam and Tarn Metropolitan …"."""
    letters = [c for c in short.casefold().rstrip("s") if c.isalnum()]
    rest = iter(re.sub(r"[\W_]", "", name.casefold()))
    return bool(letters) and letters[0] == name.casefold().removeprefix("the ")[:1] and all(c in rest for c in letters)
