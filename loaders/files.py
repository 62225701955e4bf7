"""Files to read: those named, and those in folders named, in sorted order."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from loaders.limits import Limits
from loaders.problem import Problem


@dataclass(frozen=True, slots=True)
class Found:
    """A file and its document's id: the path below the folder given, or the file's name."""

    path: Path
    id: str


def find_files(paths: Sequence[Path], limits: Limits) -> Iterator[Found | Problem]:
    """Each file once for each path that leads to it; hidden files and links to folders are passed over."""
    count = 0
    for path in paths:
        for found in _look(path, limits):
            count += 1
            if count > limits.files:
                yield Problem(
                    str(path), f"more than {limits.files:,} files", advice="Load the folder in parts."
                )
                return
            yield found


def _look(path: Path, limits: Limits) -> Iterator[Found | Problem]:
    if path.is_dir():
        yield from _walk(path, limits)
    elif path.exists():
        yield Found(path, path.name)
    else:
        message = "there is no such file or folder"
        yield Problem(str(path), message, advice="Check the spelling and the working folder.")


def _walk(root: Path, limits: Limits) -> Iterator[Found | Problem]:
    failed: list[OSError] = []
    found = False
    for folder, folders, names in os.walk(root, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        place = Path(folder)
        if len(place.relative_to(root).parts) >= limits.depth:
            folders.clear()
        for name in sorted(names):
            if not name.startswith("."):
                found = True
                yield Found(place / name, (place / name).relative_to(root).as_posix())
    for error in failed:
        yield Problem(
            str(error.filename), f"the folder cannot be read: {error.strerror}", advice=_PERMISSIONS
        )
    if not found and not failed:
        yield Problem(str(root), "the folder holds no documents", advice="Name a folder that holds files.")


_PERMISSIONS = "Check its permissions."


def read_bytes(found: Found, limits: Limits) -> bytes | Problem:
    """The bytes of a file, or why there are none."""
    name = str(found.path)
    try:
        status = found.path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Problem(name, "it is not a regular file", advice="Name a file or a folder of files.")
        if status.st_size > limits.size:
            return _too_large(name, status.st_size, limits)
        with found.path.open("rb") as source:
            data = source.read(limits.size + 1)
    except OSError as error:
        return Problem(name, f"the file cannot be read: {error.strerror}", advice=_PERMISSIONS)
    if len(data) > limits.size:  # it grew since its size was asked
        return _too_large(name, len(data), limits)
    if not data.strip():
        return Problem(name, "the file is empty", advice="Check that it was saved or downloaded whole.")
    return data


def _too_large(name: str, size: int, limits: Limits) -> Problem:
    message = f"the file has {size:,} bytes, more than the limit of {limits.size:,}"
    return Problem(name, message, advice="Split it into parts.")
