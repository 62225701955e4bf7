"""Reads the lexicon's YAML files into sets and tables, once a process."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Heads:
    """Head nouns of organisations: `types` gives body, board or partnership; `plural` tells the plural forms."""

    types: dict[tuple[str, ...], str]
    plural: frozenset[tuple[str, ...]]
    of: frozenset[tuple[str, ...]]
    first: frozenset[tuple[str, ...]]
    endings: frozenset[str]
    generic: frozenset[tuple[str, ...]]
    last_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Offices:
    heads: dict[tuple[str, ...], bool]  # True for a plural
    before: frozenset[str]
    last_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class People:
    honorifics: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    postnominals: frozenset[str]
    particles: frozenset[str]
    not_names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Places:
    tiers: dict[str, str]
    countries: frozenset[str]


def read_yaml(name: str, package: str = "kg.extract.lexicon") -> Any:  # noqa: ANN401 - whatever the file holds
    """The parsed YAML file of that name in a package, this folder unless another is named."""
    text = files(package).joinpath(name).read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - a safe loader, in C where there is one


def plural_of(word: str) -> str:
    """The plural of an English noun, or of the noun that governs a phrase ("director of x" is not treated)."""
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "ch", "sh")):
        return word + "es"
    if word.endswith("man"):
        return word[:-3] + "men"
    return word + "s"


def pluralise(head: tuple[str, ...]) -> tuple[str, ...]:
    """ "chief executive" as "chief executives", "board of directors" as "boards of directors"."""
    at = head.index("of") - 1 if "of" in head[1:] else len(head) - 1
    return (*head[:at], plural_of(head[at]), *head[at + 1 :])


def _phrases(lists: list[list[str]]) -> list[tuple[str, ...]]:
    return [tuple(phrase.casefold().split()) for group in lists for phrase in group]


@cache
def heads() -> Heads:
    """Head nouns of organisations' names."""
    raw = read_yaml("heads.yaml")
    types: dict[tuple[str, ...], str] = {}
    plural = set()
    for kind in ("body", "board", "partnership"):
        for phrase in _phrases(raw[kind]):
            types[phrase] = kind
            types.setdefault(pluralise(phrase), kind)
            plural.add(pluralise(phrase))
    plural -= {phrase for kind in ("body", "board", "partnership") for phrase in _phrases(raw[kind])}
    return Heads(
        types,
        frozenset(plural),
        frozenset(_phrases(raw["of"])),
        frozenset(_phrases(raw["first"])),
        frozenset(e.casefold() for group in raw["endings"] for e in group),
        frozenset(_phrases(raw["generic"])),
        frozenset(phrase[-1] for phrase in types),
    )


@cache
def offices() -> Offices:
    """Titles of offices."""
    raw = read_yaml("offices.yaml")
    table: dict[tuple[str, ...], bool] = {}
    for phrase in _phrases([raw["heads"]]):
        table.setdefault(pluralise(phrase), True)
    for phrase in _phrases([raw["heads"]]):
        table[phrase] = False
    return Offices(
        table, frozenset(w.casefold() for w in raw["before"]), frozenset(phrase[-1] for phrase in table)
    )


@cache
def people() -> People:
    """What names of people are made of, and what they are not."""
    raw = read_yaml("people.yaml")
    return People(
        frozenset(raw["honorifics"]),
        frozenset(raw["female"]),
        frozenset(raw["male"]),
        frozenset(raw["postnominals"]),
        frozenset(p.casefold() for p in raw["particles"]),
        frozenset(str(w).casefold() for w in raw["not_names"]),
    )


@cache
def places() -> Places:
    """Words for kinds of places, and names of countries."""
    raw = read_yaml("areas.yaml")
    return Places(raw["tiers"], frozenset(raw["countries"]))


@cache
def office_kinds() -> dict[str, frozenset[str]]:
    """The kinds of body, by the head of their names, that have an office which others have not."""
    return {title: frozenset(kinds.split()) for title, kinds in read_yaml("office_kinds.yaml").items()}
