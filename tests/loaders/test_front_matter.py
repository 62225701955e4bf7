"""Front matter of pages kept as text, and headings whose marks stand alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.document import Document
from loaders.read import read


def _read(folder: Path, text: str) -> Document:
    (folder / "page.txt").write_text(text, encoding="utf-8")
    return read([folder / "page.txt"]).documents[0]


def _shown(document: Document) -> list[tuple[str, str]]:
    return [(str(b.kind), document.text[b.start : b.end]) for b in document.blocks]


@pytest.mark.parametrize("title", ["Minutes of Foxley Parish Council", '"Minutes of Foxley Parish Council"'])
def test_the_title_of_front_matter_heads_the_document(tmp_path: Path, title: str) -> None:
    text = f"---\nlayout: post\ntitle: {title}\ndate: 2014-05-06\n---\n\nPresent: Ann Rhodes\n"
    document = _read(tmp_path, text)
    assert ("heading", "Minutes of Foxley Parish Council") in _shown(document)
    assert (document.title, document.date) == ("Minutes of Foxley Parish Council", "2014-05-06")


@pytest.mark.parametrize("text", ["---\n---\nAnn Rhodes\n", "---\ntitle:\n---\nAnn Rhodes\n"])
def test_empty_front_matter_heads_nothing(tmp_path: Path, text: str) -> None:
    assert all(kind != "heading" for kind, _ in _shown(_read(tmp_path, text)))


def test_a_rule_at_the_top_opens_no_front_matter(tmp_path: Path) -> None:
    assert _read(tmp_path, "---\nThe Board met.\n\nIt rose at nine.\n").media_type == "text/plain"


def test_the_line_below_hash_marks_is_their_heading(tmp_path: Path) -> None:
    text = "## \n Our trustees\n### \n Ann Rhodes - Chair\nAnn has chaired us since 2011.\n"
    assert _shown(_read(tmp_path, text))[:2] == [
        ("heading", "Our trustees"),
        ("heading", "Ann Rhodes - Chair"),
    ]
    assert [b.level for b in _read(tmp_path, text).blocks[:2]] == [2, 3]


def test_long_rows_of_hash_marks_are_rules(tmp_path: Path) -> None:
    shown = _shown(_read(tmp_path, "The Board met.\n########\nIt rose at nine.\n"))
    assert all("#" not in text for kind, text in shown if kind == "heading")
