"""Columns: what the cells of each column of a table are, by the header or by what most of them hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.extract.lexicon.words import read_yaml
from kg.extract.people.seats import is_seat
from kg.extract.reference.nodes import Node, Skeleton
from kg.extract.text.passage import Passage


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as read: its passage, its skeleton and the nodes in it."""

    passage: Passage
    sentence: Skeleton

    @property
    def text(self) -> str:
        return self.passage.text

    @property
    def nodes(self) -> list[Node]:
        return self.sentence.get(self.sentence.text)

    def of(self, labels: str) -> list[Node]:
        return [n for n in self.nodes if n.label in labels]


@cache
def column_words() -> dict[str, str]:
    """The meaning of a column by the words of its header."""
    return {word: meaning for meaning, words in read_yaml("columns.yaml").items() for word in words}


def meaning_of(header: str) -> str:
    """What a column holds, by its header: "person", "office", "body" …; "" where nobody can tell."""
    words = re.sub(r"\(.*?\)|\[.*?\]", "", header).casefold().strip(" :*.")
    table = column_words()
    if words in table:
        return table[words]
    ends = [w for w in table if len(w) > 3 and (words.startswith(f"{w} ") or words.endswith(f" {w}"))]
    return table[max(ends, key=len)] if ends else ""


def meanings_of(header: list[str], rows: list[list[Cell]], width: int = 0) -> list[str]:
    """The meaning of each column: its header's, and where that does not tell, what most cells hold."""
    width = max((len(r) for r in rows), default=width)
    meanings = _of_headers(header[:width])
    meanings += [""] * (width - len(meanings))
    for index in range(width):
        cells = [r[index] for r in rows if index < len(r) and r[index].text]
        if cells and meanings[index] == "office" and 2 * sum(is_seat(c.text) for c in cells) > len(cells):
            meanings[index] = "seat"
        if cells and meanings[index] in {"person", "board", "body"} and not any(c.of("PFBAU") for c in cells):
            meanings[index] = ""
    for index in range(width):
        if not meanings[index]:
            meanings[index] = _by_content(
                meanings, [r[index] for r in rows if index < len(r) and r[index].text]
            )
    return meanings


def is_header(words: list[str]) -> bool:
    """Whether the words of a first row are those of a header: two or more are, and none ends as a key."""
    plain = [re.sub(r"\(.*?\)", "", w).casefold().strip(" *.") for w in words if w]
    known = sum(w in column_words() or bool(_STANDS_IN.fullmatch(w)) for w in plain)
    return known > 1 and 2 * known >= len(plain) and not any(w.endswith(":") for w in plain)


def _of_headers(header: list[str]) -> list[str]:
    """The meanings by the headers: beside a column of representatives, bodies are what they sit on."""
    meanings = [meaning_of(h) for h in header]
    for index, words in enumerate(header):
        if _STANDS_IN.search(words) and meanings[index] in {"", "seat"}:
            meanings[index] = "person"
    if any(_SENT.search(h) for h, m in zip(header, meanings, strict=True) if m == "person"):
        meanings = [
            "board" if _SAT_ON.fullmatch(h.strip()) else m for h, m in zip(header, meanings, strict=True)
        ]
    return meanings


_STANDS_IN = re.compile(
    r"^(?:alternate|substitute|deputy|named deputy|reserve|stand-in|if absent|in (?:his|her|their) absence)s?(?: member| representative)?s?\b",
    re.I,
)
_SENT = re.compile(r"representative|appointee|nominee|appointed|nominated|delegate", re.I)
_SAT_ON = re.compile(
    r"(?:name of )?(?:outside |external |joint |partner )?(?:body|bodies|organisations?|organizations?|committees?|groups?|partnerships?|commissions?|boards?)(?: name)?|(?:body|committee|organisation)/.*",
    re.I,
)


def stands_in(header: str) -> bool:
    """Whether a column holds those who stand in for the members: "Alternate", "If absent"."""
    return _STANDS_IN.search(header) is not None


def _by_content(meanings: list[str], cells: list[Cell]) -> str:
    if not cells or sum(len(c.text) for c in cells) > 90 * len(cells):
        return ""
    for label, meaning in (("P", "person"), ("F", "office"), ("B", "body")):
        if meaning not in meanings and 2 * sum(bool(c.of(label)) for c in cells) > len(cells):
            return meaning
    return ""
