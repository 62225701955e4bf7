"""govgraph remove: documents and imports out of the store."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.exits import exit_code
from api.cli.options import StoreOption, settings_for


def remove(
    ids: Annotated[
        list[str],
        typer.Argument(metavar="DOCUMENT...", help="Ids of documents, names of imports.", show_default=False),
    ],
    store: StoreOption = None,
) -> None:
    """Let documents or imports go, with everything that they say."""
    from api.cli.console import report, tell
    from kg.pipeline import remove as remove_documents

    settings = settings_for(store)
    outcome = remove_documents(settings.store, ids, settings)
    report(outcome.problems)
    tell(outcome.summary("Removed", settings.store))
    raise typer.Exit(exit_code(done=len(outcome.taken), failed=outcome.failures))
