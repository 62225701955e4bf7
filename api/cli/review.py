"""govgraph review: the statements that are not sure enough to be answers."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.options import OutputOption, StoreOption, settings_for


def review(
    below: Annotated[
        float | None,
        typer.Option(
            min=0.0, max=1.0, help="The confidence; by default the store's threshold.", show_default=False
        ),
    ] = None,
    output: OutputOption = None,
    store: StoreOption = None,
) -> None:
    """List the statements that are not sure enough to count, with their quotes, the likeliest first."""
    from api.cli.explanations import doubtful_text
    from api.cli.output import write
    from kg.confident import doubtful
    from kg.store.folder import open_store

    opened = open_store(settings_for(store).store)
    found = doubtful(opened.graph, opened.manifest.threshold if below is None else below)
    names = {entity.id: entity.name for entity in opened.graph.entities}
    write(doubtful_text(found, names).encode("utf-8", "backslashreplace"), output)
