"""context.jsonld: short names for the terms, so that plain JSON reads as the graph."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from rdflib import Graph

from ontology.generation.reading import NAMESPACES, Term, classes, properties, short
from ontology.terms import VOCABULARY

# As exact as the text: a year, a month or a day, so that no one type fits.
_DATED = {"gov:from", "gov:until", "dcterms:date"}


def context(terms: Graph) -> str:
    """Prefixes and terms; a name that two terms share keeps its prefix."""
    found = (*classes(terms), *properties(terms))
    count = Counter(_name(term) for term in found)
    entries = {_name(term) if count[_name(term)] == 1 else term.short: _definition(term) for term in found}
    prefixes = {**NAMESPACES, "vocab": VOCABULARY}
    described = {"@version": 1.1, **dict(sorted(prefixes.items())), **dict(sorted(entries.items()))}
    return json.dumps({"@context": described}, ensure_ascii=False, indent=1) + "\n"


def _name(term: Term) -> str:
    return term.short.partition(":")[2]


def _definition(term: Term) -> str | dict[str, Any]:
    if _name(term)[:1].isupper():
        return term.short
    if not term.literal:
        return {"@id": term.short, "@type": "@id"}
    typed = [short(iri) for iri in term.range if not iri.endswith("#string")]
    if typed and term.short not in _DATED:
        return {"@id": term.short, "@type": typed[0]}
    return term.short
