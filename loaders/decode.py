"""Bytes to text: UTF-8, UTF-16 by its mark, else the encoding that fits best."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 64_000  # bytes by which an encoding is told
# Control characters that no text holds: all but tabs, line ends, form feeds, the DOS end mark and escape.
_CONTROLS = frozenset(range(32)) - {9, 10, 11, 12, 13, 26, 27}


class NotTextError(ValueError):
    """The bytes are no text in any encoding that we know."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """`lossy` tells that some bytes fit no character and became U+FFFD."""

    text: str
    encoding: str
    lossy: bool = False


def decode(data: bytes) -> Decoded:
    """Text of a file, every character kept, line ends too.

    A byte order mark of UTF-8 is kept as U+FEFF, for that is what decoding gives and what other programs
    count; no block contains it. The mark of UTF-16 and UTF-32 only tells the byte order and is no character.
    """
    wide = wide_encoding(data)
    if wide is not None:
        return _by(data, wide)
    if looks_binary(data):
        raise NotTextError("it holds bytes that no text has")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if error.start > 0 and error.start >= len(data) - 4:  # cut off in the middle of a character
            return Decoded(data.decode("utf-8", "replace"), "utf-8", lossy=True)
    return _by(data, _guess(data))


def _by(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return Decoded(data.decode(encoding, "replace"), encoding, lossy=True)


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32 by its byte order mark, or UTF-16 by the zero bytes of Western text; else none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    even, odd = data[:_SAMPLE:2], data[1:_SAMPLE:2]
    for zeros, encoding in ((odd, "utf-16-le"), (even, "utf-16-be")):
        if zeros.count(0) * 10 > len(zeros) * 6 and _reads_well(data[:_SAMPLE], encoding):
            return encoding
    return None


def _reads_well(data: bytes, encoding: str) -> bool:
    """Whether nearly all of the bytes are characters that text has."""
    text = data.decode(encoding, "ignore")
    return sum(char.isprintable() or char.isspace() for char in text) * 100 > len(text) * 98


def looks_binary(data: bytes) -> bool:
    """Whether the beginning or the middle of the bytes has control characters that no text has."""
    middle = len(data) // 2
    return bool(_CONTROLS & set(data[:_SAMPLE] + data[middle : middle + 4096]))


def _guess(data: bytes) -> str:
    """Western text of Windows unless it would read as no text at all; then what fits best."""
    sample = data[:_SAMPLE]
    if from_bytes(sample, cp_isolation=["cp1252"]).best() is not None:
        return "cp1252" if _decodes(data, "cp1252") else "latin-1"
    best = from_bytes(sample).best()
    return best.encoding if best is not None and _decodes(data, best.encoding) else "latin-1"


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
