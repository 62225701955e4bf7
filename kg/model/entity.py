"""An entity: what one or more mentions speak of, after resolution."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.vocabulary import EntityType


@dataclass(frozen=True, slots=True)
class Entity:
    """`names` starts with the preferred name. `id` is "{type}/{code or hash}".

    `code` is an official code or "". `kind` is a notation of the vocabularies. `mentions` are the ids of the
    mentions that it was resolved from.
    """

    id: str
    type: EntityType
    names: tuple[str, ...]
    kind: str = ""
    generic: bool = False
    code: str = ""
    mentions: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.names[0]
