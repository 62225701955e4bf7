"""PDF files that are damaged, closed, pictures or made to do harm: refused whole, with a reason."""

from __future__ import annotations

import io
import zlib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak

from loaders.detect import PDF
from loaders.formats import make_document, read_document
from loaders.limits import Limits
from loaders.pdf import read_pages
from loaders.pdf_page import Box, Page, Word
from loaders.problem import Severity
from loaders.refused import RefusedError
from tests.loaders.pdf_files import drawn_file, pdf_file, ruled, text
from tests.loaders.shapes import assert_sound


def _refuse(data: bytes, message: str, limits: Limits | None = None) -> None:
    with pytest.raises(RefusedError, match=message) as refusal:
        read_document(data, "paper.pdf", limits=limits or Limits())
    assert refusal.value.advice


def _picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("RGB", (40, 40), "grey")), 0, 0, 500, 700)


def _raw(*objects: bytes) -> bytes:
    """A file of objects as given, the first of them its catalogue."""
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (
            count,
            table,
            count,
            len(data),
        )
    )


def _page_of(content: bytes, extra: bytes = b"") -> bytes:
    return _raw(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        b"/Resources << /Font << /F 5 0 R >> >> >>",
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), extra, content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )


def test_a_scan_is_refused() -> None:
    _refuse(drawn_file(_picture), "pictures without text")


def test_a_picture_among_pages_of_text_is_a_warning() -> None:
    stream = io.BytesIO()
    canvas = Canvas(stream)
    canvas.drawString(72, 700, "The Board met.")
    canvas.showPage()
    _picture(canvas)
    canvas.showPage()
    canvas.save()
    document, problems = read_document(stream.getvalue(), "paper.pdf", limits=Limits())
    assert document.text == "The Board met."
    assert [(problem.severity, problem.place) for problem in problems] == [(Severity.WARNING, "page 2")]


def test_an_empty_page_holds_no_text() -> None:
    _refuse(drawn_file(lambda canvas: None), "no text")


def test_a_file_behind_a_password_is_encrypted_and_one_that_opens_without_is_read() -> None:
    _refuse(pdf_file(text("It met."), key="secret"), "encrypted")
    document, _ = read_document(pdf_file(text("It met."), key=""), "paper.pdf", limits=Limits())
    assert document.text == "It met."


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_cut_short_is_damaged_or_without_text(share: float) -> None:
    data = pdf_file(text("The Board met. " * 200))
    _refuse(data[: int(len(data) * share)], "damaged|no text")


def test_what_only_begins_like_a_pdf_is_refused() -> None:
    _refuse(b"%PDF-1.7\n" + b"nothing " * 500, "damaged|no text")


def test_pages_that_are_their_own_children_are_refused() -> None:
    _refuse(
        _raw(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"),
        "damaged|no text",
    )


def test_arrays_nested_too_deep_are_refused() -> None:
    _refuse(_page_of(b"[" * 200_000 + b"]" * 200_000 + b" TJ"), "damaged|no text")


def test_a_stream_that_unpacks_to_too_much_is_refused() -> None:
    bomb = zlib.compress(zlib.compress(bytes(300_000_000), 1), 9)
    assert len(bomb) < 10_000
    data = _page_of(bomb, b"/Filter [/FlateDecode /FlateDecode]")
    _refuse(data, "memory", Limits(memory=450_000_000))


def test_limits_of_pages_characters_and_time() -> None:
    data = pdf_file([*text("One two three."), PageBreak(), *text("Two.")])
    _refuse(data, "2 pages, more than the limit of 1", Limits(pages=1))
    _refuse(data, "more than 9 characters", Limits(characters=9))
    endless = _page_of(zlib.compress(b"BT /F 9 Tf (a) Tj ET " * 2_000_000), b"/Filter /FlateDecode")
    _refuse(endless, "more than 2 seconds", Limits(seconds=2))


def test_a_table_of_too_many_cells_is_refused() -> None:
    rows = [[str(column) for column in range(12)]] * 12
    _refuse(pdf_file([ruled(rows)]), "more than the limit", Limits(cells=100))


_WORDS = st.builds(
    lambda text, column, row, size, bold: Word(
        text, column * 9.0, column * 9.0 + len(text) * size / 2, row * 6.0, row * 6.0 + size, size, bold
    ),
    st.sampled_from(
        ["Ann", "Smith", "chairs", "it.", "1.", "(a)", "•", "1", "2", "Page", "\xad", "co-", ":", "#", "|"]
    ),
    st.integers(0, 60),
    st.integers(0, 140),
    st.sampled_from([4.0, 10.0, 11.0, 16.0]),
    st.booleans(),
)
_CELLS = st.builds(lambda x, y, w, h: Box(x, y, x + w, y + h), *[st.integers(0, 500).map(float)] * 4)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.lists(_WORDS, max_size=25), st.lists(_CELLS, max_size=6)), max_size=3))
def test_any_words_in_any_places_are_a_sound_document_or_refused(
    pages: list[tuple[list[Word], list[Box]]],
) -> None:
    read = [Page(n, 600, 850, tuple(words), (tuple(cells),)) for n, (words, cells) in enumerate(pages, 1)]
    with suppress(RefusedError):  # where there is no text
        content = read_pages(read, Limits())
        assert_sound(make_document(content, "x", b"", PDF))
