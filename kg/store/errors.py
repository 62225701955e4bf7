"""What can go wrong between the graph and what keeps it; the message of each says what to do.

StoreError                  the store did not do what was asked (exit code 5)
├── StoreUnavailableError   the store is away, or another process holds it
├── StoreMissingError       there is no store at the place given
├── NotAStoreError          the place holds something else
├── AccessDeniedError       wrong user or password, or no right to do this
├── ReadOnlyStoreError      the store takes no changes: a read-only folder, a full disk
├── UnsupportedVersionError the server or the files are of a version that we do not know
├── DamagedStoreError       a file of the store is missing or unreadable
└── InvalidGraphError       what was to be stored, or what was found, is no graph of ours
QueryError                  a user's query is not answered (their input, not our fault)
├── QuerySyntaxError        it is no SPARQL query
├── QueryRefusedError       it asks for what is not allowed, or is too long or too deep
├── QueryFormatError        its answer has no such format
├── QueryTooSlowError       it ran into the time limit, or ended its process
└── QueryTooLargeError      its answer has too many rows or bytes
"""

from __future__ import annotations


class StoreError(Exception):
    """A store did not do what was asked; the message says what to do about it."""


class StoreUnavailableError(StoreError):
    """The store is away, or another process holds it."""


class StoreMissingError(StoreError):
    """There is no store at the place given."""


class NotAStoreError(StoreError):
    """The place holds something else."""


class AccessDeniedError(StoreError):
    """Wrong user or password, or no right to do this."""


class ReadOnlyStoreError(StoreError):
    """The store takes no changes: a read-only folder, a full disk."""


class UnsupportedVersionError(StoreError):
    """The server or the files are of a version that we do not know."""


class DamagedStoreError(StoreError):
    """A file of the store is missing or unreadable."""


class InvalidGraphError(StoreError):
    """What was to be stored, or what was found, is no graph of ours."""


class QueryError(Exception):
    """A user's query is not answered: their input, not our fault."""


class QuerySyntaxError(QueryError):
    """It is no SPARQL query."""


class QueryRefusedError(QueryError):
    """It asks for what is not allowed, or is too long or too deep."""


class QueryFormatError(QueryError):
    """Its answer has no such format."""


class QueryTooSlowError(QueryError):
    """It ran into the time limit, or ended its process."""


class QueryTooLargeError(QueryError):
    """Its answer has too many rows or bytes."""
