"""The interchange format as it comes from outside, checked item by item: one bad link stops no other."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from kg.model.vocabulary import EntityType, Relation, Status


def _first(value: object) -> object:
    """A list means that any of these is right: the first is as good as another."""
    return value[0] if isinstance(value, list) and value else value


_Text = Annotated[str | None, BeforeValidator(_first)]
_Status = Annotated[Status, BeforeValidator(_first)]


class _Wire(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    @model_validator(mode="before")
    @classmethod
    def _without_nulls(cls, given: Any) -> Any:  # noqa: ANN401  # whatever the file holds
        """A null is as good as nothing given."""
        return (
            {key: value for key, value in given.items() if value is not None}
            if isinstance(given, dict)
            else given
        )


class WireDocument(_Wire):
    id: str
    sha256: str = ""
    media_type: str = ""
    source: str = ""
    title: str | None = None
    publisher: str | None = None
    date: str | None = None


class WireEntity(_Wire):
    id: str
    type: EntityType
    names: Annotated[list[Annotated[str, Field(min_length=1)]], Field(min_length=1)]
    generic: bool = False
    kind: str = ""


class WireLink(_Wire):
    relation: Relation
    subject: str
    object: str
    role: _Text = None
    kind: _Text = None
    joint: bool = False
    status: _Status = Status.IN_FORCE
    from_: Annotated[_Text, Field(alias="from")] = None
    until: _Text = None
    document: str | None = None
    quote: Annotated[str, Field(min_length=1)]
    start: Annotated[int, Field(ge=0)] | None = None
    end: Annotated[int, Field(ge=0)] | None = None
    statement: str | None = None
    option: str | None = None
    scope: str | None = None
    share: str | None = None
    rule: str = "imported"
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0
    inferred: bool = False
    premises: list[str] = []


class WireGraph(_Wire):
    """The whole file; its items are checked one by one afterwards."""

    document: str | None = None
    documents: list[Any] = []
    entities: list[Any]
    links: list[Any]
