"""The IRIs of the graph: each made of an id alone, so that the same id gives the same IRI anywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

from pyoxigraph import NamedNode

from kg.model.identity import digest
from kg.model.statement import Evidence
from ontology.terms import VOCABULARY

_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]*[/#]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Names:
    """Makes and reads IRIs under `base`, which ends in "/" or "#".

    `registers` are the ids of documents that are reference sources: their graphs are register/<source>.
    """

    base: str
    registers: frozenset[str] = frozenset()
    _known: dict[str, NamedNode] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        if not _ABSOLUTE.fullmatch(self.base):
            raise ValueError(f"the base must be an absolute IRI that ends in / or #: {self.base!r}")

    @property
    def entities(self) -> NamedNode:
        return self._node("entities")

    @property
    def current(self) -> NamedNode:
        return self._node("current")

    @property
    def derived(self) -> NamedNode:
        return self._node("derived")

    @property
    def decisions(self) -> NamedNode:
        return self._node("decisions")

    def document(self, id_: str) -> NamedNode:
        """The IRI of a document, which is also that of the named graph of what it says."""
        return self._node("register/" if id_ in self.registers else "document/", id_)

    def entity(self, id_: str) -> NamedNode:
        return self._node("id/", id_)

    def statement(self, id_: str) -> NamedNode:
        return self._node("statement/", id_)

    def link(self, folder: str, statement: str) -> NamedNode:
        """The node with properties of its own that a statement states: a membership, an attendance."""
        return self._node(f"{folder}/", statement)

    def option(self, document: str, label: str) -> NamedNode:
        """An option is told apart by the document that offers it: every consultation has an Option A."""
        return self._node("option/", digest("option", document, label))

    def role(self, title: str) -> NamedNode:
        return self._node("role/", title)

    def period(self, from_: str | None, until: str | None) -> NamedNode:
        return self._node("period/", f"{from_ or ''}--{until or ''}")

    def instant(self, date: str) -> NamedNode:
        return self._node("instant/", date)

    def passage(self, evidence: Evidence, part: str = "char") -> NamedNode:
        """The place in the document, with the fragment that RFC 5147 gives plain text."""
        return NamedNode(f"{self.document(evidence.document).value}#{part}={evidence.start},{evidence.end}")

    def concept(self, scheme: str, notation: str) -> NamedNode:
        return concept(scheme, notation)

    def id_of(self, iri: str, folder: str) -> str:
        """The id that an IRI under `folder` was made of."""
        prefix = f"{self.base}{folder}/"
        if not iri.startswith(prefix):
            raise ValueError(f"not an IRI of {prefix}: {iri}")
        return unquote(iri[len(prefix) :], errors="surrogateescape")

    def document_of(self, iri: str) -> str:
        return self.id_of(iri, "register" if iri.startswith(f"{self.base}register/") else "document")

    def _node(self, folder: str, id_: str = "") -> NamedNode:
        key = folder + id_
        node = self._known.get(key)
        if node is None:
            path = quote(id_, safe="/", errors="surrogateescape")
            node = self._known[key] = NamedNode(f"{self.base}{folder}{path}")
        return node


def concept(scheme: str, notation: str) -> NamedNode:
    """The concept of a scheme of the vocabularies that bears the notation."""
    return NamedNode(f"{VOCABULARY}{scheme}/{quote(notation, safe='')}")


def notation_of(iri: str) -> str:
    """The notation that a concept's IRI ends in."""
    return unquote(iri.rpartition("/")[2])
