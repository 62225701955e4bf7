"""Chooses how a file is imported: by the format given, else by its name and what it starts with."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.model.problem import Problem
from kg.store.imports.links import read_links
from kg.store.imports.quads import read_jsonld, read_nquads
from kg.store.raw import Imported

Texts = Callable[[str], str | None]  # the text of a document of the store, by its id
Reader = Callable[[str, bytes, Texts], tuple[Imported | None, tuple[Problem, ...]]]

FORMATS: dict[str, Reader] = {"nquads": read_nquads, "jsonld": read_jsonld, "json": read_links}
_ENDINGS = {"nq": "nquads", "nquads": "nquads", "jsonld": "jsonld"}
_CONTEXT = re.compile(rb'\s*[\[{]\s*"@')


def read_import(
    name: str, data: bytes, texts: Texts, format_: str | None = None
) -> tuple[Imported | None, tuple[Problem, ...]]:
    """What the file states and what of it was not taken; nothing where none of it can be read."""
    ending = name.rpartition(".")[2].lower()
    chosen = format_ or _ENDINGS.get(ending) or ("jsonld" if _CONTEXT.match(data) else None)
    if chosen is None and ending == "json":
        chosen = "json"
    if chosen is None:
        advice = f"say which with --from: {', '.join(FORMATS)}"
        return None, (Problem(name, "not known which format this is", advice=advice),)
    return FORMATS[chosen](name, data, texts)
