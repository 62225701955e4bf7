"""The parts of a Word file that its text is in: body, styles, lists, notes, running titles, properties."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from docx.opc.coreprops import CoreProperties
from docx.oxml.coreprops import CT_CoreProperties
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml.etree import XMLSyntaxError, _Element

from loaders.archive import Archive
from loaders.limits import Limits
from loaders.refused import RefusedError

# Word's "strict" files name the same things by other addresses.
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_ADVICE = "Open it in a word processor and save it anew."


@dataclass(frozen=True, slots=True)
class Package:
    """The roots of the parts; `running` are those of the page headers and footers, in order of use."""

    body: _Element
    styles: _Element | None
    numbering: _Element | None
    footnotes: _Element | None
    endnotes: _Element | None
    running: tuple[_Element, ...]
    title: str


@dataclass(frozen=True, slots=True)
class _Relation:
    """What a part is to another ("styles", "header"), and its name in the archive."""

    sort: str
    name: str


def open_package(data: bytes, limits: Limits) -> Package:
    """The parts of a Word file; pictures and other parts are not unpacked.

    Raises:
        RefusedError: it is damaged, encrypted, or beyond the limits.
    """
    archive = Archive(data, limits)
    top = {relation.sort: relation.name for relation in _relations(archive, "").values()}
    name = top.get("officeDocument", "word/document.xml")
    root = _root(archive, name)
    body = root.find(qn("w:body")) if root is not None else None
    if body is None:
        raise RefusedError("the file is damaged: it has no document part", _ADVICE)
    relations = _relations(archive, name)
    parts = {relation.sort: relation.name for relation in relations.values()}

    def part(sort: str) -> _Element | None:
        return _root(archive, parts[sort]) if sort in parts else None

    return Package(
        body=body,
        styles=part("styles"),
        numbering=part("numbering"),
        footnotes=part("footnotes"),
        endnotes=part("endnotes"),
        running=_running(archive, body, relations),
        title=_title(archive, top.get("core-properties")),
    )


def _relations(archive: Archive, name: str) -> Mapping[str, _Relation]:
    """The parts that a part refers to, by the id of the reference; what lies outside the file is left out."""
    folder, file = posixpath.split(name)
    root = _root(archive, posixpath.join(folder, "_rels", f"{file}.rels"))
    found = {}
    for element in root if root is not None else ():
        target = element.get("Target") or ""
        if element.get("TargetMode") == "External" or not target:
            continue
        path = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        sort = (element.get("Type") or "").rpartition("/")[2]
        found[element.get("Id") or ""] = _Relation(sort, path)
    return found


def _running(archive: Archive, body: _Element, relations: Mapping[str, _Relation]) -> tuple[_Element, ...]:
    names: dict[str, None] = {}
    for reference in body.iter(qn("w:headerReference"), qn("w:footerReference")):
        relation = relations.get(reference.get(qn("r:id")) or "")
        if relation is not None:
            names[relation.name] = None
    roots = (_root(archive, name) for name in names)
    return tuple(root for root in roots if root is not None)


def _title(archive: Archive, name: str | None) -> str:
    """The title that the file's properties name."""
    root = _root(archive, name) if name else None
    if not isinstance(root, CT_CoreProperties):
        return ""
    return " ".join(CoreProperties(root).title.split())


def _root(archive: Archive, name: str) -> _Element | None:
    """A part's tree; entities stay unresolved, and trees too deep are refused by the parser."""
    data = archive.read(name)
    if data is None:
        return None
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    try:
        root: _Element = parse_xml(data)
    except (XMLSyntaxError, ValueError) as error:
        raise RefusedError("the file is damaged", _ADVICE, name) from error
    return root
