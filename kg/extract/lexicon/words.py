"""Reads the lexicon's YAML files into sets and tables, once a process."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, reduce
from importlib.resources import files
from typing import Any
from unicodedata import combining, normalize

import yaml

from kg.extract.lexicon.packs import additions, merged


@dataclass(frozen=True, slots=True)
class Heads:
    """Head nouns of organisations: `types` gives body, board or partnership; `plural` tells the plural forms."""

    types: dict[tuple[str, ...], str]
    plural: frozenset[tuple[str, ...]]
    of: frozenset[tuple[str, ...]]
    first: frozenset[tuple[str, ...]]
    endings: frozenset[str]
    seats: frozenset[str]
    comma_lists: frozenset[str]
    capital_only: frozenset[str]
    long_only: frozenset[str]
    scoped_organs: frozenset[tuple[str, ...]]
    fields_too: frozenset[tuple[str, ...]]
    fixed: dict[str, tuple[tuple[str, ...], ...]]  # by their first word, as they are written
    last_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class NameWords:
    """Small words by which the bounds of an organisation's name are told."""

    connectors: frozenset[str]
    openers: frozenset[str]
    may_open: frozenset[str]
    opens_place: frozenset[str]
    of_the: frozenset[str]
    no_part: frozenset[str]
    offices_in_names: frozenset[str]
    titles_before: frozenset[str]
    months: frozenset[str]
    days: frozenset[str]
    before_dates: frozenset[str]
    particles: frozenset[str]
    inner_particles: frozenset[str]
    and_the: frozenset[str]
    of_meeting: frozenset[str]
    things: frozenset[str]
    nations: frozenset[str]
    common_places: frozenset[str]
    lands: frozenset[str]
    addresses: frozenset[str]
    presiding: frozenset[str]
    directions: frozenset[str]
    indefinite: frozenset[str]
    own_word: frozenset[str]
    groups: frozenset[str]
    meetings: frozenset[str]
    meets: frozenset[str]
    shared_plurals: frozenset[str]
    adorns_trust: frozenset[str]


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Heads of names that tell whether a document may be that body's."""

    never: frozenset[str]
    boards: frozenset[str]
    foreign: frozenset[str]


@dataclass(frozen=True, slots=True)
class Offices:
    heads: dict[tuple[str, ...], bool]  # True for a plural
    before: frozenset[str]
    last_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class TitleWords:
    """Words by which the bounds of an office's title are told."""

    scoped: frozenset[str]
    only_for: frozenset[str]
    before_field: frozenset[str]
    scope_stops: frozenset[str]
    scope_ends: frozenset[str]
    lower_fields: frozenset[str]
    too_plain: frozenset[str]
    how_long: frozenset[str]
    levels: frozenset[str]
    verbs: frozenset[str]
    before_verbs: frozenset[str]
    before_third_person: frozenset[str]
    units: frozenset[str]
    fields_too: frozenset[str]
    portfolios: frozenset[str]


@dataclass(frozen=True, slots=True)
class Generics:
    """Kinds of organisation: by each form that they have, their name, type and whether the form means all of them."""

    forms: dict[tuple[str, ...], tuple[str, str, bool]]
    mass: frozenset[tuple[str, ...]]  # forms without a plural
    every: frozenset[str]
    publics: frozenset[str]
    longest: int
    first_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class People:
    honorifics: frozenset[str]
    official: frozenset[str]  # the honorifics that are offices: "Mayor"
    titles: frozenset[str]  # the honorifics that are nothing else: "Mrs", not "General"
    given: frozenset[str]  # first names of the world, in lower case, with their marks and without
    ambiguous: frozenset[str]  # first names that are common words or places too
    surnames: frozenset[str]  # common words that are surnames too
    plural_honorifics: frozenset[str]
    noble: frozenset[str]
    ranks: frozenset[str]
    before_places: frozenset[str]
    surname_heads: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    postnominals: frozenset[str]
    particles: frozenset[str]
    not_names: frozenset[str]  # common words, those for fields of work too
    kinds: frozenset[str]  # the common words that make no name of a body a proper one


@dataclass(frozen=True, slots=True)
class FoldingWords:
    """Words that tell how text is folded: hyphens and capitals that stay, words that are small in titles."""

    keep_hyphen: frozenset[str]
    capitals: frozenset[str]
    small: frozenset[str]


@dataclass(frozen=True, slots=True)
class DescriptionWords:
    """Words of descriptions that stand for organisations named before."""

    determiners: frozenset[str]
    adjectives: frozenset[str]
    inside: frozenset[str]
    plain: frozenset[str]
    bare: frozenset[str]
    clause_openers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Places:
    tiers: dict[str, str]
    countries: frozenset[str]


def read_yaml(name: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """The lexicon file of that name, with what the packs in use add to it."""
    text = files("kg.extract.lexicon").joinpath(name).read_text(encoding="utf-8")
    return reduce(merged, additions(name), load_yaml(text))


def load_yaml(text: str) -> Any:  # noqa: ANN401 - whatever the text holds
    """A text in YAML, parsed."""
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


_PLURALS = {"branches": "branch", "bureaux": "bureau"}


def singular_of(word: str) -> str:
    """The singular of an English plural, or of a phrase that ends with one."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return _PLURALS.get(word) or (word.removesuffix("s") if not word.endswith("ss") else word)


def pluralise(head: tuple[str, ...]) -> tuple[str, ...]:
    """ "chief executive" as "chief executives", "board of directors" as "boards of directors"."""
    at = head.index("of") - 1 if "of" in head[1:] else len(head) - 1
    return (*head[:at], plural_of(head[at]), *head[at + 1 :])


def _phrases(lists: list[list[str]]) -> list[tuple[str, ...]]:
    return [
        tuple(word.rstrip("'") for word in phrase.casefold().split()) for group in lists for phrase in group
    ]


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
        frozenset(e for group in raw["seats"] for e in group),
        frozenset(raw["comma_lists"]),
        frozenset(raw["capital_only"]),
        frozenset(raw["long_only"]),
        frozenset(_phrases([raw["scoped_organs"]])),
        frozenset(_phrases([raw["fields_too"]])),
        _by_first_word(name for group in raw["fixed"] for name in group),
        frozenset(phrase[-1] for phrase in types),
    )


def _by_first_word(names: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        words = tuple(name.split())
        table.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in table.items()}


@cache
def name_words() -> NameWords:
    """Small words inside and before names of organisations."""
    raw = read_yaml("names.yaml")
    return NameWords(**{field: frozenset(words) for field, words in raw.items()})


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
def own_words() -> OwnWords:
    """Heads of names of bodies that have documents, or have none."""
    return OwnWords(**{field: frozenset(words) for field, words in read_yaml("own.yaml").items()})


@cache
def title_words() -> TitleWords:
    """Words inside and beside titles of offices."""
    return TitleWords(**{field: frozenset(words) for field, words in read_yaml("titles.yaml").items()})


def _given_names() -> frozenset[str]:
    names = {name.casefold() for group in read_yaml("first_names.yaml").values() for name in group.split()}
    return frozenset(names | {without_marks(name) for name in names})


def without_marks(word: str) -> str:
    """The letters of a word without accents and other marks: "siobhan" of "siobhán"."""
    return "".join(c for c in normalize("NFD", word) if not combining(c))


@cache
def expletive_words() -> dict[str, frozenset[str]]:
    """What stands after an "it" that means nothing."""
    return {key: frozenset(words) for key, words in read_yaml("expletives.yaml").items()}


@cache
def genders() -> dict[str, bool]:
    """Of first names that men alone or women alone bear, whether women do."""
    raw = read_yaml("genders.yaml")
    return {name.casefold(): kind == "female" for kind in ("male", "female") for name in raw[kind].split()}


@cache
def people() -> People:
    """What names of people are made of, and what they are not."""
    raw = read_yaml("people.yaml")
    return People(
        frozenset(raw["honorifics"]),
        frozenset(raw["official"]),
        frozenset(raw["titles"]),
        _given_names(),
        frozenset(raw["ambiguous"]),
        frozenset(raw["surnames"]),
        frozenset(raw["plural_honorifics"]),
        frozenset(raw["noble"]),
        frozenset(raw["ranks"]),
        frozenset(raw["before_places"]),
        frozenset(raw["surname_heads"]),
        frozenset(raw["female"]),
        frozenset(raw["male"]),
        frozenset(raw["postnominals"]),
        frozenset(p.casefold() for p in raw["particles"]),
        frozenset(str(w).casefold() for w in raw["not_names"])
        | frozenset(word for words in read_yaml("fields.yaml").values() for word in words.split()),
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


@cache
def generics() -> Generics:
    """Kinds of organisation that texts speak of in general."""
    raw = read_yaml("generics.yaml")
    found: dict[tuple[str, ...], tuple[str, str, bool]] = {}
    for type_ in ("body", "board", "partnership"):
        for forms in raw[type_]:
            for form in forms:
                words = tuple(form.split())
                found[words] = (forms[0], type_, False)
                found[pluralise(words)] = (forms[0], type_, True)
    mass = {tuple(word.split()): (kind, "body", True) for word, kind in raw["mass"].items()}
    found |= mass
    return Generics(
        found,
        frozenset(mass),
        frozenset(raw["every"]),
        frozenset(raw["publics"]),
        max(map(len, found)),
        frozenset(words[0] for words in found),
    )


@cache
def publics() -> frozenset[str]:
    """Words for a public to which somebody may answer."""
    return frozenset(read_yaml("publics.yaml"))


@cache
def occupations() -> frozenset[str]:
    """What people are by trade: "politician", "civil servant"."""
    return frozenset(read_yaml("occupations.yaml")["nouns"])


@cache
def stands_for() -> dict[str, str]:
    """Nouns that stand for an organisation named before, with the heads of the names that they may stand for."""
    return dict(read_yaml("stands_for.yaml"))


@cache
def confidences() -> dict[str, float]:
    """How often a rule is right when it speaks, by its name and the confidence that its code gives it."""
    return dict(read_yaml("confidence.yaml"))


@cache
def description_words() -> DescriptionWords:
    """Words of descriptions, "the two neighbouring councils"."""
    return DescriptionWords(
        **{field: frozenset(words) for field, words in read_yaml("descriptions.yaml").items()}
    )


@cache
def folding_words() -> FoldingWords:
    """Words by which text is folded for reading."""
    return FoldingWords(**{field: frozenset(words) for field, words in read_yaml("folding.yaml").items()})
