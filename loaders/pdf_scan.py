"""A program that prints the pages of a PDF as JSON: run apart, since the library that reads PDFs trusts them.

Its input is the file, its arguments the limits; a line that is an object tells why the file is refused.
"""

from __future__ import annotations

import io
import json
import logging
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfplumber.page import Page as PlumberPage
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException

from loaders.pdf_page import Box, Page, Word, dump_page

try:
    import resource
except ImportError:  # Windows has no limits of memory; that of time holds there too
    resource = None  # type: ignore[assignment] # so that its absence can be asked

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_CONTROLS = re.compile("[\x00-\x1f\x7f\ufffe\uffff\ud800-\udfff]+")
_MOST_EDGES = 4000  # lines on a page; one with more is a drawing or a map


def main() -> None:
    """Print the pages, the title in the file's properties first."""
    memory, pages, characters = map(int, sys.argv[1:4])
    if resource is not None:
        with suppress(ValueError, OSError):  # macOS does not take every limit
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    logging.disable()
    try:
        pdf = pdfplumber.open(io.BytesIO(sys.stdin.buffer.read()))
    except PdfminerException as error:
        if not isinstance(error.args[0], PDFPasswordIncorrect | PDFEncryptionError):
            raise
        _say({"encrypted": True})
        return
    for line in _lines(pdf, pages, characters):
        print(line)  # noqa: T201 - this is what the program is for


def _lines(pdf: PDF, pages: int, characters: int) -> Iterator[str]:
    """The title, then the pages, each let go when it has been read."""
    if len(pdf.pages) > pages:
        yield json.dumps({"pages": len(pdf.pages)})
        return
    title = pdf.metadata.get("Title")
    yield json.dumps({"title": title if isinstance(title, str) else ""})
    size = 0
    for page in pdf.pages:
        read = read_page(page)
        size += sum(len(word.text) for word in read.words)
        if size > characters:
            yield json.dumps({"characters": size})
            return
        yield dump_page(read)
        page.close()


def read_page(page: PlumberPage) -> Page:
    """The upright words of a page, each character once, and its ruled tables."""
    seen: set[tuple[str, int, int]] = set()
    found = page.filter(lambda item: _is_new(item, seen)).extract_words(
        x_tolerance_ratio=0.15, extra_attrs=["fontname", "size"]
    )
    words = tuple(_word(word) for word in found if _is_on(page, word))
    ruled = len(page.edges) <= _MOST_EDGES
    tables = tuple(tuple(_box(cell) for cell in table.cells) for table in page.find_tables()) if ruled else ()
    kept = tuple(word for word in words if word.text)
    return Page(page.page_number, float(page.width), float(page.height), kept, tables, bool(page.images))


def _is_new(item: dict[str, Any], seen: set[tuple[str, int, int]]) -> bool:
    """Whether an item is no letter, or an upright one that has not been drawn there before, as for bold."""
    if item["object_type"] != "char":
        return True
    text, left, top = str(item["text"]), round(item["x0"]), round(item["top"])
    if not item["upright"] or any((text, left + near, top) in seen for near in (-1, 0, 1)):
        return False
    seen.add((text, left, top))
    return True


def _word(word: dict[str, Any]) -> Word:
    """A word, its numbers as exact as a reader sees them."""
    x0, x1, top, bottom, size = (
        round(float(word[name]), 2) for name in ("x0", "x1", "top", "bottom", "size")
    )
    bold = _BOLD.search(str(word["fontname"])) is not None
    return Word(_CONTROLS.sub("", str(word["text"])), x0, x1, top, bottom, size, bold)


def _box(cell: tuple[float, float, float, float]) -> Box:
    return Box(*(round(float(number), 2) for number in cell))


def _is_on(page: PlumberPage, word: dict[str, Any]) -> bool:
    """Whether a word stands on the page that is shown."""
    left, top, right, bottom = page.bbox
    return bool(word["x1"] > left and word["x0"] < right and word["bottom"] > top and word["top"] < bottom)


def _say(answer: dict[str, object]) -> None:
    print(json.dumps(answer))  # noqa: T201 - as above


if __name__ == "__main__":
    main()
