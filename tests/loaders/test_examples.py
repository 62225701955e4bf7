"""The project's own documents, of every format."""

from __future__ import annotations

import io
from pathlib import Path

from loaders.document import Block, Document
from loaders.formats import read_document
from loaders.limits import Limits
from loaders.read import read
from scripts.example_files import EXAMPLES, load_texts, word_file, write_pdf
from tests.loaders.shapes import assert_sound, outline


def test_every_example_is_read_without_a_problem_and_has_a_title_and_a_date() -> None:
    reading = read(sorted(EXAMPLES.glob("*.*")))
    assert reading.problems == ()
    for document in reading.documents:
        assert_sound(document)
        assert document.title, document.id
        assert document.date, document.id
    assert {document.media_type.rpartition("/")[2].rpartition(".")[2] for document in reading.documents} == {
        *("plain", "markdown", "html", "pdf", "document"),
    }


def test_the_word_file_and_the_pdf_say_what_they_are_made_of(tmp_path: Path) -> None:
    texts, stream = load_texts(), io.BytesIO()
    word_file(texts.terms).save(stream)
    assert _blocks(stream.getvalue()) == _blocks(
        (EXAMPLES / "safeguarding-partnership-terms.docx").read_bytes()
    )
    write_pdf(texts.paper, tmp_path / "paper.pdf")
    assert _blocks((tmp_path / "paper.pdf").read_bytes()) == _blocks(
        (EXAMPLES / "joint-finance-officer.pdf").read_bytes()
    )


def test_a_board_paper_over_two_pages_reads_as_one() -> None:
    found = outline(_document((EXAMPLES / "joint-finance-officer.pdf").read_bytes()))
    assert "head: Name | Role on the committee | Trust" in found
    assert "note ¹: He was appointed to it by both trusts for the period to 31 March 2025." in found
    assert [line for line in found if line.startswith("furniture")] == [
        "furniture: Fellmoor Vale NHS Trust: Board, 23 January 2024, paper 7",
        "furniture: Page 1",
        "furniture: Fellmoor Vale NHS Trust: Board, 23 January 2024, paper 7",
        "furniture: Page 2",
    ]


def _document(data: bytes) -> Document:
    return read_document(data, "x", limits=Limits())[0]


def _blocks(data: bytes) -> tuple[str, tuple[Block, ...]]:
    document = _document(data)
    return document.text, document.blocks
