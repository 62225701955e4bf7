"""The files that are compared: a graph and gold files in the interchange format."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast


class MeasureError(ValueError):
    """A file cannot be measured; the message names it and what is wrong."""


@dataclass(frozen=True, slots=True)
class NamedEntity:
    type: str
    names: tuple[str, ...]
    generic: bool


@dataclass(frozen=True, slots=True)
class Link:
    """`attributes` are role, kind, joint, status, from and until as given: gold may list several."""

    relation: str
    subject: str
    object: str
    attributes: Mapping[str, Any]
    document: str | None
    quote: str | None
    start: int | None
    end: int | None
    confidence: float | None
    optional: bool
    rule: str = ""


@dataclass(frozen=True, slots=True)
class LinkGraph:
    entities: Mapping[str, NamedEntity]
    links: tuple[Link, ...]

    def of_document(self, name: str) -> LinkGraph:
        """The part that comes of one document, whatever the ending of its name."""
        stem = Path(name).stem
        links = tuple(link for link in self.links if link.document and Path(link.document).stem == stem)
        used = {end for link in links for end in (link.subject, link.object)}
        return LinkGraph({id_: self.entities[id_] for id_ in self.entities if id_ in used}, links)


@dataclass(frozen=True, slots=True)
class GoldFile:
    """What a reader found in one document; its text where it is known."""

    document: str
    graph: LinkGraph
    text: str | None


def read_graph(path: Path) -> LinkGraph:
    """The links that a file states; those that it derived are not measured."""
    return _graph(_load(path), path)


def read_gold(path: Path, corpus: Path | None = None) -> GoldFile:
    """A gold file with its document's text, by default from the folder `corpus` beside the gold's folder."""
    raw = _load(path)
    if not isinstance(raw.get("document"), str):
        raise MeasureError(f"{path}: not a gold file: it names no document")
    name = cast(str, raw["document"])
    folder = corpus or path.resolve().parent.parent.parent / "corpus"
    text_path = folder / name
    text = text_path.read_text(encoding="utf-8") if text_path.is_file() else None
    return GoldFile(name, _graph(raw, path), text)


def _load(path: Path) -> dict[str, Any]:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise MeasureError(f"{path}: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise MeasureError(f"{path}: not JSON ({error})") from error
    if not isinstance(raw, dict):
        raise MeasureError(f"{path}: its top must be an object with `entities` and `links`")
    return raw


def _graph(raw: Mapping[str, Any], path: Path) -> LinkGraph:
    try:
        entities = {entity["id"]: _entity(entity) for entity in raw["entities"]}
        given = [{"document": raw.get("document"), **link} for link in raw["links"]]
        links = tuple(_link(link) for link in given if not link.get("inferred"))
    except (KeyError, TypeError, AttributeError) as error:
        raise MeasureError(f"{path}: not the interchange format: {type(error).__name__} {error}") from error
    for link in links:
        for end in (link.subject, link.object):
            if end not in entities:
                raise MeasureError(f"{path}: a link names the entity {end!r}, which is not there")
    return LinkGraph(entities, links)


def _entity(raw: Mapping[str, Any]) -> NamedEntity:
    return NamedEntity(raw.get("type", ""), tuple(raw["names"]), bool(raw.get("generic")))


def _link(raw: Mapping[str, Any]) -> Link:
    names = ("role", "kind", "joint", "status", "from", "until")
    return Link(
        relation=raw["relation"],
        subject=raw["subject"],
        object=raw["object"],
        attributes={name: raw[name] for name in names if name in raw},
        document=raw.get("document"),
        quote=raw.get("quote"),
        start=raw.get("start"),
        end=raw.get("end"),
        confidence=raw.get("confidence"),
        optional=bool(raw.get("optional")),
        rule=str(raw.get("rule") or ""),
    )
