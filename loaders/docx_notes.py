"""Footnotes and endnotes of a Word file: their texts, and which wait to be written."""

from __future__ import annotations

from collections.abc import Sequence

from docx.oxml.ns import qn
from lxml.etree import _Element

from loaders.docx_text import read_paragraph, superscript


class Notes:
    """Numbers notes in the order in which the text refers to them, as Word does."""

    def __init__(self, footnotes: _Element | None, endnotes: _Element | None) -> None:
        self._texts = {**_read(footnotes, "w:footnote", "f"), **_read(endnotes, "w:endnote", "e")}
        self._waiting: list[tuple[str, str]] = []
        self.next = 1

    def refer(self, ids: Sequence[str]) -> None:
        """Take the references of a paragraph, in order."""
        for note in ids:
            self._waiting.append((superscript(self.next), self._texts.get(note, "")))
            self.next += 1

    def take(self) -> list[tuple[str, str]]:
        """The label and the text of each note referred to since the last call."""
        taken, self._waiting = self._waiting, []
        return taken


def _read(root: _Element | None, name: str, prefix: str) -> dict[str, str]:
    """Notes by id; the lines that Word draws above them are notes too, of a type of their own."""
    notes = root.iter(qn(name)) if root is not None else ()
    return {
        prefix + note.get(qn("w:id"), ""): _text(note)
        for note in notes
        if note.get(qn("w:type"), "normal") == "normal"
    }


def _text(note: _Element) -> str:
    paragraphs = (read_paragraph(paragraph, 1).text.strip() for paragraph in note.iter(qn("w:p")))
    return "\n".join(paragraph for paragraph in paragraphs if paragraph)
