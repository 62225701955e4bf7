"""Annotated documents with every name replaced by an invented one, to tell reading from remembering.

    python -m scripts.renaming EVALUATION SEED TARGET

writes `TARGET/corpus` and `TARGET/gold`: the texts and the gold of EVALUATION, consistently renamed.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from kg.extract.lexicon.words import heads, offices, people, places

_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"\S+@\S+|\S*(?:www\.|://)\S+")  # where names stand in lower case
_ONSETS = [
    "b",
    "br",
    "c",
    "cr",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "v",
    "w",
]
_NUCLEI = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
_CODAS = ["n", "r", "l", "m", "t", "ck", "sh", "th", "ld", "rn", "nd"]
_SHORTEST = 3  # shorter words are particles and initials


def known_words() -> frozenset[str]:
    """The words, in lower case, that say what something is: no names."""
    phrases = (*heads().types, *heads().of, *heads().first, *offices().heads)
    words = {word for phrase in phrases for word in phrase} | set(" ".join(places().tiers).split())
    lexicon = people()
    plain = lexicon.not_names | lexicon.particles | offices().before
    titles = {w.casefold() for w in lexicon.honorifics | lexicon.postnominals}
    return frozenset(words | plain | titles | set(heads().endings))


def proper_words(names: Iterable[str], text: str) -> frozenset[str]:
    """The words of names that are nothing but names: in no lexicon, and never in lower case in the text."""
    common = {w for w in _WORD.findall(_ADDRESS.sub(" ", text)) if w.islower()} | known_words()
    words = {w for name in names for w in _WORD.findall(name) if w[0].isupper() and len(w) >= _SHORTEST}
    return frozenset(
        w.casefold() for w in words if w.casefold() not in common and not (w.isupper() and len(w) < 6)
    )


def invent(words: Iterable[str], seed: int) -> dict[str, str]:
    """A new word for each, with its first letter and about its length; the same for the same seed."""
    source = random.Random(seed)  # noqa: S311  # names, not secrets
    taken: set[str] = set()
    found = {}
    for word in sorted(words):
        new = _word_like(word, source)
        while new in taken or new == word:
            new = _word_like(word, source)
        taken.add(new)
        found[word] = new
    return found


def _word_like(word: str, source: random.Random) -> str:
    new = word[0] if word[0].isalpha() else "m"
    if new not in "aeiou":
        new += source.choice(_NUCLEI)
    while len(new) < len(word) - 1:
        new += source.choice(_ONSETS) + source.choice(_NUCLEI)
    return new + source.choice(_CODAS)


def rename(text: str, table: Mapping[str, str]) -> str:
    """The text with each word of the table replaced, in capitals where it stood in capitals."""

    def replaced(match: re.Match[str]) -> str:
        word = match.group()
        new = table.get(word.casefold())
        if new is None or word.islower():
            return word
        return new.upper() if word.isupper() else new.capitalize()

    return _WORD.sub(replaced, text)


def rename_gold(gold: Mapping[str, Any], table: Mapping[str, str]) -> dict[str, Any]:
    """A gold file with its names, roles and quotes renamed as its text is."""
    entities = [{**e, "names": [rename(n, table) for n in e["names"]]} for e in gold["entities"]]
    links = [
        {**link, **{k: _renamed(link[k], table) for k in ("quote", "role") if link.get(k)}}
        for link in gold["links"]
    ]
    return {**gold, "entities": entities, "links": links}


def _renamed(value: str | list[str], table: Mapping[str, str]) -> str | list[str]:
    return rename(value, table) if isinstance(value, str) else [rename(v, table) for v in value]


def write_renamed(evaluation: Path, seed: int, target: Path) -> None:
    """Writes the renamed texts and gold files of an evaluation folder."""
    for part in ("corpus", "gold"):
        (target / part).mkdir(parents=True, exist_ok=True)
    for path in sorted((evaluation / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (evaluation.parent / "corpus" / gold["document"]).read_text(encoding="utf-8")
        named = [
            n
            for e in gold["entities"]
            if e["type"] in {"person", "body"} and not e.get("generic")
            for n in e["names"]
        ]
        table = invent(proper_words(named, text), seed)
        (target / "corpus" / gold["document"]).write_text(rename(text, table), encoding="utf-8")
        renamed = json.dumps(rename_gold(gold, table), ensure_ascii=False)
        (target / "gold" / path.name).write_text(renamed, encoding="utf-8")


if __name__ == "__main__":
    write_renamed(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
