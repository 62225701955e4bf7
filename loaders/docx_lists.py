"""Numbers and bullets of a Word file, which it shows without storing them in its text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from docx.oxml.ns import qn
from lxml.etree import _Element

from loaders.docx_styles import is_on, value

_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LEVELS = 9
_LONGEST = 40  # characters of what stands around the numbers


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    start: int
    format: str
    text: str
    legal: bool = False


@dataclass(slots=True)
class _Counter:
    """The last number of each level, none before the first."""

    numbers: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)

    def step(self, level: int, levels: Mapping[int, Level]) -> None:
        """Count on at a level: those below begin anew, those above have begun."""
        for upper in range(level):
            if self.numbers[upper] is None and upper in levels:
                self.numbers[upper] = levels[upper].start
        last = self.numbers[level]
        self.numbers[level] = levels[level].start if last is None else last + 1
        self.numbers[level + 1 :] = [None] * (_LEVELS - level - 1)


class Numbering:
    """Counts as the paragraphs pass, in order."""

    def __init__(self, root: _Element | None) -> None:
        self._levels: dict[str, Mapping[int, Level]] = {}  # by list id
        self._shared: dict[str, str] = {}  # the definition that lists count together by
        self._counters: dict[str, _Counter] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: _Element) -> None:
        abstract = {item.get(qn("w:abstractNumId"), ""): item for item in root.iter(qn("w:abstractNum"))}
        linked = {
            value(item, "w:styleLink"): key for key, item in abstract.items() if value(item, "w:styleLink")
        }
        for number in root.iter(qn("w:num")):
            key = value(number, "w:abstractNumId") or ""
            if key in abstract:
                key = linked.get(value(abstract[key], "w:numStyleLink"), key)
            own = number.get(qn("w:numId"), "")
            overrides = {
                **_read_levels(abstract.get(key)),
                **_read_overrides(number, _read_levels(abstract.get(key))),
            }
            self._levels[own] = overrides
            self._shared[own] = own if number.find(qn("w:lvlOverride")) is not None else key

    def is_known(self, list_id: str, level: int) -> bool:
        return level in self._levels.get(list_id, {})

    def next_label(self, list_id: str, level: int) -> str:
        """What stands before the next paragraph of a list at a level."""
        levels = self._levels[list_id]
        counter = self._counters.setdefault(self._shared[list_id], _Counter())
        counter.step(level, levels)
        if levels[level].format == "bullet":
            return "•"
        if levels[level].format == "none":
            return ""

        def number(match: re.Match[str]) -> str:
            place = int(match.group(1)) - 1
            form = "decimal" if levels[level].legal or place not in levels else levels[place].format
            return format_number(counter.numbers[place] or 0, form)

        return _PLACE.sub(number, levels[level].text[:_LONGEST]).strip()


def _read_levels(abstract: _Element | None) -> dict[int, Level]:
    found = abstract.findall(qn("w:lvl")) if abstract is not None else []
    return {_place(level): _read_level(level) for level in found}


def _read_overrides(number: _Element, levels: Mapping[int, Level]) -> dict[int, Level]:
    found = {}
    for override in number.findall(qn("w:lvlOverride")):
        place, level, start = _place(override), override.find(qn("w:lvl")), value(override, "w:startOverride")
        base = _read_level(level) if level is not None else levels.get(place)
        if base is not None:
            found[place] = Level(_number(start, base.start), base.format, base.text, base.legal)
    return found


def _read_level(level: _Element) -> Level:
    form = value(level, "w:numFmt") or "decimal"
    legal = bool(is_on(level, "w:isLgl"))
    return Level(_number(value(level, "w:start"), 1), form, value(level, "w:lvlText") or "", legal)


def _place(element: _Element) -> int:
    return min(_number(element.get(qn("w:ilvl")), 0), _LEVELS - 1)


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else default


def format_number(number: int, form: str) -> str:
    """A number as "a", "iv" or "4"."""
    if form in ("lowerLetter", "upperLetter") and 1 <= number <= 780:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman") and 1 <= number < 50:
        roman, rest = "", number
        for worth, letters in _ROMAN:
            roman, rest = roman + letters * (rest // worth), rest % worth
        return roman.upper() if form == "upperRoman" else roman
    return f"{number:02}" if form == "decimalZero" else str(number)
