"""Titles of offices and roles of seats: which are one, which give a seat on a board, which give none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import yaml

from kg.model.office import normal_title

_SHARED = re.compile(r"^(?:joint|jointly funded|shared|single) ")


def core_title(title: str | None) -> str:
    """The normal title without what says that it is shared: "Joint Chair" and "Chair" are one office."""
    return _SHARED.sub("", normal_title(title or ""))


def gives_seat(title: str | None) -> bool:
    """Whether the office is a seat on the governing board itself: its chair, a cabinet member, a governor."""
    return _contains("seats", title)


def only_attends(role: str | None) -> bool:
    """Whether whoever has the role is at the meetings without being a member."""
    return _contains("attendees", role)


def _contains(table: str, title: str | None) -> bool:
    words = f" {normal_title(title or '')} "
    return any(f" {phrase} " in words for phrase in _phrases()[table])


@lru_cache(maxsize=1)
def _phrases() -> Mapping[str, tuple[str, ...]]:
    raw = yaml.safe_load((Path(__file__).parent / "titles.yaml").read_text(encoding="utf-8"))
    return {table: tuple(map(normal_title, phrases)) for table, phrases in raw.items()}
