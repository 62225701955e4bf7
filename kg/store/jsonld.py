"""The dataset as JSON-LD in the ontology's context: one object a graph, one a node, all in sorted order."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox

import ontology.terms
from ontology.terms import RDF, XSD

_FILE = Path(ontology.terms.__file__).parent / "generated" / "context.jsonld"
_TYPE = f"{RDF}type"
_STRING = f"{XSD}string"
_OWN = "base"  # the prefix of the store's own IRIs

_Json = dict[str, Any]


def jsonld_document(quads: Iterable[ox.Quad], base: str) -> bytes:
    """The quads as a document that names its context by value: nothing is fetched to read it."""
    context = _context(base)
    graphs: dict[str, dict[str, list[ox.Quad]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        graphs[_name(quad.graph_name)][_name(quad.subject)].append(quad)
    lines = []
    for graph in sorted(graphs):
        nodes = ",\n  ".join(_dump(_node(context, graphs[graph][id_])) for id_ in sorted(graphs[graph]))
        lines.append(f'{{"@id": {_dump(context.iri(graph))}, "@graph": [\n  {nodes}\n]}}')
    head = _dump([_definitions(), {_OWN: base}])
    return ('{"@context": ' + head + ',\n"@graph": [\n' + ",\n".join(lines) + "\n]}\n").encode()


@dataclass(frozen=True, slots=True)
class _Context:
    """`terms` are the names of an IRI, each with the type that it gives to its values."""

    prefixes: tuple[tuple[str, str], ...]
    terms: Mapping[str, tuple[tuple[str, str], ...]]

    def iri(self, iri: str) -> str:
        """With a prefix where one fits, the longest first."""
        for prefix, start in self.prefixes:
            rest = iri.removeprefix(start)
            if rest != iri and rest and not rest.startswith("//"):
                return f"{prefix}:{rest}"
        return iri

    def name(self, iri: str) -> str:
        """The name of a class."""
        return self.terms[iri][0][0] if iri in self.terms else self.iri(iri)

    def entry(
        self, property_: str, node: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
    ) -> tuple[str, Any]:
        """The key and the value: plain where a name gives its values this very type."""
        wanted = _type_of(node)
        for name, type_ in self.terms.get(property_, ()):
            if type_ == wanted:
                return name, self._plain(node)
        names = self.terms.get(property_)
        return names[0][0] if names else self.iri(property_), self._explicit(node)

    def _plain(self, node: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Any:  # noqa: ANN401  # JSON
        return node.value if isinstance(node, ox.Literal) else self.iri(_name(node))

    def _explicit(self, node: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> _Json:
        if not isinstance(node, ox.Literal):
            return {"@id": self.iri(_name(node))}
        if node.language:
            return {"@value": node.value, "@language": node.language}
        if node.datatype.value == _STRING:
            return {"@value": node.value}
        return {"@value": node.value, "@type": self.iri(node.datatype.value)}


def _node(context: _Context, quads: list[ox.Quad]) -> _Json:
    node: _Json = {"@id": context.iri(_name(quads[0].subject))}
    types = sorted(context.name(_name(quad.object)) for quad in quads if quad.predicate.value == _TYPE)
    if types:
        node["@type"] = types[0] if len(types) == 1 else types
    values: dict[str, list[Any]] = defaultdict(list)
    for quad in sorted(quads, key=str):
        if quad.predicate.value != _TYPE:
            key, value = context.entry(quad.predicate.value, quad.object)
            values[key].append(value)
    return node | {key: found[0] if len(found) == 1 else found for key, found in sorted(values.items())}


def _type_of(node: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    """What a name must give its values for this value to be written plainly."""
    if not isinstance(node, ox.Literal):
        return "@id"
    if node.language:
        return "@language"
    return "" if node.datatype.value == _STRING else node.datatype.value


def _name(node: ox.NamedNode | ox.BlankNode | ox.DefaultGraph | ox.Literal | ox.Triple) -> str:
    if not isinstance(node, ox.NamedNode):
        raise TypeError("what is stored has no nodes or graphs without a name")
    return node.value


@cache
def _definitions() -> _Json:
    found: _Json = json.loads(_FILE.read_text(encoding="utf-8"))["@context"]
    return found


def _context(base: str) -> _Context:
    plain = {name: value for name, value in _definitions().items() if isinstance(value, str)}
    prefixes = {name: value for name, value in plain.items() if value.endswith(("/", "#"))} | {_OWN: base}
    terms: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, value in _definitions().items():
        if name.startswith("@") or name in prefixes:
            continue
        given = {"@id": value} if isinstance(value, str) else value
        type_ = given.get("@type", "")
        terms[_expanded(given["@id"], prefixes)].append((name, _expanded(type_, prefixes)))
    by_length = sorted(prefixes.items(), key=lambda prefix: (-len(prefix[1]), prefix))
    return _Context(tuple(by_length), {iri: tuple(sorted(names)) for iri, names in terms.items()})


def _expanded(short: str, prefixes: Mapping[str, str]) -> str:
    prefix, colon, rest = short.partition(":")
    return prefixes[prefix] + rest if colon and prefix in prefixes else short


def _dump(value: Any) -> str:  # noqa: ANN401  # JSON
    return json.dumps(value, ensure_ascii=False)
