"""What sort of file some bytes are, by their content; the name only tells Markdown from plain text."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import PurePath

import puremagic

from loaders.decode import looks_binary, wide_encoding

TEXT = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ENCRYPTED = "application/encrypted"  # an Office file behind a password
UNKNOWN = "application/octet-stream"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PART = "EncryptedPackage".encode("utf-16-le")
_HEAD = 4096
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(?:[^\n]{0,1000}\n){0,100}?[\w-]+:")
_MARKDOWN_NAMES = (".md", ".markdown", ".mdown", ".mkd")
# The folder of parts that tells which Office format a zip archive is.
_OFFICE_FOLDERS = {
    "word/": DOCX,
    "xl/": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt/": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}


def detect(data: bytes, name: str) -> str:
    """The media type of a file's bytes."""
    head = data[:_HEAD]
    signed = _by_signature(data, head, name)
    if signed is not None:
        return signed
    wide = wide_encoding(data)
    if wide is not None:
        return _text_type(head.decode(wide, "ignore"), name)
    if looks_binary(data):
        return _magic_type(head)
    return _text_type(head.decode("utf-8", "ignore"), name)


def _by_signature(data: bytes, head: bytes, name: str) -> str | None:
    """What the first bytes say, of the kinds that have an answer of their own."""
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(b"PK\x03\x04"):
        return _zip_type(data, name)
    if head.startswith(_OLE) and _ENCRYPTED_PART in data:
        return ENCRYPTED
    return "application/rtf" if head.startswith(b"{\\rtf") else None


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
    named = PurePath(name).suffix.casefold() in _MARKDOWN_NAMES
    return MARKDOWN if named or _FRONT_MATTER.match(head) is not None else TEXT


def _zip_type(data: bytes, name: str) -> str:
    """An Office or OpenDocument file by its parts; the archive's directory is read, nothing is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if "[Content_Types].xml" in names:
                found = (kind for part, kind in _OFFICE_FOLDERS.items() if _has_folder(names, part))
                return next(found, "application/zip")
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return archive.read("mimetype").decode("ascii", "replace").strip() or "application/zip"
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        is_word = b"word/" in data or name.casefold().endswith((".docx", ".docm"))
        return DOCX if is_word else "application/zip"  # its reader will say that it is damaged
    return "application/zip"


def _has_folder(names: Sequence[str], folder: str) -> bool:
    return any(name.startswith(folder) for name in names)


def _magic_type(head: bytes) -> str:
    """What a library of file signatures says of it, for the message."""
    try:
        return puremagic.from_string(head, mime=True) or UNKNOWN
    except (puremagic.PureError, ValueError):
        return UNKNOWN
