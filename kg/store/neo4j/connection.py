"""Reaching a server: its address and account, its version, and its refusals in our words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from kg.store.errors import (
    AccessDeniedError,
    ReadOnlyStoreError,
    StoreError,
    StoreUnavailableError,
    UnsupportedVersionError,
)

try:
    from neo4j import Driver, GraphDatabase, NotificationMinimumSeverity, Session
    from neo4j.exceptions import AuthError, ConfigurationError, DriverError, Neo4jError, ServiceUnavailable
except ModuleNotFoundError as missing:
    raise StoreError("Neo4j needs its driver: pip install 'govgraph[neo4j]'") from missing

OLDEST = 5
_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
_READ_ONLY = ("ReadOnly", "DatabaseNotWritable", "NotALeader")  # in the codes of refusals to write
_DENIED = "Neo.ClientError.Security."


@dataclass(frozen=True, slots=True)
class Connection:
    """Where the server is and who asks; `seconds` is how long to wait for it."""

    uri: str = "bolt://127.0.0.1:7687"
    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str = "neo4j"
    seconds: float = 15.0


@contextmanager
def opened(connection: Connection) -> Iterator[Session]:
    """A session with a server that answers and that we know; what goes wrong in it is a StoreError."""
    try:
        with _driver(connection) as driver:
            driver.verify_connectivity()
            with driver.session(database=connection.database) as session:
                check_version(_version(session))
                yield session
    except (DriverError, Neo4jError) as error:
        raise _translated(error, connection) from error


def check_version(version: str) -> None:
    major = version.partition(".")[0]
    if not major.isdigit() or int(major) < OLDEST:
        raise UnsupportedVersionError(f"Neo4j {version} is too old: {OLDEST}.0 or later is needed")


def _driver(connection: Connection) -> Driver:
    try:
        _check_address(connection.uri)
        return GraphDatabase.driver(
            connection.uri,
            auth=(connection.user, connection.password) if connection.password else None,
            connection_timeout=connection.seconds,
            connection_acquisition_timeout=connection.seconds,
            max_transaction_retry_time=connection.seconds,
            notifications_min_severity=NotificationMinimumSeverity.OFF,
        )
    except (ConfigurationError, ValueError) as error:
        raise StoreError(f"no address of a Neo4j server: {connection.uri} ({_first_line(error)})") from error


def _check_address(uri: str) -> None:
    """The driver finds some wrong addresses late, and warns of others as of a feature to come."""
    parts = urlsplit(uri)
    if parts.scheme not in _SCHEMES:
        raise ValueError(f"it has to start with one of {', '.join(_SCHEMES)}")
    if parts.port == 0 or not parts.hostname:
        raise ValueError("it names no host and port")


def _version(session: Session) -> str:
    found = session.run("CALL dbms.components() YIELD name, versions RETURN versions[0] AS version LIMIT 1")
    return str(found.single(strict=True)["version"])


def _translated(error: Exception, connection: Connection) -> StoreError:
    where = f"Neo4j at {connection.uri}"
    code = (error.code or "") if isinstance(error, Neo4jError) else ""
    if isinstance(error, ServiceUnavailable):
        return StoreUnavailableError(f"{where} does not answer: is it running, and is the address right?")
    if isinstance(error, AuthError) or code.startswith(_DENIED):
        return AccessDeniedError(f"{where} refuses user {connection.user!r}: {_first_line(error)}")
    if any(part in code for part in _READ_ONLY):
        return ReadOnlyStoreError(f"{where} takes no changes: {_first_line(error)}")
    return StoreError(f"{where}, database {connection.database!r}: {_first_line(error)}")


def _first_line(error: Exception) -> str:
    text = error.message if isinstance(error, Neo4jError) else str(error)
    return (text or type(error).__name__).strip().splitlines()[0]
