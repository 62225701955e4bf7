"""Labels and relationship types: what each entity, kind, relation and status is called in Neo4j."""

from __future__ import annotations

import re

from kg.model.vocabulary import EntityType, Relation, Status

LABELS = {
    EntityType.PERSON: "Person",
    EntityType.BODY: "Body",
    EntityType.BOARD: "Board",
    EntityType.PARTNERSHIP: "Partnership",
    EntityType.POST: "Post",
    EntityType.AREA: "Area",
    EntityType.EVENT: "Event",
}
TYPES = {label: entity_type for entity_type, label in LABELS.items()}
STATEMENT, PASSAGE, DOCUMENT, JOINT_POST = "Statement", "Passage", "Document", "JointPost"

DIRECT = {
    Relation.HOLDS_POST: "HOLDS",
    Relation.POST_IN: "IN",
    Relation.MEMBER_OF: "MEMBER_OF",
    Relation.AFFILIATED_WITH: "AFFILIATED_WITH",
    Relation.ATTENDED: "ATTENDED",
    Relation.PARTNERS_WITH: "PARTNERS_WITH",
    Relation.PART_OF: "PART_OF",
    Relation.ACCOUNTABLE_TO: "ACCOUNTABLE_TO",
    Relation.COVERS: "COVERS",
    Relation.COTERMINOUS_WITH: "COTERMINOUS_WITH",
    Relation.WITHIN: "WITHIN",
    Relation.SUCCEEDS: "SUCCEEDS",
}
NOT_IN_FORCE = {
    Status.PROPOSED: "PROPOSED",
    Status.AGREED: "AGREED",
    Status.EXPECTED: "EXPECTED",
    Status.ENDED: "ENDED",
}
SUBJECT, OBJECT, POST, EVIDENCE, IN = "SUBJECT", "OBJECT", "POST", "EVIDENCE", DIRECT[Relation.POST_IN]

RELATIONSHIPS = (SUBJECT, OBJECT, POST, EVIDENCE, *DIRECT.values(), *NOT_IN_FORCE.values())


def mark_of(type_: str, start: str) -> str:
    """The property that tells apart relationships of one type between two nodes; "" where one is all."""
    if type_ in (SUBJECT, OBJECT, POST) or (type_, start) == (IN, PASSAGE):
        return ""
    return "order" if type_ == EVIDENCE else "statement"


def kind_label(kind: str) -> str:
    """The second label of a body: `local-authority` is LocalAuthority; "" where the kind has no letter."""
    words = re.findall(r"[A-Za-z0-9]+", kind)
    label = "".join(word[0].upper() + word[1:] for word in words)
    return label if label[:1].isalpha() and label not in _TAKEN else ""


_TAKEN = frozenset({*TYPES, STATEMENT, PASSAGE, DOCUMENT, JOINT_POST})
