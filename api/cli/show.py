"""govgraph show: all that is known of one person, body, board, partnership, post, area or event."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from api.cli.exits import Exit
from api.cli.graph import open_facts, refusals
from api.cli.options import OutputOption, StoreOption


class ShowFormat(StrEnum):
    TABLE = "table"
    JSON = "json"


def show(
    entity: Annotated[str, typer.Argument(help="Its name, or its id (type/key).", show_default=False)],
    to: Annotated[ShowFormat, typer.Option("--to", help="The format.")] = ShowFormat.TABLE,
    output: OutputOption = None,
    store: StoreOption = None,
) -> None:
    """Show what is known of someone or something: its links by status, each with its quotes."""
    from api.cli.output import write
    from api.cli.tables import entity_text
    from kg.query.export import entity_json
    from kg.query.names import find_entity
    from kg.query.view import entity_view

    with refusals():
        facts, _ = open_facts(store)
        found = find_entity(facts, entity)
    view = entity_view(facts, found.id)
    if view is None:
        raise typer.Exit(Exit.NOTHING_DONE)
    writers = {ShowFormat.JSON: entity_json, ShowFormat.TABLE: entity_text}
    write(writers[to](view).encode("utf-8", "backslashreplace"), output)
