"""Interchange JSON as raw statements: each link's quote found in the text, each entity a mention."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from kg.model.graph import Extraction, Graph
from kg.model.identity import digest
from kg.model.problem import Problem, Severity
from kg.model.statement import Evidence, Statement
from kg.store.imports.mentions import mentions_of
from kg.store.imports.wire import WireDocument, WireEntity, WireGraph, WireLink
from kg.store.raw import Imported
from loaders.document import Document

_Texts = Callable[[str], str | None]
_Item = TypeVar("_Item", bound=BaseModel)


def read_links(name: str, data: bytes, texts: _Texts) -> tuple[Imported | None, tuple[Problem, ...]]:
    """The statements of the file that can be taken, and a problem for each that cannot."""
    try:
        wire = WireGraph.model_validate_json(data)
    except ValidationError as error:
        return None, (Problem(name, f"not the interchange format: {_reason(error)}", advice=_ADVICE),)
    reading = _Reading(name, texts, wire.document)
    entities = {entity.id: entity for _, entity in reading.items(wire.entities, WireEntity, "entity")}
    links = list(reading.items(wire.links, WireLink, "link"))
    documents = {
        document.id: document for _, document in reading.items(wire.documents, WireDocument, "document")
    }
    found = list(reading.located(links, entities))
    extractions = tuple(_extraction(id_, said, entities, name) for id_, said in _by_document(found).items())
    stubs = tuple(
        _stub(documents.get(extraction.document, WireDocument(id=extraction.document)))
        for extraction in extractions
        if texts(extraction.document) is None
    )
    imported = Imported(name, extractions, Graph(stubs, (), ())) if extractions else None
    return imported, (*reading.problems, *reading.unchecked())


_OUR_ID = re.compile("[0-9a-f]{16}")
_ADVICE = "its top must be an object with `entities` and `links`"


@dataclass(frozen=True, slots=True)
class Said:
    """One statement of the file: its link as first given, and every quote of it."""

    key: str
    link: WireLink
    evidence: tuple[Evidence, ...]


@dataclass(slots=True)
class _Reading:
    source: str
    texts: _Texts
    document: str | None
    problems: list[Problem] = field(default_factory=list)
    _unchecked: set[str] = field(default_factory=set)

    def items(self, raw: list[object], model: type[_Item], what: str) -> Iterator[tuple[int, _Item]]:
        """The items that are well formed, with their numbers."""
        for number, item in enumerate(raw, start=1):
            try:
                yield number, model.model_validate(item)
            except ValidationError as error:
                self._report(f"{what} {number}", _reason(error))

    def located(
        self, links: list[tuple[int, WireLink]], entities: Mapping[str, WireEntity]
    ) -> Iterator[Said]:
        """The statements; the links with one `statement` are one, with the quotes of all."""
        groups: dict[str, tuple[WireLink, list[Evidence]]] = {}
        for number, link in links:
            try:
                _check_ends(link, entities)
                evidence = self._evidence(link)
            except _NotTakenError as error:
                self._report(f"link {number}", *error.args)
            else:
                groups.setdefault(link.statement or f"#{number}", (link, []))[1].append(evidence)
        for key, (link, evidences) in groups.items():
            yield Said(key, link, tuple(dict.fromkeys(evidences)))

    def _evidence(self, link: WireLink) -> Evidence:
        document = link.document or self.document
        if document is None:
            raise _NotTakenError("it names no document", "give `document`, on the link or at the top")
        text = self.texts(document)
        if link.start is None or link.end is None:
            return _found(link.quote, document, text)
        if link.end - link.start != len(link.quote):
            raise _NotTakenError("the quote does not fill its offsets", "leave them out to have it found")
        if text is None:
            self._unchecked.add(document)
        elif text[link.start : link.end] != link.quote:
            advice = "leave the offsets out to have the quote found, or load the version that it is from"
            raise _NotTakenError(f"the quote does not stand at {link.start} of {document}", advice)
        return Evidence(document, link.start, link.end, link.quote)

    def unchecked(self) -> Iterator[Problem]:
        """One warning for all documents whose texts are not here."""
        if self._unchecked:
            named = ", ".join(sorted(self._unchecked)[:5]) + (" …" if len(self._unchecked) > 5 else "")
            message = f"quotes were not checked: the store has no text of {named}"
            yield Problem(self.source, message, Severity.WARNING, advice="load the documents too")

    def _report(self, place: str, message: str, advice: str = "") -> None:
        self.problems.append(Problem(self.source, message, place=place, advice=advice))


class _NotTakenError(Exception):
    """Why a link is not taken, and what to do about it."""


def _check_ends(link: WireLink, entities: Mapping[str, WireEntity]) -> None:
    unknown = [end for end in (link.subject, link.object) if end not in entities]
    if unknown:
        raise _NotTakenError(f"no entity {', '.join(unknown)} in the file", "give every entity that is named")


def _found(quote: str, document: str, text: str | None) -> Evidence:
    """The quote at the one place where it stands."""
    if text is None:
        message = f"{document} is not in the store, and the quote has no offsets"
        raise _NotTakenError(message, "load the document first, then import again")
    start = text.find(quote)
    if start < 0:
        raise _NotTakenError(f"the quote does not stand in {document}: {quote[:80]!r}")
    if text.find(quote, start + 1) >= 0:
        message = f"the quote stands more than once in {document}: {quote[:80]!r}"
        raise _NotTakenError(message, "give `start` and `end`, or a longer quote")
    return Evidence(document, start, start + len(quote), quote)


def _by_document(found: list[Said]) -> dict[str, list[Said]]:
    groups: dict[str, list[Said]] = defaultdict(list)
    for said in found:
        groups[said.evidence[0].document].append(said)
    return dict(sorted(groups.items()))


def _extraction(
    document: str, found: list[Said], entities: Mapping[str, WireEntity], source: str
) -> Extraction:
    ends = [(end, said.evidence[0]) for said in found for end in (said.link.subject, said.link.object)]
    mentions = mentions_of(document, ends, entities, [said.link for said in found])
    statements = (
        _statement(said, mentions[said.link.subject].id, mentions[said.link.object].id, source)
        for said in found
    )
    unique = {mention.id: mention for mention in mentions.values()}
    return Extraction(document, tuple(unique.values()), tuple(statements))


def _statement(said: Said, subject: str, object_: str, source: str) -> Statement:
    link = said.link
    return Statement(
        relation=link.relation,
        subject=subject,
        object=object_,
        evidence=said.evidence,
        rule=link.rule,
        confidence=link.confidence,
        role=link.role or None,
        kind=link.kind or None,
        joint=link.joint,
        status=link.status,
        from_=link.from_ or None,
        until=link.until or None,
        option=link.option or None,
        scope=link.scope or None,
        share=link.share or None,
        inferred=link.inferred,
        premises=tuple(_id(premise, source) for premise in link.premises),
        id=_id(said.key, source),
    )


def _id(key: str, source: str) -> str:
    """An id that this program made is kept; any other is made ours by the file that it stands in."""
    return key if _OUR_ID.fullmatch(key) else digest("imported", source, key)


def _stub(document: WireDocument) -> Document:
    return Document(
        id=document.id,
        text="",
        blocks=(),
        sha256=document.sha256,
        media_type=document.media_type,
        source=document.source,
        title=document.title,
        publisher=document.publisher,
        date=document.date,
    )


def _reason(error: ValidationError) -> str:
    """The first complaint, in one line."""
    first = error.errors(include_url=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg']}" if place else str(first["msg"])
