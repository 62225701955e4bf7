"""Starting and stopping one server: its configuration, its process, its addresses."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scripts.neo4j_server.jars import UnavailableError, jars, java

_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent", "java.lang")
_SETTINGS = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{bolt}
server.bolt.advertised_address=127.0.0.1:{bolt}
server.http.listen_address=127.0.0.1:{http}
server.http.advertised_address=127.0.0.1:{http}
server.https.enabled=false
server.memory.pagecache.size=256m
dbms.security.auth_enabled={auth}
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A server on this computer alone; `password` is "" where it asks for none.

    `settings` are further lines of its neo4j.conf.
    """

    home: Path
    bolt: int
    http: int
    password: str = ""
    settings: tuple[str, ...] = ()

    @property
    def uri(self) -> str:
        return f"bolt://127.0.0.1:{self.bolt}"

    @property
    def browser(self) -> str:
        return f"http://127.0.0.1:{self.http}/browser/"

    @property
    def pid_file(self) -> Path:
        return self.home / "server.pid"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(server: Server) -> Iterator[None]:
    """The server, from when it answers until the block ends."""
    process = start(server)
    try:
        yield
    finally:
        stop(server)
        process.wait()


def start(server: Server, *, timeout: float = 120) -> subprocess.Popen[bytes]:
    """Starts the server and waits until it answers; it outlives this process unless it is stopped."""
    if _alive(server):
        raise UnavailableError(f"a server runs in {server.home} already")
    _configure(server)
    with (server.home / "server.log").open("wb") as log:
        process = subprocess.Popen(
            _java(server, "org.neo4j.server.CommunityEntryPoint"),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    server.pid_file.write_text(str(process.pid), encoding="utf-8")
    try:
        _wait(server, process, timeout)
    except BaseException:
        process.kill()
        process.wait()
        server.pid_file.unlink()
        raise
    return process


def stop(server: Server, *, timeout: float = 60) -> bool:
    """Stops the server by its own process id; False where none runs."""
    if not _alive(server):
        return False
    pid = int(server.pid_file.read_text(encoding="utf-8"))
    server.pid_file.unlink()
    os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + timeout
    while time.monotonic() < deadline:
        if _ended(pid):
            return True
        time.sleep(0.1)
    os.kill(pid, signal.SIGKILL)
    return True


def _configure(server: Server) -> None:
    configuration = server.home / "conf"
    configuration.mkdir(parents=True, exist_ok=True)
    (server.home / "plugins").mkdir(exist_ok=True)
    auth = "true" if server.password else "false"
    text = _SETTINGS.format(bolt=server.bolt, http=server.http, auth=auth)
    (configuration / "neo4j.conf").write_text("\n".join([text, *server.settings, ""]), encoding="utf-8")
    if server.password and not (server.home / "data" / "databases").is_dir():
        _set_first_password(server)


def _set_first_password(server: Server) -> None:
    """By the administration tool: the server has no account to log in with before it."""
    command = _java(server, "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", server.password)
    places = {"NEO4J_HOME": str(server.home), "NEO4J_CONF": str(server.home / "conf")}
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **places}, check=False)
    if done.returncode != 0:
        raise UnavailableError(f"the password could not be set: {done.stderr.strip()[-500:]}")


def _java(server: Server, main: str, *arguments: str) -> list[str]:
    opens = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED]
    home = (f"--home-dir={server.home}", f"--config-dir={server.home / 'conf'}") if not arguments else ()
    return [java(), "-Xmx512m", *opens, "-cp", f"{jars()}/*", main, *home, *arguments]


def _wait(server: Server, process: subprocess.Popen[bytes], timeout: float) -> None:
    deadline = time.monotonic() + timeout
    while not _answers(server):
        if process.poll() is not None or time.monotonic() > deadline:
            log = (server.home / "server.log").read_text(encoding="utf-8", errors="replace")
            raise UnavailableError(f"Neo4j did not start:\n{log[-2000:]}")
        time.sleep(0.2)


def _answers(server: Server) -> bool:
    """Over HTTP, which opens last."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{server.http}/", timeout=5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _alive(server: Server) -> bool:
    """Whether the process of the pid file lives and is ours: a number is given out again after a restart."""
    if not server.pid_file.is_file():
        return False
    pid = int(server.pid_file.read_text(encoding="utf-8"))
    return not _ended(pid) and str(server.home) in _arguments(pid)


def _arguments(pid: int) -> str:
    listed = Path(f"/proc/{pid}/cmdline")
    if listed.exists():
        return listed.read_text(encoding="utf-8", errors="replace")
    command = ["/bin/ps", "-ww", "-o", "args=", "-p", str(pid)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def _ended(pid: int) -> bool:
    """Whether the process is gone; one that we started ourselves has to be waited for."""
    try:
        if os.waitpid(pid, os.WNOHANG) != (0, 0):
            return True
    except ChildProcessError:
        pass
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False
