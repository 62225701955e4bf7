"""govgraph neo4j: the graph in a Neo4j server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import Exit
from api.cli.options import OutputOption, StoreOption, settings_for

if TYPE_CHECKING:
    from kg.settings import Settings
    from kg.store.neo4j import Connection

neo4j = typer.Typer(
    help="Write the graph to a Neo4j server, read it back, compare. GOVGRAPH_NEO4J_PASSWORD is the password.",
    no_args_is_help=True,
)

UriOption = Annotated[
    str | None,
    typer.Option(
        "--uri",
        help="The server: bolt:// or neo4j://, with +s for TLS. By default GOVGRAPH_NEO4J_URI.",
        show_default=False,
    ),
]
UserOption = Annotated[str | None, typer.Option("--user", help="The account.", show_default="neo4j")]
DatabaseOption = Annotated[str | None, typer.Option("--database", help="The database.", show_default="neo4j")]
_LISTED = 20


@neo4j.command()
def push(
    uri: UriOption = None,
    user: UserOption = None,
    database: DatabaseOption = None,
    store: StoreOption = None,
) -> None:
    """Make a server hold the graph: write what it lacks, remove what is gone, leave what is not ours."""
    from api.cli.console import progress_bar, tell
    from kg.store.folder import open_store
    from kg.store.neo4j import push as pushed

    settings = settings_for(store)
    connection = _connection(settings, uri, user, database)
    opened = open_store(settings.store)
    with progress_bar("Writing") as track:
        report = pushed(opened.graph, connection, threshold=opened.manifest.threshold, progress=track)
    tell(f"{connection.uri} holds {report.nodes} nodes and {report.relationships} relationships")
    tell(
        f"created {report.nodes_created} nodes and {report.relationships_created} relationships, "
        f"deleted {report.nodes_deleted} and {report.relationships_deleted}, {report.writes} writes in all"
    )


@neo4j.command()
def pull(
    uri: UriOption = None,
    user: UserOption = None,
    database: DatabaseOption = None,
    output: OutputOption = None,
) -> None:
    """Read the graph back from a server, as interchange JSON."""
    from api.cli.output import write
    from kg.store.interchange import interchange
    from kg.store.neo4j import pull as pulled

    write(interchange(pulled(_connection(settings_for(None), uri, user, database))), output)


@neo4j.command()
def check(
    uri: UriOption = None,
    user: UserOption = None,
    database: DatabaseOption = None,
    store: StoreOption = None,
) -> None:
    """Compare a server with the store, link by link; exit code 5 where they differ."""
    from api.cli.console import complain, tell
    from kg.store.folder import open_store
    from kg.store.neo4j import compare

    settings = settings_for(store)
    connection = _connection(settings, uri, user, database)
    opened = open_store(settings.store)
    found = compare(opened.graph, connection, threshold=opened.manifest.threshold)
    if not found:
        tell(f"{connection.uri} holds exactly the graph of {settings.store}")
        return
    complain(f"{connection.uri} differs from {settings.store} in {len(found)} places; push to mend it")
    for difference in found[:_LISTED]:
        tell(f"  {difference.problem}: {difference.what}")
    raise typer.Exit(Exit.STORE)


def _connection(settings: Settings, uri: str | None, user: str | None, database: str | None) -> Connection:
    from kg.store.neo4j import Connection

    return Connection(
        uri=uri or settings.neo4j_uri,
        user=user or settings.neo4j_user,
        password=settings.neo4j_password.get_secret_value(),
        database=database or settings.neo4j_database,
    )
