"""What each option of a proposal says, and what all options of it have in common."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from kg.model.entity import Entity
from kg.model.office import normal_title
from kg.model.statement import Statement
from kg.model.vocabulary import EntityType
from kg.query.answer import Row
from kg.query.arguments import Arguments
from kg.query.selected import Selected
from kg.query.shape.rows import distinct, in_order

_OPTION = re.compile(r"\boption\s+([a-z]|\d{1,2}|[ivx]{1,4})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Aspect:
    """What options are compared in: a relation, with its kind or role, said by one document."""

    document: str
    words: str


_Sayings = Mapping[str, list[Statement]]  # by option


def options_compared(selected: Selected, arguments: Arguments) -> list[Row]:
    """One row for each aspect and option of a document; what an option leaves out is not stated."""
    wanted = arguments.text("document")
    aspects: dict[_Aspect, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    options: dict[str, set[str]] = defaultdict(set)
    for link in selected.links("link"):
        document = link.evidence[0].document
        for option in _options(link, selected) if wanted in (None, document) else ():
            aspects[_Aspect(document, _words(link))][option].append(link)
            options[document].add(option)
    rows = [
        _row(aspect, option, sayings, options[aspect.document], selected)
        for aspect, sayings in aspects.items()
        for option in options[aspect.document]
    ]
    return in_order(rows, "document", "aspect", "option")


def _options(link: Statement, selected: Selected) -> set[str]:
    """The option that the statement stands in, or the one that an end is named after."""
    if link.option is not None:
        return {_label(link.option)}
    names = (name for end in (link.subject, link.object) for name in selected.entity(end).names)
    return {_label(name) for name in names if _OPTION.search(name)}


def _label(text: str) -> str:
    found = _OPTION.search(text)
    return f"Option {found[1].upper()}" if found else text


def _words(link: Statement) -> str:
    detail = normal_title(link.role or "") or (link.kind or "").replace("_", " ")
    relation = link.relation.replace("_", " ")
    return f"{relation}: {detail}" if detail else relation


def _row(aspect: _Aspect, option: str, sayings: _Sayings, options: set[str], selected: Selected) -> Row:
    links = sayings.get(option, [])
    cells = {
        "document": aspect.document,
        "aspect": aspect.words,
        "option": option,
        "subjects": selected.references(link.subject for link in links) or None,
        "objects": selected.references(link.object for link in links) or None,
        "status": links[0].status.value if links else None,
        "in_all_options": _is_common(sayings, options, selected),
    }
    return Row(cells, distinct(links))


def _is_common(sayings: _Sayings, options: set[str], selected: Selected) -> bool:
    """Whether every option of the document says the same."""
    said = [frozenset(_sense(link, selected) for link in sayings.get(option, ())) for option in options]
    return len(options) > 1 and all(said) and len(set(said)) == 1


def _sense(link: Statement, selected: Selected) -> tuple[str, ...]:
    """What a statement says, whichever option it stands in: each option has a body or a post of its own."""
    return tuple(_sense_of(selected.entity(end)) for end in (link.subject, link.object))


def _sense_of(end: Entity) -> str:
    if any(_OPTION.search(name) for name in end.names):
        return ""
    return normal_title(end.name) if end.type is EntityType.POST else end.id
