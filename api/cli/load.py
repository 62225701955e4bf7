"""govgraph load: documents into the store."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.exits import exit_code
from api.cli.options import PackOption, StoreOption, settings_for, use_packs


def load(
    paths: Annotated[list[Path], typer.Argument(help="Files and folders.", show_default=False)],
    pack: PackOption = None,
    store: StoreOption = None,
) -> None:
    """Read documents into the store; one that is there already is replaced.

    Everything is taken, or, if the command is stopped, nothing.
    """
    from api.cli.console import progress_bar, report, tell
    from kg.pipeline import load as load_documents

    use_packs(pack)
    settings = settings_for(store)
    with progress_bar("Reading") as track:
        outcome = load_documents(settings.store, paths, settings, track)
    report(outcome.problems)
    tell(outcome.summary("Loaded", settings.store))
    raise typer.Exit(exit_code(done=len(outcome.taken), failed=outcome.failures))
