"""The graph of a store as questions read it, and what becomes of a wrong question."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from api.cli.exits import Exit
from api.cli.options import settings_for

if TYPE_CHECKING:
    from kg.query.sparql import SparqlFacts


def open_facts(store: Path | None) -> tuple[SparqlFacts, float]:
    """The facts of the store, and the least confidence of a statement that counts in it."""
    from kg.query.sparql import SparqlFacts
    from kg.store.folder import open_store

    opened = open_store(settings_for(store).store)
    return SparqlFacts(opened, opened.base), opened.manifest.threshold


@contextmanager
def refusals() -> Iterator[None]:
    """Says what is wrong with a question, lists who may be meant, and ends the command."""
    from api.cli.console import complain
    from api.cli.tables import print_candidates
    from kg.query.errors import AmbiguousEntityError, AskError, UnknownEntityError

    try:
        yield
    except AmbiguousEntityError as error:
        complain(str(error))
        print_candidates(error.candidates)
        raise typer.Exit(Exit.USAGE) from error
    except UnknownEntityError as error:
        complain(str(error))
        print_candidates(error.near)
        raise typer.Exit(Exit.USAGE) from error
    except AskError as error:
        complain(str(error))
        raise typer.Exit(Exit.USAGE) from error
