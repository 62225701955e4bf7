"""Markers at the beginning of a line: bullets, numbers, letters, notes."""

from __future__ import annotations

import re
from typing import NamedTuple

_MARK = re.compile(
    r"(?P<bullet>[-+*•–—·▪●◦‣○■□►▸➢✓§\uf0b7\uf0a7]|o(?=\s{2}|\t))\s+(?:(?P<dashed>\d{1,2}(?:\.\d{1,3})+)\.?\s+)?"
    r"|(?P<dotted>(?:\d{1,3}|[A-Z])(?:\.\d{1,3}){1,5}[.)]?)\s+"
    r"|(?P<number>\(\d{1,3}\)|\d{1,3}[.)])\s+"
    r"|(?P<small>\([a-z]{1,5}\)|[a-z]{1,5}\)|[a-z]\.|[ivx]{2,5}\.)\s+"
    r"|(?P<capital>\([A-Z]\)|[A-Z][.)]|\([IVX]{1,5}\))\s+"
    r"|(?P<bare>\d{1,3})\s+(?=[^\W\d_a-z]|[“\"‘'(])"
    r"|(?P<note>[¹²³⁰⁴-⁹]{1,3}|\[\d{1,3}\]|[†‡])\s*(?=\S)"
)
_FIRST = frozenset("-+*•–—·▪●◦‣○■□►▸➢✓§\uf0b7\uf0a7([¹²³⁰⁴⁵⁶⁷⁸⁹†‡0123456789")
_ROMAN = re.compile(r"(?=.)x{0,3}(?:ix|iv|v?i{0,3})$")


class Marker(NamedTuple):
    """`sort` tells the markers of one list from others, `label` is what is shown, `size` up to the text."""

    sort: str
    label: str
    size: int


def read_marker(text: str) -> Marker | None:
    """The marker that a line begins with, if it does."""
    if text[0] not in _FIRST and text[1:2] not in (".", ")", " ", "\t", ""):
        second = text[1:6]
        if "." not in second and ")" not in second:
            return None
    match = _MARK.match(text)
    if match is None or match.end() == len(text):
        return None
    if match.group("dashed"):  # a numbered paragraph behind a dash
        return Marker("dotted", match.group("dashed"), match.end())
    sort = match.lastgroup or ""
    label = match.group(sort)
    if sort == "bullet":
        return Marker(label, label, match.end())
    if sort == "small":
        core = label.strip("().")
        if len(core) > 1 and (not _ROMAN.match(core) or core in ("xx", "mix")):
            return None
        sort = ("roman" if _ROMAN.match(core) else "letter") + _dress(label)
    elif sort in ("number", "capital"):
        sort += _dress(label)
    return Marker(sort, label, match.end())


def _dress(label: str) -> str:
    return "()" if label[0] == "(" else label[-1]


def counts_from(label: str, before: str) -> bool:
    """Whether a label is next after another: "(b)" after "(a)", "1.10" after "1.9", "ii" after "i"."""
    if _stem(label) != _stem(before):
        return False
    one, other = _core(label).casefold(), _core(before).casefold()
    if len(one) == 1 == len(other) and one.isalpha() and ord(one) == ord(other) + 1:  # "(i)" after "(h)"
        return True
    return _rank(label) == _rank(before) + 1


def is_first(label: str) -> bool:
    """Whether a label can begin a list."""
    return _core(label).split(".")[-1].casefold() in ("1", "a", "i")


def _core(label: str) -> str:
    return label.strip("().")


def _stem(label: str) -> str:
    return _core(label).rpartition(".")[0]


def _rank(label: str) -> int:
    """The place of a label in its list; small roman numerals and letters as their own numbers."""
    last = _core(label).rpartition(".")[2].casefold()
    if last.isdigit() and last.isascii():
        return int(last)
    if len(last) > 1 or last in ("i", "v", "x"):
        return _roman_value(last)
    return ord(last) - ord("a") + 1 if len(last) == 1 else -9


def _roman_value(text: str) -> int:
    values = {"i": 1, "v": 5, "x": 10}
    numbers = [values.get(char, 0) for char in text]
    pairs = zip(numbers, [*numbers[1:], 0], strict=True)
    return sum(-one if one < following else one for one, following in pairs)
