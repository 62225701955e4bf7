"""Trusted queries of the catalogue on a database: values go in typed, rows come out without driver types.

A query that names no dataset sees `current`, the descriptions of entities and the registers as its default
graph; every named graph is reached by GRAPH. The prefixes of the ontology (`gov:`, `org:` ...) are known.
A variable that is given a value must be in the projection of a SELECT (SEP-0007: else it could not be told).
`kg.query` calls `Store.select`, `Store.ask` and `Store.construct` of `kg.store.folder`, which come here. What
users write goes to `kg.store.answer` instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

import pyoxigraph as ox

from kg.store.errors import DamagedStoreError
from kg.store.rdf import Names
from kg.store.values import Binding, Blank, Iri, Literal, Row, Term
from ontology.terms import PREFIXES, XSD


@dataclass(frozen=True, slots=True)
class Dataset:
    """A database with what a query that names no dataset sees as its default graph."""

    database: ox.Store
    default: tuple[ox.NamedNode, ...]


def dataset_of(database: ox.Store, base: str) -> Dataset:
    """The dataset that the ontology describes: what is so now, who is who, what the registers say."""
    names = Names(base)
    register = f"{base}register/"
    registers = (graph for graph in database.named_graphs() if graph.value.startswith(register))
    named = sorted(graph.value for graph in registers)
    return Dataset(database, (names.current, names.entities, *(ox.NamedNode(iri) for iri in named)))


def select(dataset: Dataset, query: str, /, **bindings: Binding) -> list[Row]:
    """The rows of a SELECT; a variable that is unbound in a row is not in it."""
    with _reading():
        solutions = _run(dataset, query, bindings)
        if not isinstance(solutions, ox.QuerySolutions):
            raise TypeError("not a SELECT query")
        names = [variable.value for variable in solutions.variables]
        rows = ({name: solution[name] for name in names} for solution in solutions)
        return [{name: _term(node) for name, node in row.items() if node is not None} for row in rows]


def ask(dataset: Dataset, query: str, /, **bindings: Binding) -> bool:
    """The answer of an ASK."""
    with _reading():
        answer = _run(dataset, query, bindings)
        if not isinstance(answer, ox.QueryBoolean):
            raise TypeError("not an ASK query")
        return bool(answer)


def construct(dataset: Dataset, query: str, /, **bindings: Binding) -> bytes:
    """The triples of a CONSTRUCT or DESCRIBE as sorted N-Triples."""
    with _reading():
        triples = _run(dataset, query, bindings)
        if not isinstance(triples, ox.QueryTriples):
            raise TypeError("not a CONSTRUCT query")
        return "".join(sorted({f"{triple} .\n" for triple in triples})).encode()


def _run(
    dataset: Dataset, query: str, bindings: Mapping[str, Binding]
) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    given: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] = {
        ox.Variable(name): _node(value) for name, value in bindings.items() if value is not None
    }
    return dataset.database.query(
        query, prefixes=PREFIXES, default_graph=list(dataset.default), substitutions=given
    )


@contextmanager
def _reading() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DamagedStoreError(
            f"the database cannot be read ({error}): load the documents into a new store"
        ) from error


def _node(value: Iri | Literal | str | bool | int | float | date) -> ox.NamedNode | ox.Literal:
    match value:
        case Iri():
            return ox.NamedNode(value.value)
        case Literal():
            if value.language:
                return ox.Literal(value.value, language=value.language)
            return ox.Literal(value.value, datatype=ox.NamedNode(value.datatype))
        case date():
            return ox.Literal(value.isoformat(), datatype=ox.NamedNode(XSD + "date"))
        case str() | bool() | int() | float():
            return ox.Literal(value)


def _term(node: ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple) -> Term:
    match node:
        case ox.NamedNode():
            return Iri(node.value)
        case ox.Literal():
            return Literal(node.value, node.datatype.value, node.language or "")
        case ox.BlankNode():
            return Blank(node.value)
        case _:
            raise TypeError("a quoted triple is no value of ours")
