"""Graphs for tests: one made by hand, and strategies that make any."""

from __future__ import annotations

from hypothesis import strategies as st

from kg.model.entity import Entity
from kg.model.graph import Graph
from kg.model.identity import digest
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import Accountability, EntityType, Relation, Status
from loaders.document import Block, BlockKind, Document, Span

MINUTES = (
    "Jo Field chairs Oakshire PCT and is Director of Health of Oakshire Council. "
    "Ann Low is joint Director of Care of Oakshire Council and Oakshire PCT. "
    "The Council and the PCT will share a Chief Executive. "
    "District councils sit on the Health Board, which covers Oakshire. "
)


def document(id_: str, text: str) -> Document:
    whole = Block(BlockKind.PARAGRAPH, (Span(0, len(text)),)) if text else None
    return Document(
        id_, text, (whole,) if whole else (), digest(text) * 4, "text/plain", title="Minutes", date="2007-03"
    )


def quoted(source: Document, quote: str) -> tuple[Evidence, ...]:
    start = source.text.index(quote)
    return (Evidence(source.id, start, start + len(quote), quote),)


def small_graph() -> Graph:
    """Two offices, a joint one, an agreed shared post, a kind of body, a board and an area."""
    source = document("minutes.txt", MINUTES)
    council = Entity("body/council", EntityType.BODY, ("Oakshire Council", "the Council"), "county-council")
    trust = Entity("body/pct", EntityType.BODY, ("Oakshire PCT", "the PCT"), "primary-care-trust", code="5ZZ")
    districts = Entity("body/districts", EntityType.BODY, ("district councils",), generic=True)
    board = Entity("board/health", EntityType.BOARD, ("Health Board",))
    area = Entity("area/oakshire", EntityType.AREA, ("Oakshire",), "county")
    jo = Entity("person/jo", EntityType.PERSON, ("Jo Field",))
    ann = Entity("person/ann", EntityType.PERSON, ("Ann Low",))
    chief = Entity("post/chief", EntityType.POST, ("Chief Executive",))

    def said(relation: Relation, subject: Entity, object_: Entity, quote: str, **rest: object) -> Statement:
        evidence = quoted(source, quote)
        return Statement(relation, subject.id, object_.id, evidence, "by hand", 0.9, **rest)  # type: ignore[arg-type] # qualifiers by name

    joint = {"role": "Director of Care", "joint": True}
    agreed = {"joint": True, "status": Status.AGREED}
    share = "The Council and the PCT will share a Chief Executive"
    statements = (
        said(Relation.HOLDS_POST, jo, trust, "Jo Field chairs Oakshire PCT", role="Chair", from_="2006-11"),
        said(Relation.HOLDS_POST, jo, council, "is Director of Health", role="Director of Health"),
        said(Relation.HOLDS_POST, ann, council, "Ann Low is joint Director of Care", **joint),
        said(Relation.HOLDS_POST, ann, trust, "Ann Low is joint Director of Care", **joint),
        said(Relation.POST_IN, chief, council, share, **agreed),
        said(Relation.POST_IN, chief, trust, share, **agreed, share="funder"),
        said(
            Relation.MEMBER_OF, districts, board, "District councils sit on the Health Board", role="member"
        ),
        said(Relation.PART_OF, board, council, "the Health Board"),
        said(Relation.COVERS, board, area, "covers Oakshire"),
        said(Relation.PARTNERS_WITH, council, trust, share),
    )
    entities = (council, trust, districts, board, area, jo, ann, chief)
    return Graph(
        (source,),
        tuple(sorted(entities, key=lambda entity: entity.id)),
        tuple(sorted(statements, key=lambda statement: statement.id)),
    )


# Neo4j, JSON and XML alike carry every character but lone surrogates; NUL is no text of a document.
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=60)
dates = (
    st.dates().map(lambda day: day.isoformat()).flatmap(lambda day: st.sampled_from([day[:4], day[:7], day]))
)
_kinds = st.sampled_from(["", "county-council", "nhs_trust", "2 tier", "Body", "ä'`}"])


@st.composite
def documents(draw: st.DrawFn, number: int) -> Document:
    stated = st.none() | texts
    return Document(
        id=f"{number}/{draw(texts)}",
        text=draw(texts),
        blocks=(),
        sha256=digest(str(number)),
        media_type=draw(st.sampled_from(["", "text/plain"])),
        source=draw(st.just("") | texts),
        title=draw(stated),
        publisher=draw(stated),
        date=draw(st.none() | dates),
    )


@st.composite
def entities(draw: st.DrawFn, number: int) -> Entity:
    type_ = draw(st.sampled_from(EntityType))
    return Entity(
        id=f"{type_}/{number}",
        type=type_,
        names=tuple(draw(st.lists(texts, min_size=1, max_size=3))),
        kind=draw(_kinds),
        generic=draw(st.booleans()),
        code=draw(st.just("") | texts),
        mentions=tuple(draw(st.lists(texts, max_size=2))),
    )


@st.composite
def evidence(draw: st.DrawFn, sources: tuple[Document, ...]) -> Evidence:
    source = draw(st.sampled_from(sources))
    start = draw(st.integers(0, len(source.text) - 1))
    end = draw(st.integers(start + 1, len(source.text)))
    return Evidence(source.id, start, end, source.text[start:end])


@st.composite
def statements(draw: st.DrawFn, ends: tuple[Entity, ...], sources: tuple[Document, ...]) -> Statement:
    end = st.sampled_from([entity.id for entity in ends])
    stated = st.none() | texts
    return Statement(
        relation=draw(st.sampled_from(Relation)),
        subject=draw(end),
        object=draw(end),
        evidence=tuple(draw(st.lists(evidence(sources), min_size=1, max_size=3, unique=True))),
        rule=draw(texts),
        confidence=draw(st.floats(0, 1)),
        role=draw(stated),
        kind=draw(st.none() | st.sampled_from([kind.value for kind in Accountability])),
        joint=draw(st.booleans()),
        status=draw(st.sampled_from(Status)),
        from_=draw(st.none() | dates),
        until=draw(st.none() | dates),
        option=draw(stated),
        scope=draw(stated),
        share=draw(st.none() | st.sampled_from(["employer", "funder", "host"])),
        inferred=draw(st.booleans()),
        premises=tuple(draw(st.lists(texts, max_size=2))),
    )


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Any graph that `kg.assemble` may give, sorted by id as it is there."""
    sources = tuple(draw(documents(number)) for number in range(draw(st.integers(1, 2))))
    ends = tuple(draw(entities(number)) for number in range(draw(st.integers(1, 5))))
    said = draw(st.lists(statements(ends, sources), max_size=6, unique_by=lambda statement: statement.id))
    return Graph(
        tuple(sorted(sources, key=lambda source: source.id)),
        tuple(sorted(ends, key=lambda entity: entity.id)),
        tuple(sorted(said, key=lambda statement: statement.id)),
    )
