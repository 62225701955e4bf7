"""Archives that hold a document's parts: opened within the limits, unpacked part by part."""

from __future__ import annotations

import io
import zipfile
import zlib

from loaders.limits import Limits
from loaders.refused import RefusedError

_MOST_PARTS = 20_000
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)
_ADVICE = "Open it in a word processor and save it anew."


class Archive:
    """The parts of an archive by name.

    A part is never unpacked beyond the size that the directory names, so a directory that lies gains nothing.

    Raises:
        RefusedError: the archive is damaged, encrypted, or would unpack to more than the limits allow.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGED as error:
            raise RefusedError("the file is damaged", _ADVICE) from error
        parts = self._file.infolist()
        if len(parts) > _MOST_PARTS:
            raise RefusedError(f"the file has more than {_MOST_PARTS:,} parts", _ADVICE)
        size = sum(part.file_size for part in parts)
        if size > limits.size:
            message = f"the file unpacks to {size:,} bytes, more than the limit of {limits.size:,}"
            raise RefusedError(message, "Remove its pictures or split it into parts.")
        if any(part.flag_bits & 1 for part in parts):
            raise RefusedError("the file is encrypted", "Remove its password.")
        self._names = {part.filename.casefold(): part.filename for part in parts}

    def read(self, name: str) -> bytes | None:
        """The bytes of a part, none where there is no such part; names differ by more than their case.

        Raises:
            RefusedError: the part is damaged, or is markup with more elements than the limit.
        """
        stored = self._names.get(name.casefold())
        if stored is None:
            return None
        try:
            data = self._file.read(stored)
        except _DAMAGED as error:
            raise RefusedError("the file is damaged", _ADVICE, stored) from error
        if data.count(b"<") > self._limits.elements * 2:  # most elements have two tags
            message = f"a part has more than {self._limits.elements:,} elements"
            raise RefusedError(message, "Split the file into parts.", stored)
        return data
