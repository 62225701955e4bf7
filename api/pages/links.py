"""Where pages are: every address that a template writes is made here."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from kg.model.statement import Evidence


def question_url(name: str, **parameters: str) -> str:
    return _with_query(f"/pages/questions/{quote(name, safe='')}", parameters)


def entity_url(id_: str) -> str:
    return f"/pages/entities/{_path(id_)}"


def entities_url(text: str, type_: str, number: int) -> str:
    return _with_query("/pages/entities", {"q": text, "type": type_, "page": str(number)})


def documents_url(number: int) -> str:
    return _with_query("/pages/documents", {"page": str(number)})


def document_url(id_: str) -> str:
    return f"/pages/documents/{_path(id_)}"


def passage_url(passage: Evidence) -> str:
    """The document's page with the passage marked, scrolled to it."""
    place = {"start": str(passage.start), "end": str(passage.end)}
    return f"{_with_query(document_url(passage.document), place)}#mark"


def text_url(document: str, start: int) -> str:
    """The document's page from there on, without a mark."""
    return _with_query(document_url(document), {"from": str(start)} if start else {})


def data_url(path: str, parameters: list[tuple[str, str]]) -> str:
    """The same for programs."""
    return f"{path}?{urlencode(parameters)}" if parameters else path


def _path(id_: str) -> str:
    """Escaped, with slashes kept for the eye, but never two in a row: a proxy would make one of them."""
    return quote(id_, safe="/", errors="surrogateescape").replace("//", "/%2F")


def _with_query(path: str, parameters: dict[str, str]) -> str:
    return f"{path}?{urlencode(parameters)}" if parameters else path
