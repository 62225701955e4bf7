"""The words and patterns of words.yaml, read once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True)
class Words:
    """What words.yaml holds; its comments say what each part is for."""

    navigation: re.Pattern[str]
    columns: frozenset[str]
    columns_alone: frozenset[str]
    open: frozenset[str]
    never_last: frozenset[str]
    offices: frozenset[str]
    generic_titles: frozenset[str]


@cache
def load_words() -> Words:
    """Words of the package; the file is part of it, so one reading serves all."""
    source = files("loaders.plain").joinpath("words.yaml").read_text(encoding="utf-8")
    data: dict[str, list[str]] = yaml.safe_load(source)
    return Words(
        navigation=re.compile("|".join(f"(?:{pattern})" for pattern in data["navigation"]), re.IGNORECASE),
        columns=_split(data["columns"]),
        columns_alone=_split(data["columns_alone"]),
        open=_split(data["open"]),
        never_last=_split(data["never_last"]),
        offices=_split(data["offices"]),
        generic_titles=frozenset(data["generic_titles"]),
    )


def _split(rows: Iterable[str]) -> frozenset[str]:
    return frozenset(word for row in rows for word in row.split())
