"""The answer of a query as bytes: the format is negotiated, the number of rows and bytes bounded."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from kg.store.errors import QueryFormatError, QueryTooLargeError
from ontology.terms import PREFIXES, XSD

_RESULTS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "application/xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
_TRIPLES = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}


@dataclass(frozen=True, slots=True)
class Answer:
    body: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Bounds:
    rows: int
    bytes: int


def serialise(
    results: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, accept: str, bounds: Bounds
) -> Answer:
    """The results in the format that the Accept header prefers, if they keep the bounds."""
    if isinstance(results, ox.QueryTriples):
        media_type = _preferred(accept, tuple(_TRIPLES))
        triples = sorted(set(_bounded(results, bounds)), key=str)
        body = ox.serialize(triples, format=_TRIPLES[media_type], prefixes={**PREFIXES}) or b""
        return Answer(_checked(body, bounds), media_type)
    media_type = _preferred(accept, tuple(_RESULTS))
    if isinstance(results, ox.QueryBoolean):
        return Answer(results.serialize(format=_RESULTS[media_type]) or b"", media_type)
    body = _checked(_json(results, bounds), bounds)
    if _RESULTS[media_type] != ox.QueryResultsFormat.JSON:
        parsed = ox.parse_query_results(body, ox.QueryResultsFormat.JSON)
        assert isinstance(parsed, ox.QuerySolutions)  # noqa: S101  # rows were written, so rows are read
        body = parsed.serialize(format=_RESULTS[media_type]) or b""
    return Answer(body, media_type)


def _bounded(results: Iterable[Any], bounds: Bounds) -> Iterator[Any]:
    for number, result in enumerate(results):
        if number >= bounds.rows:
            raise QueryTooLargeError(f"more than {bounds.rows} rows: ask for fewer, with LIMIT and OFFSET")
        yield result


def _checked(body: bytes, bounds: Bounds) -> bytes:
    if len(body) > bounds.bytes:
        raise QueryTooLargeError(f"more than {bounds.bytes} bytes: ask for fewer rows, with LIMIT and OFFSET")
    return body


def _json(solutions: ox.QuerySolutions, bounds: Bounds) -> bytes:
    names = [variable.value for variable in solutions.variables]
    rows = [_row(solution, names) for solution in _bounded(solutions, bounds)]
    return json.dumps({"head": {"vars": names}, "results": {"bindings": rows}}, ensure_ascii=False).encode()


def _row(solution: ox.QuerySolution, names: Sequence[str]) -> dict[str, Any]:
    values = ((name, solution[name]) for name in names)
    return {name: _value(node) for name, node in values if node is not None}


def _value(node: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Mapping[str, Any]:
    match node:
        case ox.NamedNode():
            return {"type": "uri", "value": node.value}
        case ox.BlankNode():
            return {"type": "bnode", "value": node.value}
        case ox.Literal():
            return _literal(node)
        case ox.Triple():
            parts = {"subject": node.subject, "predicate": node.predicate, "object": node.object}
            return {"type": "triple", "value": {name: _value(part) for name, part in parts.items()}}


def _literal(node: ox.Literal) -> Mapping[str, Any]:
    row = {"type": "literal", "value": node.value}
    if node.language:
        return {**row, "xml:lang": node.language}
    return row if node.datatype.value == f"{XSD}string" else {**row, "datatype": node.datatype.value}


def _preferred(accept: str, offered: Sequence[str]) -> str:
    """The first offered type among those that the header likes best; the first of all where it likes any."""
    wishes = [_wish(part) for part in accept.split(",") if part.strip()] or [("*/*", 1.0)]
    likings = {media_type: _liking(media_type, wishes) for media_type in offered}
    best = max(likings.values())
    if best <= 0:
        raise QueryFormatError(f"no such format for this query; there are: {', '.join(offered)}")
    return next(media_type for media_type in offered if likings[media_type] == best)


def _wish(part: str) -> tuple[str, float]:
    media_range, *parameters = (piece.strip() for piece in part.split(";"))
    quality = next((piece[2:] for piece in parameters if piece.startswith("q=")), "1")
    try:
        return media_range.lower(), float(quality)
    except ValueError:
        return media_range.lower(), 0.0


def _liking(media_type: str, wishes: Iterable[tuple[str, float]]) -> float:
    """The quality that the most specific range gives to the type (RFC 9110, 12.5.1)."""
    ranges = (media_type, f"{media_type.partition('/')[0]}/*", "*/*")
    given = dict(wishes)
    return next((given[media_range] for media_range in ranges if media_range in given), 0.0)
