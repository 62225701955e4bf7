"""`python -m scripts.neo4j_server run`: a server until Ctrl-C; `start` and `stop`: one in the background."""

from __future__ import annotations

import argparse
import os
import secrets
import signal
import sys
import threading
from pathlib import Path

from scripts.neo4j_server.jars import UnavailableError
from scripts.neo4j_server.server import Server, start, stop


def main() -> int:
    arguments = _parser().parse_args()
    home = arguments.home.absolute()
    server = Server(home, bolt=arguments.bolt, http=arguments.http, password=_password(home))
    try:
        return {"run": _run, "start": _start, "stop": _stop}[arguments.command](server)
    except UnavailableError as error:
        print(error, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="neo4j_server", description=__doc__)
    parser.add_argument("command", choices=["run", "start", "stop"])
    parser.add_argument(
        "--home", type=Path, default=Path(".neo4j"), help="folder of its data (default .neo4j)"
    )
    parser.add_argument("--bolt", type=int, default=7687, help="port for drivers (default 7687)")
    parser.add_argument("--http", type=int, default=7474, help="port for the Browser (default 7474)")
    return parser


def _password(home: Path) -> str:
    """That of GOVGRAPH_NEO4J_PASSWORD, else one made at random on the first start and kept with the data."""
    kept = home / "password"
    if kept.is_file():
        return kept.read_text(encoding="utf-8")
    password = os.environ.get("GOVGRAPH_NEO4J_PASSWORD") or secrets.token_urlsafe(12)
    home.mkdir(parents=True, exist_ok=True)
    kept.touch(mode=0o600)
    kept.write_text(password, encoding="utf-8")
    return password


def _start(server: Server) -> int:
    process = start(server)
    print(f"Neo4j runs, process {process.pid}\n  drivers   {server.uri}\n  Browser   {server.browser}")
    print(f"  user      neo4j\n  password  {server.password}")
    print(f"Fill it:  GOVGRAPH_NEO4J_PASSWORD='{server.password}' govgraph neo4j push --uri {server.uri}")
    return 0


def _stop(server: Server) -> int:
    print("stopped" if stop(server) else f"no server runs in {server.home}")
    return 0


def _run(server: Server) -> int:
    asked = threading.Event()
    for kind in (signal.SIGINT, signal.SIGTERM):
        signal.signal(kind, lambda *_: asked.set())
    _start(server)
    print("Ctrl-C stops it", flush=True)
    asked.wait()
    return _stop(server)


if __name__ == "__main__":
    sys.exit(main())
