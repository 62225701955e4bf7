"""govgraph check-pack: whether a domain pack is well formed and its rules read their examples."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.exits import Exit


def check_pack(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="The folder of the pack.", show_default=False)
    ],
) -> None:
    """Check a domain pack: its files, its rules, and that each rule reads its own examples."""
    from api.cli.console import report
    from kg.packs import check_pack as checked

    examples, problems = checked(folder)
    report(problems)
    if problems:
        raise typer.Exit(Exit.SOME_FAILED)
    typer.echo(f"{folder}: {examples} examples are read as they say.")
