"""The readers by media type: one table, one file a format."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

from loaders.content import Content
from loaders.decode import Decoded, NotTextError, decode
from loaders.detect import DOCX, ENCRYPTED, HTML, MARKDOWN, PDF, TEXT, detect
from loaders.document import Document
from loaders.docx import read_docx
from loaders.html import read_html
from loaders.limits import Limits
from loaders.markdown import read_markdown
from loaders.pdf import read_pdf
from loaders.plain.read import read_plain
from loaders.problem import Problem, Severity
from loaders.refused import RefusedError

TextReader = Callable[[str, Limits], Content]
BytesReader = Callable[[bytes, Limits], Content]

TEXT_READERS: dict[str, TextReader] = {TEXT: read_plain, MARKDOWN: read_markdown}
BYTES_READERS: dict[str, BytesReader] = {HTML: read_html, DOCX: read_docx, PDF: read_pdf}

# What to do with a file of a kind that is not read, by the beginning of its media type.
_ADVICE = {
    "application/msword": "Save it as .docx.",
    "application/x-ole": "Save it in a format of today: .docx for a text, .xlsx for tables.",
    "application/rtf": "Save it as .docx.",
    "application/zip": "Unpack it and load the folder.",
    "image/": "Recognise its text first (OCR) and load the text.",
}


def read_document(
    data: bytes,
    id: str,  # noqa: A002 - the document's own field
    *,
    limits: Limits,
    name: str = "",
) -> tuple[Document, tuple[Problem, ...]]:
    """A file's bytes as a document, with warnings.

    Raises:
        RefusedError: the bytes are no document that can be read within the limits.
    """
    media_type = detect(data, name or id)
    if media_type == ENCRYPTED:
        raise RefusedError("the file is encrypted", "Remove its password.")
    if media_type in BYTES_READERS:
        content = BYTES_READERS[media_type](data, limits)
    elif media_type in TEXT_READERS:
        content = _read_text(TEXT_READERS[media_type], data, limits)
    else:
        raise RefusedError(f"files of the kind {media_type} are not read", _advise(media_type))
    problems = tuple(replace(problem, source=id) for problem in content.problems)
    return make_document(content, id, data, media_type), problems


def make_document(content: Content, id: str, data: bytes, media_type: str) -> Document:  # noqa: A002
    return Document(
        id=id,
        text=content.text,
        blocks=content.blocks,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=media_type,
        source=id,
        title=content.title,
        publisher=content.publisher,
        date=content.date,
    )


def _read_text(reader: TextReader, data: bytes, limits: Limits) -> Content:
    try:
        decoded = decode(data)
    except NotTextError as error:
        raise RefusedError(
            f"it is not text: {error}", "Check that the file is what its name says."
        ) from error
    if len(decoded.text) > limits.characters:
        message = f"it has {len(decoded.text):,} characters, more than the limit of {limits.characters:,}"
        raise RefusedError(message, "Split it into parts.")
    content = reader(decoded.text, limits)
    return replace(content, problems=(*content.problems, *_warnings(decoded)))


def _warnings(decoded: Decoded) -> tuple[Problem, ...]:
    if not decoded.lossy:
        return ()
    message = f"some bytes are no {decoded.encoding} text and are shown as U+FFFD"
    return (Problem("", message, Severity.WARNING, advice="Save the file as UTF-8."),)


def _advise(media_type: str) -> str:
    found = (advice for kind, advice in _ADVICE.items() if media_type.startswith(kind))
    return next(found, "Save it as text, Markdown, HTML, DOCX or PDF.")
