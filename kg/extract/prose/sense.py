"""Sense: which ends a relation can bear at all."""

from __future__ import annotations

from kg.extract.names.discourse import Referent
from kg.model.vocabulary import Relation

_NOT_SUBJECT = {
    Relation.COVERS: {"person", "post", "area", "event"},
    Relation.PARTNERS_WITH: {"person", "post"},
    Relation.SUCCEEDS: {"person", "post"},
    Relation.PART_OF: {"person", "post", "area"},
    Relation.ACCOUNTABLE_TO: {"area", "event"},
    Relation.MEMBER_OF: {"area", "event"},
    Relation.HOLDS_POST: {"post", "body", "board", "partnership", "area", "event"},
    Relation.POST_IN: {"person", "body", "board", "partnership", "area", "event"},
}
_NOT_OBJECT = {
    Relation.MEMBER_OF: {"person", "post", "area", "event"},
    Relation.HOLDS_POST: {"person", "post", "area", "event"},
    Relation.AFFILIATED_WITH: {"person", "post", "area", "event"},
    Relation.POST_IN: {"person", "post", "area", "event"},
    Relation.PART_OF: {"person", "post", "area", "event"},
    Relation.SUCCEEDS: {"person", "post", "area"},
    Relation.PARTNERS_WITH: {"person", "post", "area"},
    Relation.ACCOUNTABLE_TO: {"area", "event"},
    Relation.COVERS: {"person", "post", "body", "board", "partnership", "event"},
    Relation.WITHIN: {"person", "post", "body", "board", "partnership", "event"},
}


def is_sensible(relation: Relation, one: Referent, other: Referent) -> bool:
    """Whether ends of these types can bear the relation."""
    if (
        one is other
        or one.type in _NOT_SUBJECT.get(relation, ())
        or other.type in _NOT_OBJECT.get(relation, ())
    ):
        return False
    if relation is Relation.SUCCEEDS and one.generic != other.generic:
        return False
    return not (relation is Relation.MEMBER_OF and one in other.parents and other.type == "board")
