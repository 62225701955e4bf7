"""The command `govgraph`: which commands there are, and what becomes of their errors."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Any

import typer
from typer.core import TyperGroup

from api.cli.ask import ask
from api.cli.check_pack import check_pack
from api.cli.exits import Exit
from api.cli.explain import explain
from api.cli.export import export
from api.cli.extract import extract
from api.cli.import_ import import_
from api.cli.load import load
from api.cli.measure import measure
from api.cli.neo4j import neo4j
from api.cli.questions import questions
from api.cli.remove import remove
from api.cli.review import review
from api.cli.serve import serve
from api.cli.show import show
from kg.model.pack import PackError
from kg.store.errors import StoreError

# A command's file imports nothing heavy at its top: what it needs, it imports when it runs.
COMMANDS: Mapping[str, Callable[..., None]] = {
    "load": load,
    "remove": remove,
    "export": export,
    "import": import_,
    "extract": extract,
    "measure": measure,
    "check-pack": check_pack,
    "ask": ask,
    "show": show,
    "explain": explain,
    "review": review,
    "questions": questions,
    "serve": serve,
}
GROUPS: Mapping[str, typer.Typer] = {"neo4j": neo4j}  # commands with commands of their own


class Commands(TyperGroup):
    """Turns what a store or a domain pack refuses into a message and its exit code."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401  # as the class that it extends has it
        try:
            return super().invoke(ctx)
        except StoreError as error:
            from api.cli.console import complain

            complain(str(error))
            raise typer.Exit(Exit.STORE) from error
        except PackError as error:
            from api.cli.console import complain

            complain(str(error))
            raise typer.Exit(Exit.USAGE) from error


def make_app() -> typer.Typer:
    """The command with all its commands."""
    app = typer.Typer(
        name="govgraph",
        cls=Commands,
        help="Reads public-sector documents into a graph of who governs with whom, each fact with its quote.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        add_completion=False,
        rich_markup_mode=None,
    )
    for name, command in COMMANDS.items():
        app.command(name)(command)
    for name, group in GROUPS.items():
        app.add_typer(group, name=name)
    return app


app = make_app()


def main() -> None:
    """The entry point of the installed command."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a text stream at start
    app()
