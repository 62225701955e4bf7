"""govgraph export: the store's graph as a file."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from api.cli.options import OutputOption, StoreOption, settings_for


class ExportFormat(StrEnum):
    NQUADS = "nquads"
    JSONLD = "jsonld"
    TURTLE = "turtle"
    JSON = "json"


def export(
    to: Annotated[ExportFormat, typer.Option("--to", help="The format.", show_default=False)],
    graph: Annotated[
        str | None,
        typer.Option(
            help="The named graph that Turtle is to hold: current, entities, document/ID, or an IRI."
        ),
    ] = None,
    output: OutputOption = None,
    store: StoreOption = None,
) -> None:
    """Write the graph: everything as N-Quads or JSON-LD, one graph as Turtle, or interchange JSON."""
    from api.cli.output import write
    from kg.store.export import EXPORTS, UnknownGraphError, turtle
    from kg.store.folder import open_store

    if graph is not None and to is not ExportFormat.TURTLE:
        raise typer.BadParameter("only Turtle is written by graph", param_hint="--graph")
    opened = open_store(settings_for(store).store)
    try:
        data = turtle(opened, graph or "current") if to is ExportFormat.TURTLE else EXPORTS[to](opened)
    except UnknownGraphError as error:
        raise typer.BadParameter(str(error), param_hint="--graph") from error
    write(data, output)
