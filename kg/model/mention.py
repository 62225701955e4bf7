"""A mention: the place in a document where an entity is spoken of."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.identity import digest
from kg.model.vocabulary import EntityType


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in one document that speaks of an entity.

    `name` is the surface form with white space folded. `kind` is a notation of the vocabularies (a kind of
    body, a tier of area, an office title) or "". `antecedent` is the id of the earlier mention that this one
    refers to ("the Trust", "she"), or "" where the mention names its entity itself. `context` tells apart
    what bears one name: the bodies that share a post, the option that it stands in, the body of an organ.
    `names` are further forms of the name that the text itself gives at this place: an abbreviation in
    brackets, a full form.
    """

    document: str
    start: int
    end: int
    name: str
    type: EntityType
    kind: str = ""
    generic: bool = False
    antecedent: str = ""
    context: str = ""
    names: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        place = (self.document, str(self.start), str(self.end))
        return digest("mention", *place, self.type, self.name, self.context)
