"""What each node is found by, and what it says of itself."""

from __future__ import annotations

from kg.model.entity import Entity
from kg.model.office import Office
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import EntityType
from kg.store.neo4j import labels
from kg.store.neo4j.shape import Node, NodeKey, Properties, Value
from loaders.document import Document


def entity_key(entity: Entity) -> NodeKey:
    return NodeKey(labels.LABELS[entity.type], _clean(entity.id))


def document_key(id_: str) -> NodeKey:
    return NodeKey(labels.DOCUMENT, _clean(id_))


def passage_key(evidence: Evidence) -> NodeKey:
    """The fragment is that of RFC 5147: code points of a plain text."""
    return NodeKey(labels.PASSAGE, _clean(f"{evidence.document}#char={evidence.start},{evidence.end}"))


def statement_key(statement: Statement) -> NodeKey:
    return NodeKey(labels.STATEMENT, _clean(statement.id))


def post_key(office: Office) -> NodeKey:
    return NodeKey(labels.LABELS[EntityType.POST], office.id)


def document_node(document: Document) -> Node:
    """Its text and blocks lie in the embedded store; what is quoted of it stands on the passages."""
    properties = _properties(
        id=document.id,
        title=document.title,
        publisher=document.publisher,
        date=document.date,
        source=document.source or None,
        media_type=document.media_type,
        sha256=document.sha256,
    )
    return Node(properties)


def entity_node(entity: Entity) -> Node:
    properties = _properties(
        id=entity.id,
        name=entity.name,
        names=list(entity.names),
        kind=entity.kind or None,
        code=entity.code or None,
        generic=entity.generic,
    )
    second = labels.second_labels(entity.kind) if entity.type is EntityType.BODY else ()
    return Node(properties, second)


def implied_post_node(office: Office) -> Node:
    """A post that only its holder's statement speaks of: it can be asked for, but is no entity."""
    return Node(_properties(id=office.id, name=office.title or "office not stated", implied=True))


def passage_node(evidence: Evidence) -> Node:
    id_ = passage_key(evidence).id
    return Node(_properties(id=id_, quote=evidence.quote, start=evidence.start, end=evidence.end))


def statement_node(statement: Statement) -> Node:
    own = _properties(
        id=statement.id,
        relation=statement.relation.value,
        status=statement.status.value,
        joint=statement.joint,
        confidence=statement.confidence,
        rule=statement.rule,
        inferred=statement.inferred,
        premises=list(statement.premises) or None,
    )
    return Node({**qualifiers(statement), **own})


def qualifiers(statement: Statement) -> Properties:
    """What the statement says beside relation and status, as every drawn relationship bears it."""
    return _properties(
        role=statement.role,
        kind=statement.kind,
        joint=True if statement.joint else None,
        option=statement.option,
        scope=statement.scope,
        share=statement.share,
        until=statement.until,
        **{"from": statement.from_},
    )


def _properties(**values: Value | None) -> Properties:
    """Without what is not stated: Neo4j has no empty value."""
    return {name: _clean_value(value) for name, value in values.items() if value is not None}


def _clean_value(value: Value) -> Value:
    if isinstance(value, str):
        return _clean(value)
    return [_clean(item) for item in value] if isinstance(value, list) else value


def _clean(value: str) -> str:
    """A lone surrogate, which no driver can send, becomes a question mark."""
    return value.encode("utf-8", "replace").decode("utf-8")
