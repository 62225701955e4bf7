"""The concepts of the vocabularies with their words, read from a file generated from the Turtle."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).parent / "generated" / "lexicon.json"


@dataclass(frozen=True, slots=True)
class Concept:
    """A kind, a title or a status. `labels` starts with the preferred one; `broader` are notations.

    `examples` are proper names of bodies of the kind. `tier` is the kind of area that bodies of the kind
    govern, `level` how an area stands where two councils serve one place: upper, lower or single. `language`
    gives the language of each label that is not English.
    """

    notation: str
    labels: tuple[str, ...]
    broader: tuple[str, ...] = ()
    definition: str = ""
    examples: tuple[str, ...] = ()
    tier: str = ""
    level: str = ""
    language: tuple[tuple[str, str], ...] = ()

    @property
    def label(self) -> str:
        return self.labels[0]


@cache
def schemes() -> tuple[str, ...]:
    """The names of the schemes: body, board, partnership, area, office, role, status …."""
    return tuple(_raw())


@cache
def concepts(scheme: str) -> tuple[Concept, ...]:
    """The concepts of a scheme, by notation."""
    if scheme not in schemes():
        raise ValueError(f"no such scheme: {scheme!r}; there are {', '.join(schemes())}")
    return tuple(_concept(raw) for raw in _raw()[scheme])


@cache
def by_notation(scheme: str) -> Mapping[str, Concept]:
    return {concept.notation: concept for concept in concepts(scheme)}


@cache
def by_label(scheme: str) -> Mapping[str, Concept]:
    """Every label in lower case, with its concept: no label of a scheme stands for two."""
    return {label.casefold(): concept for concept in concepts(scheme) for label in concept.labels}


@cache
def broader(scheme: str, notation: str) -> frozenset[str]:
    """The notation itself and every wider one; a notation that the scheme lacks has none but itself."""
    found = {notation}
    concept = by_notation(scheme).get(notation)
    for wider in concept.broader if concept else ():
        found |= broader(scheme, wider)
    return frozenset(found)


@cache
def narrower(scheme: str, notation: str) -> frozenset[str]:
    """The notation itself and every narrower one."""
    return frozenset(
        concept.notation for concept in concepts(scheme) if notation in broader(scheme, concept.notation)
    ) | {notation}


@cache
def _raw() -> dict[str, list[dict[str, Any]]]:
    raw: dict[str, list[dict[str, Any]]] = json.loads(_FILE.read_text("utf-8"))
    return raw


def _concept(raw: Mapping[str, Any]) -> Concept:
    return Concept(
        notation=raw["notation"],
        labels=tuple(raw["labels"]),
        broader=tuple(raw.get("broader", ())),
        definition=raw.get("definition", ""),
        examples=tuple(raw.get("examples", ())),
        tier=raw.get("tier", ""),
        level=raw.get("level", ""),
        language=tuple((label, language) for label, language in raw.get("language", {}).items()),
    )
