"""Options that several commands share, and the settings that they make."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from kg.settings import Settings

StoreOption = Annotated[
    Path | None,
    typer.Option(
        "--store",
        envvar="GOVGRAPH_STORE",
        help="The folder of the store; by default one in your data folder.",
        show_default=False,
        file_okay=False,
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="The file to write; by default the terminal.", dir_okay=False),
]
PackOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--pack",
        metavar="DIR",
        help="A domain pack to read with, besides those of GOVGRAPH_PACKS; may be repeated.",
        show_default=False,
    ),
]


def use_packs(folders: list[Path] | None) -> None:
    """Adds domain packs to what documents are read with; PackError where one is broken."""
    if folders:
        from kg.packs import use_packs as used

        used(folders)


def settings_for(store: Path | None) -> Settings:
    """The settings of the environment, with the store that the command names."""
    from pydantic import ValidationError

    from kg.settings import Settings

    try:
        return Settings() if store is None else Settings(store=store)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = f"GOVGRAPH_{'_'.join(str(part) for part in first['loc'])}".upper()
        raise typer.BadParameter(f"{name}: {first['msg']}") from error
