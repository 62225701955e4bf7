"""Results: bytes to standard output or to a file."""

from __future__ import annotations

import sys
from pathlib import Path

import typer

from api.cli.exits import Exit


def write(data: bytes, output: Path | None) -> None:
    """Writes to the file, whole or not at all, or to standard output."""
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    aside = output.with_name(f".{output.name}.new")
    try:
        aside.write_bytes(data)
        aside.replace(output)
    except OSError as error:
        from api.cli.console import complain

        aside.unlink(missing_ok=True)
        complain(f"{output} cannot be written: {error.strerror}")
        raise typer.Exit(Exit.NOTHING_DONE) from error
