"""govgraph extract: what documents say, without a store."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from api.cli.exits import exit_code
from api.cli.options import OutputOption, PackOption, settings_for, use_packs


class ExtractFormat(StrEnum):
    JSON = "json"


def extract(
    paths: Annotated[list[Path], typer.Argument(help="Files and folders.", show_default=False)],
    to: Annotated[ExtractFormat, typer.Option("--to", help="The format.")] = ExtractFormat.JSON,
    texts: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="A folder for the texts as read, which the offsets count in.", file_okay=False
        ),
    ] = None,
    trace: Annotated[
        bool, typer.Option("--trace", help="Print how each passage is read, instead of a graph.")
    ] = False,
    pack: PackOption = None,
    output: OutputOption = None,
) -> None:
    """Read documents and print what they say; no store is touched."""
    use_packs(pack)
    if trace:
        _trace(paths, output)
        return
    from api.cli.console import progress_bar, report
    from api.cli.output import write
    from kg.pipeline import extract_paths
    from kg.store.interchange import interchange
    from kg.texts import write_texts

    with progress_bar("Reading") as track:
        outcome = extract_paths(paths, settings_for(None), track)
    problems = list(outcome.problems)
    if texts is not None:
        problems += write_texts(outcome.graph.documents, texts)
    report(problems)
    if outcome.taken:
        write({ExtractFormat.JSON: interchange}[to](outcome.graph), output)
    raise typer.Exit(exit_code(done=len(outcome.taken), failed=outcome.failures))


def _trace(paths: list[Path], output: Path | None) -> None:
    from api.cli.console import report
    from api.cli.explanations import trace_text
    from api.cli.output import write
    from kg.explain import trace_paths

    traced = trace_paths(paths)
    report(traced.problems)
    if traced.documents:
        text = "".join(trace_text(steps) for steps in traced.documents.values())
        write(text.encode("utf-8", "backslashreplace"), output)
    raise typer.Exit(exit_code(done=len(traced.documents), failed=len(traced.problems)))
