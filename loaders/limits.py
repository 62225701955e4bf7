"""Limits: how much of a source is read before it is refused."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Documents come from outside; each number is far above what a paper of a governance team needs."""

    files: int = 100_000  # in one run
    size: int = 128_000_000  # bytes of a file, and of what an archive unpacks to
    characters: int = 100_000_000  # of text
    lines: int = 2_000_000  # that are not blank
    pages: int = 5_000
    cells: int = 1_000_000  # of one table
    columns: int = 1_000  # of one table
    elements: int = 4_000_000  # of markup in one part of a file
    memory: int = 4_000_000_000  # bytes that the reader of a PDF may use
    seconds: int = 900  # that it may take
    depth: int = 200  # of nested elements, tables or folders
