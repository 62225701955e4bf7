"""govgraph serve: the pages and the HTTP API on this machine."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.exits import Exit
from api.cli.options import StoreOption, settings_for


def serve(
    host: Annotated[str, typer.Option(help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port.", min=0, max=65535)] = 8000,
    store: StoreOption = None,
) -> None:
    """Serve the pages and the HTTP API until it is stopped."""
    import uvicorn

    from api.cli.console import complain, tell
    from api.http.app import create_app

    settings = settings_for(store)
    config = uvicorn.Config(
        create_app(settings), host=host, port=port, log_level="warning", server_header=False
    )
    try:
        listening = config.bind_socket()
    except SystemExit as error:  # how uvicorn says that it could not bind
        complain(f"{host}:{port} cannot be listened at: is another program there? Choose another --port")
        raise typer.Exit(Exit.NOTHING_DONE) from error
    bound = listening.getsockname()[1]
    tell(f"Serving {settings.store} at http://{host}:{bound}/ (stop with Ctrl+C)")
    uvicorn.Server(config).run(sockets=[listening])
