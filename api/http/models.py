"""What the API sends, with examples; `kg.query.export` makes it of the inside values, which are others."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from kg.model.vocabulary import EntityType, Relation, Status
from kg.query.question import ColumnType, ParameterType


def _example(*examples: object) -> object:
    return Field(examples=list(examples))


Id = Annotated[str, _example("body/5d9c2a71e0b34f68")]
StatementId = Annotated[str, _example("1f0e9a2b3c4d5e6f")]
DocumentId = Annotated[str, _example("minutes/2006-11-23.txt")]
Date = Annotated[str, _example("2006-11", "2006")]


class Wire(BaseModel):
    model_config = ConfigDict(extra="forbid")


class EntityRef(Wire):
    """An entity in a cell."""

    id: Id
    name: Annotated[str, _example("Wexmoor PCT")]
    type: EntityType


class Evidence(Wire):
    """A passage: the quote is exactly the document's text from start to end, in Unicode code points."""

    document: DocumentId
    start: Annotated[int, _example(120)]
    end: Annotated[int, _example(151)]
    quote: Annotated[str, _example("Jane Example chairs Wexmoor PCT")]


class Statement(Wire):
    """What a document says, with its passages."""

    id: StatementId
    relation: Relation
    role: Annotated[str | None, _example("Chair")]
    kind: Annotated[str | None, _example("reports_to")]
    joint: bool
    status: Status
    from_: Annotated[Date | None, Field(alias="from")]
    until: Date | None
    inferred: Annotated[bool, Field(description="Whether a rule of ours derived it.")]
    evidence: list[Evidence]


class Link(Statement):
    """A statement with its ends and all its qualifiers."""

    subject: EntityRef
    object: EntityRef
    option: Annotated[str | None, _example("Option A")]
    scope: Annotated[str | None, _example("PCT functions")]
    share: Annotated[str | None, _example("employer")]
    confidence: Annotated[float, _example(0.9)]
    rule: Annotated[str, _example("chairs")]


Cell = EntityRef | list[EntityRef] | str | int | bool | None


class Row(BaseModel):
    """The columns of the question, then how sure the row is on the day asked about, then what it rests on."""

    model_config = ConfigDict(
        extra="allow",
        json_schema_extra={"additionalProperties": True, "example": {
            "person": {"id": "person/8e21b07c4d5f9a36", "name": "Jane Example", "type": "person"},
            "role_1": "Chair", "joint": False, "certainty": None, "statements": [],
        }},
    )  # fmt: skip
    __pydantic_extra__: dict[str, Cell]

    certainty: Literal["stated", "last stated", "not excluded"] | None
    statements: list[Statement]


class Answer(Wire):
    """The rows of a question, with the parameters as they were understood."""

    question: Annotated[str, _example("dual-roles")]
    parameters: Annotated[
        dict[str, EntityRef | list[str] | str | bool | None],
        _example(
            {"person": None, "include": [], "status": ["in_force", "agreed"], "generic": False, "on": None}
        ),
    ]
    rows: list[Row]


class Parameter(Wire):
    name: Annotated[str, _example("include")]
    type: ParameterType
    description: Annotated[str, _example("Also offices in partnerships.")]
    default: Annotated[str, _example("")]
    choices: Annotated[list[str], _example(["partnerships", "seats"])]
    entity_types: list[EntityType]


class Column(Wire):
    name: Annotated[str, _example("person")]
    type: ColumnType
    description: Annotated[str, _example("Who holds both.")]
    absent: Annotated[str, _example("not named")]


class Question(Wire):
    """A question that can be asked; `statuses` and `generic` are what it reads unless told otherwise."""

    name: Annotated[str, _example("dual-roles")]
    words: Annotated[str, _example("Who holds offices in two or more bodies at once?")]
    description: Annotated[str, _example("Persons with offices in two different bodies.")]
    columns: list[Column]
    parameters: list[Parameter]
    statuses: list[Status]
    generic: bool


class Questions(Wire):
    questions: list[Question]


class Entities(Wire):
    """Entities by name; `total` counts those before `limit` and `offset`."""

    total: Annotated[int, _example(1)]
    entities: list[EntityRef]


class Entity(EntityRef):
    """An entity with its links, those in force first; `total` counts them before `limit` and `offset`."""

    names: Annotated[list[str], _example(["Wexmoor PCT", "the PCT"])]
    kind: Annotated[str | None, _example("primary-care-trust")]
    code: Annotated[str | None, _example("E10000099")]
    generic: Annotated[bool, Field(description='Whether it is a kind ("PCTs") rather than one.')]
    total: Annotated[int, _example(12)]
    links: list[Link]


class Source(Wire):
    """What is known of a document."""

    id: DocumentId
    title: Annotated[str | None, _example("Minutes of the Board")]
    publisher: Annotated[str | None, _example("Wexmoor PCT")]
    date: Date | None
    media_type: Annotated[str, _example("text/plain")]
    statements: Annotated[int, _example(42)]


class Documents(Wire):
    total: Annotated[int, _example(1)]
    documents: list[Source]


class Document(Source):
    """A stretch of a document's text, and the statements with a passage in it.

    `text` is that from `start` to `end`, and null where only statements were imported, not the document.
    `statements` in all are counted by the document's entry in the list.
    """

    characters: Annotated[int | None, _example(27118)]
    start: Annotated[int, _example(0)]
    end: Annotated[int, _example(27118)]
    text: Annotated[str | None, _example("Jane Example chairs Wexmoor PCT. …")]
    links: list[Link]


class Health(Wire):
    status: Annotated[Literal["ok", "empty"], Field(description="Empty where nothing is loaded yet.")]
    documents: Annotated[int, _example(8)]


class Problem(BaseModel):
    """Problem details (RFC 9457); `candidates` are entities that may be meant."""

    type: Annotated[str, _example("https://w3id.org/govgraph/problems/unknown-question")]
    title: Annotated[str, _example("No such question")]
    status: Annotated[int, _example(404)]
    detail: Annotated[str, _example("no question is called 'dual-rolls'; did you mean 'dual-roles'?")]
    instance: Annotated[str, _example("/questions/dual-rolls")]
    candidates: list[EntityRef] | None = None
