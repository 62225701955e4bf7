"""The pages of a PDF, read by a program of its own that is stopped where it takes too much memory or time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from loaders.limits import Limits
from loaders.pdf_page import Page, parse_page
from loaders.refused import RefusedError

_NO_MEMORY = ("MemoryError", "allocate")  # words of an error for want of memory
_SPLIT = "Split it into parts."
_ANEW = "Open it in a reader of PDF files and print or export it anew."


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages in order, and the title in the file's properties."""

    pages: tuple[Page, ...]
    title: str


def scan_pages(data: bytes, limits: Limits) -> Pages:
    """Every page of a PDF.

    Raises:
        RefusedError: it is damaged, encrypted, or beyond the limits.
    """
    lines = _run(data, limits).splitlines()
    said = [json.loads(line) for line in lines if line.startswith("{")]
    for answer in said:
        _refuse(answer, limits)
    title = next((str(answer["title"]) for answer in said if "title" in answer), "")
    return Pages(tuple(parse_page(line) for line in lines if line.startswith("[")), " ".join(title.split()))


def _refuse(answer: dict[str, object], limits: Limits) -> None:
    if "encrypted" in answer:
        raise RefusedError("the file is encrypted", "Remove its password.")
    if "pages" in answer:
        message = f"it has {answer['pages']:,} pages, more than the limit of {limits.pages:,}"
        raise RefusedError(message, _SPLIT)
    if "characters" in answer:
        raise RefusedError(f"it has more than {limits.characters:,} characters", _SPLIT)


def _run(data: bytes, limits: Limits) -> str:
    """What the program prints; a program that fails has met a file that it cannot read."""
    root = str(Path(__file__).parent.parent)
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    bounds = map(str, (limits.memory, limits.pages, limits.characters))
    try:
        done = subprocess.run(  # noqa: S603 - this interpreter and a module of ours
            [sys.executable, "-P", "-m", "loaders.pdf_scan", *bounds],
            input=data,
            capture_output=True,
            timeout=limits.seconds,
            check=False,
            env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "0"},
        )
    except subprocess.TimeoutExpired as error:
        raise RefusedError(f"reading it takes more than {limits.seconds} seconds", _SPLIT) from error
    if done.returncode == 0:
        return done.stdout.decode("utf-8")
    reason = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or ["it stopped"]
    if done.returncode < 0 or any(word in reason[0] for word in _NO_MEMORY):
        raise RefusedError(f"reading it takes more than {limits.memory:,} bytes of memory", _SPLIT)
    kind, _, detail = reason[0].partition(": ")
    said = (detail or kind.rpartition(".")[2])[:200]
    raise RefusedError(f"the file is damaged ({said})", _ANEW)
