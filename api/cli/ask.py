"""govgraph ask: a question of the catalogue, answered with its evidence."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from api.cli.graph import open_facts, refusals
from api.cli.options import OutputOption, StoreOption


class AnswerFormat(StrEnum):
    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def ask(  # noqa: PLR0913, PLR0917  # a command's options are its parameters
    question: Annotated[str, typer.Argument(help="The name of the question: see `govgraph questions`.")],
    parameters: Annotated[
        list[str] | None,
        typer.Argument(metavar="[KEY=VALUE]...", help="Its parameters.", show_default=False),
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            help="Statuses that count: in_force, agreed, proposed, expected, ended.", show_default=False
        ),
    ] = None,
    generic: Annotated[
        bool | None,
        typer.Option("--generic/--no-generic", help='Count kinds ("PCTs") too.', show_default=False),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="The day, month or year that is asked about.", show_default=False),
    ] = None,
    to: Annotated[AnswerFormat, typer.Option("--to", help="The format.")] = AnswerFormat.TABLE,
    output: OutputOption = None,
    store: StoreOption = None,
) -> None:
    """Ask a question of the catalogue."""
    from api.cli.output import write
    from api.cli.tables import answer_text
    from kg.query.arguments import read_date, read_statuses
    from kg.query.ask import Asked
    from kg.query.ask import ask as answer_of
    from kg.query.export import answer_csv, answer_json
    from kg.query.questions import question_named

    with refusals():
        asked_of = question_named(question)
        given = _pairs(parameters or [])
        statuses, day = read_statuses(status or []), read_date(on)
        facts, threshold = open_facts(store)
        answer = answer_of(facts, asked_of, given, Asked(statuses, generic, day, threshold))
    writers = {AnswerFormat.JSON: answer_json, AnswerFormat.CSV: answer_csv, AnswerFormat.TABLE: answer_text}
    write(writers[to](answer).encode("utf-8", "backslashreplace"), output)


def _pairs(texts: list[str]) -> dict[str, str]:
    """The parameters by name; a value may hold further equal signs."""
    pairs: dict[str, str] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name:
            raise typer.BadParameter(f"{text!r} is not of the form key=value", param_hint="parameters")
        if name in pairs:
            raise typer.BadParameter(f"{name!r} is given twice", param_hint="parameters")
        pairs[name] = value
    return pairs
