"""What sort of file some bytes are, by their content; the name only tells Markdown from plain text."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import PurePath

import puremagic

from loaders.decode import looks_binary, wide_encoding

TEXT = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
UNKNOWN = "application/octet-stream"

_HEAD = 4096
_MARKDOWN_NAMES = (".md", ".markdown", ".mdown", ".mkd")
# A part whose presence tells which Office format a zip archive is.
_OFFICE_PARTS = {
    "word/document.xml": DOCX,
    "xl/workbook.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt/presentation.xml": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}


def detect(data: bytes, name: str) -> str:
    """The media type of a file's bytes."""
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(b"PK\x03\x04"):
        return _zip_type(data)
    wide = wide_encoding(data)
    if wide is not None:
        return _text_type(head.decode(wide, "ignore"), name)
    if head.startswith(b"{\\rtf"):
        return "application/rtf"
    if looks_binary(data):
        return _magic_type(head)
    return _text_type(head.decode("utf-8", "ignore"), name)


def _text_type(head: str, name: str) -> str:
    start = head.lstrip("\ufeff \t\r\n\f").casefold()
    while start.startswith(("<!--", "<?xml")):
        start = start.partition(">")[2].lstrip()
    if start.startswith(("<!doctype html", "<html", "<head", "<body")):
        return HTML
    if start.startswith("<") and any(
        tag in start for tag in ("<p>", "<div", "<table", "<h1", "<span", "<ul")
    ):
        return HTML
    return MARKDOWN if PurePath(name).suffix.casefold() in _MARKDOWN_NAMES else TEXT


def _zip_type(data: bytes) -> str:
    """An Office or OpenDocument file by its parts; the archive's directory is read, nothing is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            kind = next((kind for part, kind in _OFFICE_PARTS.items() if part in names), None)
            if kind is None and "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                kind = archive.read("mimetype").decode("ascii", "replace").strip()
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
        return "application/zip"
    return kind or "application/zip"


def _magic_type(head: bytes) -> str:
    """What a library of file signatures says of it, for the message."""
    try:
        return puremagic.from_string(head, mime=True) or UNKNOWN
    except (puremagic.PureError, ValueError):
        return UNKNOWN
