"""govgraph measure: how well a graph says what careful readers found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import Exit

if TYPE_CHECKING:
    from kg.evaluate import Measurement


def measure(
    graph: Annotated[
        Path, typer.Argument(help="The graph in interchange JSON.", exists=True, dir_okay=False)
    ],
    gold: Annotated[
        list[Path], typer.Argument(help="Gold files, one a document.", exists=True, dir_okay=False)
    ],
    corpus: Annotated[
        Path | None,
        typer.Option(
            help="The folder of the texts; by default `corpus` beside the gold's folder.", exists=True
        ),
    ] = None,
    misses: Annotated[bool, typer.Option("--misses", help="List each error with its quote.")] = False,
    rules: Annotated[bool, typer.Option("--rules", help="List how often each rule is right.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the figures as one object of JSON.")] = False,
) -> None:
    """Compare a graph with gold: precision, recall, evidence and calibration."""
    from api.cli.console import complain
    from kg.evaluate import MeasureError, read_gold, read_graph
    from kg.evaluate import measure as measured

    try:
        measurement = measured(read_graph(graph), [read_gold(path, corpus) for path in gold])
    except MeasureError as error:
        complain(str(error))
        raise typer.Exit(Exit.NOTHING_DONE) from error
    _print(measurement, misses=misses, rules=rules, as_json=json)


def _print(measurement: Measurement, *, misses: bool, rules: bool, as_json: bool) -> None:
    from json import dumps

    from kg.evaluate.report import as_table, misses_as_rows, misses_as_text, rules_as_text

    if as_json:
        listed = {"misses": misses_as_rows(measurement)} if misses else {}
        typer.echo(dumps(measurement.figures() | listed, indent=1, ensure_ascii=False))
        return
    if misses:
        typer.echo(misses_as_text(measurement))
    if rules:
        typer.echo(rules_as_text(measurement))
    typer.echo(as_table(measurement))
