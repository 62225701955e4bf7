"""Normal forms of names: which spellings are one name."""

from __future__ import annotations

import re
from functools import lru_cache

# Abbreviated heads and what they stand for; both spellings are one name.
EXPANSIONS = {
    "pct": "primary care trust", "pcts": "primary care trusts", "ccg": "clinical commissioning group",
    "ccgs": "clinical commissioning groups", "icb": "integrated care board", "sha": "strategic health authority",
    "lhb": "local health board", "dc": "district council", "bc": "borough council", "cc": "county council",
    "lsp": "local strategic partnership", "lep": "local enterprise partnership", "ijb": "integration joint board",
    "dcs": "district councils", "ccs": "county councils", "bcs": "borough councils", "hwb": "health and wellbeing board", "mbc": "metropolitan borough council", "lga": "local government association",
    "icp": "integrated care partnership", "dph": "director of public health", "psb": "public services board",
    "ceo": "chief executive", "lb": "london borough", "well-being": "wellbeing",
}  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:[.'/-][^\W_]+)*")
_STATUTORY = ("primary care trust", "clinical commissioning group", "integrated care board")
_LEADING = frozenset({"the", "a", "an", "new", "proposed", "former", "old"})


@lru_cache(maxsize=65536)
def normal_name(name: str) -> str:
    """The form that spellings of one name share: case, "&", abbreviated heads, "the" and "NHS" before a PCT aside."""
    words = [w.strip("'") for w in _WORD.findall(name.casefold().replace("’", "'").replace("&", " and "))]
    while len(words) > 1 and words[0] in _LEADING and not (words[0] == "new" and name[:1] == "N"):
        words = words[1:]
    if len(words) > 1 and words[-1] == "ft":
        words = [*words[:-1], "foundation", "trust"]
    full = " ".join(EXPANSIONS.get(w, w) for w in words)
    if full.endswith(_STATUTORY):
        full = full.replace("nhs ", "")
    if full.endswith(" nhs foundation trust"):
        full = full.replace(" nhs ", " ")
    return full.replace("well being", "wellbeing")
