"""Styles of a Word file: what each paragraph style says of its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml.etree import _Element

from loaders.document import BlockKind

_HEADING = re.compile(r"heading (\d)$")
_LIST = re.compile(r"list (?:bullet |number )?([2-5])$")
_CHAIN = 20  # styles that one may be based on, one upon the other
_KINDS = {
    "caption": BlockKind.CAPTION,
    "quote": BlockKind.QUOTATION,
    "intense quote": BlockKind.QUOTATION,
    "block text": BlockKind.QUOTATION,
    "footnote text": BlockKind.NOTE,
    "endnote text": BlockKind.NOTE,
    "header": BlockKind.FURNITURE,
    "footer": BlockKind.FURNITURE,
}


@dataclass(frozen=True, slots=True)
class Style:
    """`level` is a heading's depth, 0 for other text; `numbering` the list's id and level, if it has one.

    `depth` is how many lists its list stands in by its name, 1 for "List Bullet 2"; `is_title` tells that it
    is the style of the document's title, which is a heading too.
    """

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    numbering: tuple[str, int] | None = None
    bold: bool = False
    depth: int = 0
    is_title: bool = False


def read_styles(root: _Element | None) -> Mapping[str, Style]:
    """Paragraph styles by id, each with what it takes from those that it is based on."""
    if root is None:
        return {}
    elements = {style.get(qn("w:styleId"), ""): style for style in root.iter(qn("w:style"))}
    return {name: _read(style, elements) for name, style in elements.items()}


def _read(style: _Element, elements: Mapping[str, _Element]) -> Style:
    chain = [style]
    while len(chain) < _CHAIN:
        parent = elements.get(value(chain[-1], "w:basedOn") or "")
        if parent is None or parent in chain:
            break
        chain.append(parent)
    names = [(value(link, "w:name") or "").casefold() for link in chain]
    if names[0].startswith(("toc ", "table of ")):  # the list of contents repeats the headings
        return Style(BlockKind.FURNITURE)
    kind = next((_KINDS[name] for name in names if name in _KINDS), BlockKind.PARAGRAPH)
    levels = (_level(link, name) for link, name in zip(chain, names, strict=True))
    level = next(filter(None, levels), 0)
    lists = (read_numbering(link.find(qn("w:pPr"))) for link in chain)
    numbering = next((found for found in lists if found is not None), None)
    bolds = (is_on(link.find(qn("w:rPr")), "w:b") for link in chain)
    bold = next((found for found in bolds if found is not None), False)
    listed = next(filter(None, map(_LIST.match, names)), None)
    depth = int(listed.group(1)) - 1 if listed else 0
    kind = BlockKind.HEADING if level else kind
    return Style(kind, level, numbering, bold, depth, is_title="title" in names)


def _level(style: _Element, name: str) -> int:
    if name == "title":
        return 1
    match = _HEADING.match(name)
    return int(match.group(1)) if match else outline_level(style.find(qn("w:pPr")))


def outline_level(properties: _Element | None) -> int:
    """The depth that a paragraph has in the document's outline; 0 for body text."""
    number = value(properties, "w:outlineLvl")
    return int(number) + 1 if number in tuple("012345678") else 0


def read_numbering(properties: _Element | None) -> tuple[str, int] | None:
    """The list and the level in it that paragraph properties name."""
    found = properties.find(qn("w:numPr")) if properties is not None else None
    if found is None:
        return None
    level = value(found, "w:ilvl") or "0"
    return value(found, "w:numId") or "", int(level) if level in tuple("012345678") else 0


def is_on(properties: _Element | None, name: str) -> bool | None:
    """Whether a property that is on or off is on; none where it is not given."""
    found = properties.find(qn(name)) if properties is not None else None
    if found is None:
        return None
    return found.get(qn("w:val")) not in ("0", "false", "off", "none")


def value(element: _Element | None, name: str) -> str | None:
    """The value of a child element."""
    found = element.find(qn(name)) if element is not None else None
    return found.get(qn("w:val")) if found is not None else None
