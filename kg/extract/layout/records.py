"""Records: lines of "key: value" of which several together tell of one person, as rows of a table whose columns are keys."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extract.layout.columns import Cell, meaning_of
from kg.extract.reference.nodes import Skeleton

_KEY = re.compile(r"[^\w\"']*[\"']?(?P<key>[A-Za-z][\w -]{1,30}?)[\"']? ?:(?: |$)")
_TELLS = frozenset(["person", "office", "body", "seat", "board", "start", "until"])
# Keys of web pages whose value tells of a person's office, where it is short and begins with one.
_ABOUT = frozenset(["description", "subtitle", "caption", "bio", "summary", "excerpt", "text"])
_LONGEST = 120

Record = dict[str, Cell]


def key_of(text: str) -> tuple[str, int]:
    """The key with which a line begins and where its value starts; "" and 0 where it has none."""
    match = _KEY.match(text)
    return (match["key"].casefold(), match.end()) if match is not None else ("", 0)


def records_of(pairs: Iterable[tuple[str, Cell | None]]) -> tuple[list[str], list[list[Cell]]]:
    """The meanings of the keys and a row of cells for each record that tells of a person."""
    found = [r for r in _records(pairs) if _is_person(r)]
    meanings = list(dict.fromkeys(m for record in found for m in record))
    return meanings, [[record.get(m) or _blank(record["person"]) for m in meanings] for record in found]


def _records(pairs: Iterable[tuple[str, Cell | None]]) -> Iterator[Record]:
    """A key that comes again, or one without a value, begins the next record."""
    record: Record = {}
    keys: set[str] = set()
    for key, cell in pairs:
        if cell is None or key in keys:
            yield record
            record, keys = {}, set()
        if cell is not None:
            keys.add(key)
            meaning = _meaning(key, cell)
            if meaning in _TELLS:
                record.setdefault(meaning, cell)
    yield record


def _meaning(key: str, cell: Cell) -> str:
    if key in _ABOUT:
        first: Sequence[str] = [n.label for n in cell.nodes[:1]]
        return "office" if first == ["F"] and len(cell.text) < _LONGEST else ""
    return meaning_of(key)


def _is_person(record: Record) -> bool:
    """Whether a record is of one named person of whom it tells something."""
    who = record.get("person")
    people = [n for n in who.nodes if not n.pronoun] if who is not None else []
    return len(record) > 1 and [n.label for n in people] == ["P"]


def _blank(cell: Cell) -> Cell:
    return Cell(replace(cell.passage, text="", offsets=array("q")), Skeleton(""))
