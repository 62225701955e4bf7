"""Labels and relationship types: what the ontology calls entities, relations and statuses in Neo4j."""

from __future__ import annotations

from kg.model.vocabulary import EntityType, Relation, Status
from ontology.schema import schema

LABELS = {type_: schema().labels[type_] for type_ in EntityType}
TYPES = {label: type_ for type_, label in LABELS.items()}
DIRECT = {relation: schema().relations[relation].type for relation in Relation}
NOT_IN_FORCE = {status: schema().statuses[status] for status in Status if status is not Status.IN_FORCE}

STATEMENT, PASSAGE, DOCUMENT, JOINT_POST = "Statement", "Passage", "Document", "JointPost"
SUBJECT, OBJECT, POST, EVIDENCE, IN = "SUBJECT", "OBJECT", "POST", "EVIDENCE", DIRECT[Relation.POST_IN]
RELATIONSHIPS = (SUBJECT, OBJECT, POST, EVIDENCE, *DIRECT.values(), *NOT_IN_FORCE.values())


def second_labels(kind: str) -> tuple[str, ...]:
    """Those of a body by its kind: a county council is a LocalAuthority; an unknown kind has none."""
    return tuple(sorted(schema().second_labels.get(kind, ())))


def mark_of(type_: str, start: str) -> str:
    """The property that tells apart relationships of one type between two nodes; "" where one is all."""
    if type_ in (SUBJECT, OBJECT, POST) or (type_, start) == (IN, PASSAGE):
        return ""
    return "order" if type_ == EVIDENCE else "statement"
