"""Word files that are damaged, closed or made to do harm: refused whole, with a reason."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.formats import read_document
from loaders.limits import Limits
from loaders.read import read
from loaders.refused import RefusedError
from tests.loaders.shapes import assert_sound
from tests.loaders.word_files import add_list, archive_of, body_file, word_file

_TEXT = "<w:p><w:r><w:t>It met.</w:t></w:r></w:p>"


def _refuse(data: bytes, message: str, limits: Limits | None = None) -> None:
    with pytest.raises(RefusedError, match=message) as refusal:
        read_document(data, "paper.docx", limits=limits or Limits())
    assert refusal.value.advice


def test_a_file_cut_short_is_damaged() -> None:
    data = body_file(_TEXT)
    _refuse(data[: len(data) // 2], "damaged")


def test_a_part_that_is_damaged_or_missing() -> None:
    good = body_file(_TEXT * 50)
    at = good.index(b"word/document.xml", good.index(b"_rels/.rels")) + 30
    _refuse(good[:at] + bytes(8) + good[at + 8 :], "damaged")
    _refuse(body_file("<w:p>"), "damaged")
    _refuse(archive_of({"[Content_Types].xml": "<Types/>", "word/x.xml": "<x/>"}), "no document part")


def test_a_file_behind_a_password_is_encrypted() -> None:
    office = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1500) + "EncryptedPackage".encode("utf-16-le") + bytes(99)
    )
    _refuse(office, "encrypted")
    archive = bytearray(body_file(_TEXT))
    archive[archive.rindex(b"PK\x01\x02") + 8] |= 1
    _refuse(bytes(archive), "encrypted")


def test_an_archive_that_unpacks_to_too_much_is_refused_before_it_is_unpacked() -> None:
    stream = io.BytesIO(body_file(_TEXT))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.png", bytes(200_000_000))
    assert len(stream.getvalue()) < 1_000_000
    _refuse(stream.getvalue(), "unpacks to 200,0")


def test_a_body_of_too_many_elements_is_refused() -> None:
    _refuse(body_file("<w:p/>" * 5_000_000 + "<w:p></w:p>" * 2_000_000), "more than 4,000,000 elements")


def test_elements_nested_too_deep_are_refused() -> None:
    cell = "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"
    body = _TEXT
    for _ in range(2000):
        body = cell.replace("{}", body)
    _refuse(body_file(body), "damaged")


def test_tables_in_tables_are_read_as_deep_as_the_parser_goes() -> None:
    body = _TEXT
    for _ in range(80):
        body = f"<w:tbl><w:tr><w:tc>{_TEXT}</w:tc><w:tc>{body}</w:tc></w:tr></w:tbl>"
    document, _ = read_document(body_file(body), "paper.docx", limits=Limits())
    assert_sound(document)
    assert document.text.count("It met.") == 81


def test_a_table_of_too_many_cells_is_refused() -> None:
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="900"/></w:tcPr><w:p/></w:tc>'
    _refuse(
        body_file("<w:tbl>" + f"<w:tr>{wide}{_TEXT}</w:tr>".replace(_TEXT, wide) * 700 + "</w:tbl>"), "cells"
    )
    row = "<w:tr>" + f"<w:tc>{_TEXT}</w:tc>" * 1001 + "</w:tr>"
    _refuse(body_file(f"<w:tbl>{row}</w:tbl>"), "more than the limit")


def test_entities_are_not_resolved(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    uri = (tmp_path / "secret.txt").as_uri()
    entity = f'<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "{"&a;" * 50}"><!ENTITY c SYSTEM "{uri}">]>'
    body = "<w:body><w:p><w:r><w:t>It &b;&c; met.</w:t></w:r></w:p></w:body>"
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"{entity}<w:document {nsdecls('w')}>{body}</w:document>",
    }
    document, _ = read_document(archive_of(parts), "paper.docx", limits=Limits())
    assert "secret" not in document.text
    assert "haha" not in document.text


def test_a_file_without_text_and_other_archives_are_refused_by_name(tmp_path: Path) -> None:
    _refuse(body_file("<w:p/>"), "no text")
    sheet = archive_of({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"})
    (tmp_path / "a.docx").write_bytes(sheet)
    (tmp_path / "b.docx").write_bytes(body_file(_TEXT))
    reading = read([tmp_path])
    assert [document.id for document in reading.documents] == ["b.docx"]
    assert "spreadsheetml" in reading.problems[0].message


_PIECES = st.sampled_from(
    [
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>Ann Smith</w:t>", "<w:t>It met.</w:t>", "<w:tab/>",
        "<w:br/>",
        "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:sdt>", "</w:sdt>",
        '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>', "<w:tcPr><w:vMerge/></w:tcPr>",
        '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', '<w:trPr><w:gridBefore w:val="1"/></w:trPr>',
        '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="91"/></w:numPr></w:pPr>',
        '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>', '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>',
        "<w:lastRenderedPageBreak/>", '<w:footnoteReference w:id="1"/>', "<w:rPr><w:b/></w:rPr>",
        "<w:txbxContent>", "</w:txbxContent>", "<w:hyperlink>", "</w:hyperlink>",
    ]
)  # fmt: skip
_FRAME = word_file(lambda word: add_list(word, [("decimal", "%1."), ("lowerRoman", "%1.%2)")]))


@settings(max_examples=80, deadline=None)
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_any_mixture_of_elements_is_a_sound_document_or_refused(body: str) -> None:
    source = _close(body)
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_FRAME)) as frame, zipfile.ZipFile(stream, "w") as archive:
        for part in frame.namelist():
            data = frame.read(part)
            archive.writestr(part, source if part == "word/document.xml" else data)
    with suppress(RefusedError):  # where there is no text
        assert_sound(read_document(stream.getvalue(), "x.docx", limits=Limits())[0])


def _close(body: str) -> str:
    """A body whose elements are closed in order: ends without a beginning dropped, open ones closed."""
    out: list[str] = []
    opened: list[str] = []
    for piece in body.replace("><", ">\n<").split("\n"):
        name = piece.strip("</>").split(" ")[0].split(">")[0]
        if piece.startswith("</"):
            if name in opened:
                while opened:
                    last = opened.pop()
                    out.append(f"</{last}>")
                    if last == name:
                        break
            continue
        out.append(piece)
        if piece.endswith("/>") or "</" in piece or not piece.startswith("<"):
            continue
        opened.append(name)
    out += [f"</{name}>" for name in reversed(opened)]
    return f"<w:document {nsdecls('w')}><w:body>{''.join(out)}</w:body></w:document>"
