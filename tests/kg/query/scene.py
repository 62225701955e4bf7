"""Graphs made by hand from values of kg.model, in an Oxigraph store in memory, and what is asked of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pyoxigraph

from kg.model.entity import Entity
from kg.model.graph import Graph
from kg.model.identity import digest
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import EntityType, Relation, Status
from kg.query.answer import Answer, Cell, Reference
from kg.query.ask import Asked, ask
from kg.query.questions import question_named
from kg.query.sparql import SparqlFacts
from kg.store.rdf import quads
from kg.store.sparql import Dataset, dataset_of, select
from kg.store.sparql import ask as ask_store
from kg.store.values import Binding, Row
from loaders.document import Document

BASE = "https://govgraph.example/"


@dataclass(frozen=True)
class MemoryStore:
    """An in-memory database that the catalogue can be asked of."""

    dataset: Dataset

    def select(self, query: str, /, **bindings: Binding) -> list[Row]:
        return select(self.dataset, query, **bindings)

    def ask(self, query: str, /, **bindings: Binding) -> bool:
        return ask_store(self.dataset, query, **bindings)


def facts_of(graph: Graph) -> SparqlFacts:
    database = pyoxigraph.Store()
    database.extend(quads(graph, base=BASE, threshold=0.5))
    return SparqlFacts(MemoryStore(dataset_of(database, BASE)), BASE)


@dataclass
class Scene:
    """A graph in the making: things by their names, and what documents say of them."""

    entities: dict[str, Entity] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    dates: dict[str, str | None] = field(default_factory=dict)
    publishers: dict[str, str] = field(default_factory=dict)

    def add(self, type_: str, *names: str, generic: bool = False, kind: str = "") -> str:
        """A thing; gives its id."""
        id_ = f"{type_}/{digest(type_, *names)}"
        self.entities[id_] = Entity(id_, EntityType(type_), names, kind=kind, generic=generic)
        return id_

    def say(
        self,
        subject: str,
        relation: str,
        object_: str,
        document: str = "a.txt",
        **qualifiers: Any,  # noqa: ANN401  # whatever a statement takes
    ) -> Statement:
        """A statement, with a passage of its own in the document."""
        start = 100 * len(self.statements)
        quote = qualifiers.pop("quote", f"{relation} {len(self.statements)}")
        evidence = (Evidence(document, start, start + len(quote), quote),)
        status = Status(qualifiers.pop("status", Status.IN_FORCE))
        statement = Statement(
            Relation(relation), subject, object_, evidence, "by hand", qualifiers.pop("confidence", 1.0),
            status=status, **qualifiers,
        )  # fmt: skip
        self.statements.append(statement)
        return statement

    def graph(self) -> Graph:
        ids = {evidence.document for statement in self.statements for evidence in statement.evidence}
        documents = [
            Document(
                id_, "", (), "0" * 64, "text/plain",
                date=self.dates.get(id_), publisher=self.publishers.get(id_),
            )
            for id_ in sorted(ids | self.dates.keys())
        ]  # fmt: skip
        return Graph(tuple(documents), tuple(self.entities.values()), tuple(self.statements))

    def ask(self, name: str, asked: Asked | None = None, **given: str) -> Answer:
        return ask(facts_of(self.graph()), question_named(name), given, asked or Asked())


def shown(cell: Cell) -> object:
    """A cell as a reader sees it."""
    if isinstance(cell, Reference):
        return cell.name
    if isinstance(cell, tuple):
        return tuple(each.name for each in cell)
    return cell


def rows(answer: Answer, *columns: str) -> list[tuple[object, ...]]:
    """The named columns of the answer's rows."""
    return [tuple(shown(row.cells[name]) for name in columns) for row in answer.rows]
