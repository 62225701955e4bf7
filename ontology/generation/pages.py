"""The reference pages: an overview, the terms on one page, each scheme of the vocabularies on its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from rdflib import Graph

from ontology.generation.reading import Term, annotation_terms, classes, properties, short
from ontology.generation.vocabularies import entries, scheme_names, scheme_title
from ontology.terms import PREFIXES, VOCABULARY

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Section:
    """Terms under a heading."""

    id: str
    title: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme with its concepts in the order of a tree: each with its depth."""

    name: str
    title: str
    definition: str
    concepts: tuple[tuple[int, Mapping[str, Any]], ...]
    size: int


def pages(terms: Graph, vocabularies: Graph) -> dict[str, str]:
    """The pages by file name."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    sections = _sections(terms)
    schemes = [_scheme(vocabularies, name) for name in scheme_names(vocabularies)]
    shared = {
        "schemes": schemes,
        "sections": sections,
        "prefixes": PREFIXES,
        "anchors": {term.iri: _anchor(term.iri) for section in sections for term in section.terms},
        "short": short,
        "anchor": _anchor,
        "vocabulary": VOCABULARY,
    }
    rendered = {
        name: environment.get_template(f"{name}.j2").render(shared) for name in ("index.html", "terms.html")
    }
    scheme_page = environment.get_template("scheme.html.j2")
    rendered |= {f"{scheme.name}.html": scheme_page.render(shared, scheme=scheme) for scheme in schemes}
    return {name: re.sub(r"\n{2,}", "\n", page) for name, page in rendered.items()}


def _sections(terms: Graph) -> list[Section]:
    relations = tuple(term for term in properties(terms) if term.notation)
    others = tuple(term for term in properties(terms) if not term.notation)
    return [
        Section("classes", "Classes", _by_label(classes(terms))),
        Section("relations", "Relations", tuple(sorted(relations, key=lambda term: term.notation))),
        Section("properties", "Other properties", _by_label(others)),
        Section("annotations", "Annotations of the terms themselves", _by_label(annotation_terms(terms))),
    ]


def _by_label(terms: Iterable[Term]) -> tuple[Term, ...]:
    return tuple(sorted(terms, key=lambda term: (term.label.casefold(), term.iri)))


def _anchor(iri: str) -> str:
    return short(iri).replace(":", "-").replace("/", "-")


def _scheme(vocabularies: Graph, name: str) -> Scheme:
    title, definition = scheme_title(vocabularies, name)
    found = entries(vocabularies, name)
    return Scheme(name, title, definition, tuple(_tree(found, "", 0)), len(found))


def _tree(found: list[dict[str, Any]], parent: str, depth: int) -> Iterable[tuple[int, Mapping[str, Any]]]:
    """A concept stands under its first wider one; the page names the others."""
    here = [entry for entry in found if next(iter(entry.get("broader", ())), "") == parent]
    for entry in sorted(here, key=lambda entry: str(entry["labels"][0]).casefold()):
        yield depth, entry
        yield from _tree(found, str(entry["notation"]), depth + 1)
