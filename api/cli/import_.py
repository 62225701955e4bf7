"""govgraph import: what was exported, here or elsewhere, into the store."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from api.cli.exits import exit_code
from api.cli.options import StoreOption, settings_for


class ImportFormat(StrEnum):
    NQUADS = "nquads"
    JSONLD = "jsonld"
    JSON = "json"


def import_(
    files: Annotated[list[Path], typer.Argument(help="Files that were exported.", show_default=False)],
    from_: Annotated[
        ImportFormat | None, typer.Option("--from", help="The format, where the name does not tell.")
    ] = None,
    store: StoreOption = None,
) -> None:
    """Take statements from files into the store, beside what documents say.

    A file of the same name is replaced. Quotes are checked against the documents of the store; one that has
    no offsets is found where it stands once.
    """
    from api.cli.console import report, tell
    from kg.pipeline import import_files

    settings = settings_for(store)
    outcome = import_files(settings.store, files, settings, from_)
    report(outcome.problems)
    tell(outcome.summary("Imported", settings.store))
    raise typer.Exit(exit_code(done=len(outcome.taken), failed=outcome.failures))
