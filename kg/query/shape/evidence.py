"""On which passages a link rests, how often it is said, and by whom."""

from __future__ import annotations

from collections import defaultdict

from kg.model.office import normal_title
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import SYMMETRIC
from kg.query.answer import Row
from kg.query.arguments import Arguments
from kg.query.selected import Selected
from kg.query.shape.rows import in_order


def evidence(selected: Selected, arguments: Arguments) -> list[Row]:
    """One row for each passage."""
    relation = arguments.text("relation")
    links = [link for link in selected.links("link") if relation is None or link.relation == relation]
    said: dict[tuple[str, ...], set[Evidence]] = defaultdict(set)
    for link in links:
        said[_link(link)].update(link.evidence)
    rows = [_row(link, passage, said[_link(link)], selected) for link in links for passage in link.evidence]
    return in_order(rows, "subject", "relation", "object", "document", "start", "end", "status")


def _link(link: Statement) -> tuple[str, ...]:
    """What makes two statements the same link, whoever says it and whatever its status."""
    ends = (link.subject, link.object)
    return (link.relation, *(sorted(ends) if link.relation in SYMMETRIC else ends))


def _row(link: Statement, passage: Evidence, said: set[Evidence], selected: Selected) -> Row:
    source = selected.sources.get(passage.document)
    speaker = (source.publisher if source else "") or None
    cells = {
        "subject": selected.reference(link.subject),
        "relation": link.relation.value,
        "object": selected.reference(link.object),
        "status": link.status.value,
        "document": passage.document,
        "start": passage.start,
        "end": passage.end,
        "quote": passage.quote,
        "passages": len(said),
        "documents": len({each.document for each in said}),
        "speaker": speaker,
        "speaker_is_party": None if speaker is None else _is_party(speaker, link, selected),
        "inferred": link.inferred,
    }
    return Row(cells, (link,))


def _is_party(speaker: str, link: Statement, selected: Selected) -> bool:
    names = {name for end in (link.subject, link.object) for name in selected.entity(end).names}
    return normal_title(speaker) in {normal_title(name) for name in names}
