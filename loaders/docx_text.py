"""The text of a paragraph of a Word file: insertions kept, deletions, fields and drawings left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml.etree import _Element

from loaders.docx_styles import is_on

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BOX = qn("w:txbxContent")
_SKIPPED = frozenset(
    qn(name) for name in ("w:pPr", "w:rPr", "w:del", "w:moveFrom", "w:instrText", "w:delText", "w:rt")
) | {_FALLBACK, _BOX}
_SIMPLE = {qn("w:tab"): "\t", qn("w:ptab"): "\t", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_REFERENCES = {qn("w:footnoteReference"): "f", qn("w:endnoteReference"): "e"}
# Ticks, crosses and boxes of the fonts of signs, by their place in the font.
_SIGNS = {"F0FC": "✓", "F0FB": "✗", "F0FE": "☑", "F0FD": "☒", "F0A8": "☐", "F050": "✓", "F04F": "✗"}
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class ParagraphText:
    """`notes` are the ids of the notes referred to; `turned` pages begin before its text, `turning` in it.

    `bold` tells that all of its text is.
    """

    text: str
    notes: tuple[str, ...] = ()
    turned: int = 0
    turning: int = 0
    bold: bool = False


def superscript(number: int) -> str:
    return str(number).translate(_SUPERSCRIPT)


def read_paragraph(paragraph: _Element, first_note: int) -> ParagraphText:
    """The text of a paragraph; notes are numbered on from `first_note`."""
    pieces: list[str] = []
    notes: list[str] = []
    bold: list[bool] = []
    turned = turning = 0
    for element in _walk(paragraph):
        tag = str(element.tag)
        if tag == qn("w:lastRenderedPageBreak"):
            turned, turning = (turned, turning + 1) if bold else (turned + 1, turning)
        elif tag in _REFERENCES:
            notes.append(_REFERENCES[tag] + element.get(qn("w:id"), ""))
            pieces.append(superscript(first_note + len(notes) - 1))
        else:
            said = _said(element)
            pieces.append(said)
            if said.strip():
                bold.append(_is_bold(element))
    return ParagraphText("".join(pieces), tuple(notes), turned, turning, bool(bold) and all(bold))


def text_boxes(paragraph: _Element) -> list[_Element]:
    """The text boxes anchored in a paragraph; those in another box belong to its paragraphs."""
    found, stack = [], [paragraph]
    while stack:
        element = stack.pop()
        if element.tag == _BOX:
            found.append(element)
        elif element.tag != _FALLBACK:
            stack.extend(reversed(element))
    return found


def _said(element: _Element) -> str:
    tag = str(element.tag)
    if tag == qn("w:t"):
        return element.text or ""
    if tag == qn("w:br"):
        return "" if element.get(qn("w:type")) in ("page", "column") else "\n"
    if tag == qn("w:sym"):
        return _SIGNS.get((element.get(qn("w:char")) or "").upper(), "")
    return _SIMPLE.get(tag, "")


def _walk(paragraph: _Element) -> Iterator[_Element]:
    """Elements of a paragraph in order, without what is deleted, hidden or elsewhere on the page."""
    stack = [paragraph]
    while stack:
        element = stack.pop()
        if element.tag in _SKIPPED or (element.tag == qn("w:r") and _is_hidden(element)):
            continue
        yield element
        stack.extend(reversed(element))


def _is_hidden(run: _Element) -> bool:
    return bool(is_on(run.find(qn("w:rPr")), "w:vanish"))


def _is_bold(text: _Element) -> bool:
    run = text.getparent()
    return run is not None and bool(is_on(run.find(qn("w:rPr")), "w:b"))
