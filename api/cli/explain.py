"""govgraph explain: why a statement is there, from the quote to the rule."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from api.cli.exits import Exit
from api.cli.options import OutputOption, StoreOption, settings_for


class ExplainFormat(StrEnum):
    TEXT = "text"
    JSON = "json"


def explain(
    statement: Annotated[
        str,
        typer.Argument(
            help="The id of a statement, as `ask --to json` gives it, or its beginning.", show_default=False
        ),
    ],
    to: Annotated[ExplainFormat, typer.Option("--to", help="The format.")] = ExplainFormat.TEXT,
    output: OutputOption = None,
    store: StoreOption = None,
) -> None:
    """Show why a statement is there: the text, what was found in it, the rule, and every step between."""
    from api.cli.console import complain
    from api.cli.explanations import explanation_json, explanation_text
    from api.cli.output import write
    from kg.explain import ExplainError
    from kg.explain import explain as explained

    try:
        explanation = explained(settings_for(store).store, statement)
    except ExplainError as error:
        complain(str(error))
        raise typer.Exit(Exit.USAGE) from error
    writers = {ExplainFormat.TEXT: explanation_text, ExplainFormat.JSON: explanation_json}
    write(writers[to](explanation).encode("utf-8", "backslashreplace"), output)
