"""A question of the catalogue: its words, its parameters, the columns of its answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.model.vocabulary import EntityType, Status


class ParameterType(StrEnum):
    """What a parameter takes."""

    ENTITY = "entity"  # by name or id
    DOCUMENT = "document"  # by id
    CHOICE = "choice"
    CHOICES = "choices"  # none, one or more, separated by commas
    TEXT = "text"


class ColumnType(StrEnum):
    """What stands in a column."""

    ENTITY = "entity"
    ENTITIES = "entities"
    TEXT = "text"
    YES_NO = "yes/no"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Parameter:
    """`default` is in the form that a user would write; "" leaves the parameter open."""

    name: str
    type: ParameterType
    description: str
    default: str = ""
    choices: tuple[str, ...] = ()
    entity_types: tuple[EntityType, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """`absent` is what a reader sees where the cell is empty: "not named", "not stated"."""

    name: str
    type: ColumnType
    description: str
    absent: str = "not stated"


@dataclass(frozen=True, slots=True)
class Question:
    """`number` is its place in the catalogue, `links` the variables of its query that stand for statements.

    `statuses` and `generic` are what it reads where the asker does not say otherwise.
    """

    name: str
    number: int
    words: str
    description: str
    columns: tuple[Column, ...]
    links: tuple[str, ...]
    parameters: tuple[Parameter, ...] = ()
    statuses: tuple[Status, ...] = (Status.IN_FORCE, Status.AGREED)
    generic: bool = False
