"""The facts of a store that answers SPARQL."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from kg.model.entity import Entity
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import EntityType, Relation, Status
from kg.query.facts import Argument, Key, Match
from kg.store.base import Queryable
from kg.store.rdf import Names
from kg.store.rdf.names import notation_of
from kg.store.values import Binding, Blank, Iri, Literal, Term
from ontology.terms import CLASSES, RELATIONS, VOCABULARY

_FOLDERS = (Path(__file__).parent / "catalogue", Path(__file__).parent / "lookup")
_TERMS = {iri: name for table in (CLASSES, RELATIONS) for name, iri in table.items()}
_BATCH = 500  # ids a query: a lookup of one costs as much as one of a hundred


@dataclass(frozen=True, slots=True)
class SparqlFacts:
    """`base` is what the IRIs of the store start with."""

    store: Queryable
    base: str
    _names: Names = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_names", Names(self.base))

    def matches(self, query: str, arguments: Mapping[str, Argument] | None = None) -> list[Match]:
        text = _text(query)
        asked = _variables(text)
        bindings = {name: self._bound(value) for name, value in (arguments or {}).items() if name in asked}
        return self._select(text, bindings)

    def statements(self, ids: Iterable[str]) -> dict[str, Statement]:
        rows: dict[str, list[Match]] = defaultdict(list)
        for match in self._of_each("statement", [self._names.statement(id_).value for id_ in set(ids)]):
            rows[match["statement"]].append(match)
        return {id_: _statement(rows[id_]) for id_ in sorted(rows)}

    def entities(self, ids: Iterable[str]) -> dict[str, Entity]:
        iris = [self._names.entity(id_).value for id_ in set(ids)]
        others: dict[str, set[str]] = defaultdict(set)
        for match in self._of_each("names", iris):
            others[match["entity"]].add(match["other"])
        described = {match["entity"]: match for match in self._of_each("entity", iris)}
        return {id_: _entity(described[id_], sorted(others[id_])) for id_ in sorted(described)}

    def _of_each(self, query: str, iris: Sequence[str]) -> Iterator[Match]:
        """The query's solutions for the given values of its first variable.

        The block of values is made of IRIs that `Names` made, percent-encoded: nothing in them can end it.
        """
        variable = "statement" if query == "statement" else "entity"
        ordered = sorted(iris)
        for place in range(0, len(ordered), _BATCH):
            values = " ".join(f"<{iri}>" for iri in ordered[place : place + _BATCH])
            yield from self._select(f"{_text(query)}\nVALUES ?{variable} {{ {values} }}", {})

    def _select(self, text: str, bindings: Mapping[str, Binding]) -> list[Match]:
        rows = self.store.select(text, **bindings)
        return [{name: self._plain(term) for name, term in row.items()} for row in rows]

    def _bound(self, value: Argument) -> Binding:
        if not isinstance(value, Key):
            return value
        makers = {
            "id": self._names.entity,
            "statement": self._names.statement,
            "document": self._names.document,
        }
        return Iri(makers[value.of](value.id).value)

    def _plain(self, term: Term) -> str:
        match term:
            case Literal() | Blank():
                return term.value
            case Iri():
                return self._id(term.value)

    def _id(self, iri: str) -> str:
        """The id, notation or name that an IRI stands for."""
        if iri in _TERMS:
            return _TERMS[iri]
        if iri.startswith(VOCABULARY):
            return notation_of(iri)
        for folder in ("id", "statement"):
            if iri.startswith(f"{self.base}{folder}/"):
                return self._names.id_of(iri, folder)
        if iri.startswith((f"{self.base}document/", f"{self.base}register/")):
            return self._names.document_of(iri)
        return iri


@lru_cache(maxsize=128)
def _text(query: str) -> str:
    for folder in _FOLDERS:
        path = folder / f"{query}.rq"
        if path.is_file():
            return path.read_text(encoding="utf-8")
    raise LookupError(f"no query of the name {query!r}")


@lru_cache(maxsize=128)
def _variables(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\?(\w+)", text))


def _statement(rows: list[Match]) -> Statement:
    """A statement of its rows, one a passage."""
    first = rows[0]
    passages = {Evidence(r["document"], int(r["start"]), int(r["end"]), r["quote"]) for r in rows}
    return Statement(
        relation=Relation(first["relation"]),
        subject=first["subject"],
        object=first["object"],
        evidence=tuple(sorted(passages)),
        rule=first["rule"],
        confidence=float(first["confidence"]),
        role=first.get("role"),
        kind=first.get("kind"),
        joint=first["joint"] == "true",
        status=Status(first["status"]),
        from_=first.get("from"),
        until=first.get("until"),
        option=first.get("option"),
        scope=first.get("scope"),
        share=first.get("share"),
        inferred=first["inferred"] == "true",
        id=first["statement"],
    )


def _entity(match: Match, others: list[str]) -> Entity:
    return Entity(
        id=match["entity"],
        type=EntityType(match["class"]),
        names=(match.get("name", ""), *others),
        kind=match.get("kind", ""),
        generic=match["generic"] == "true",
        code=match.get("code", ""),
    )
