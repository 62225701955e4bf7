"""What can go wrong between the graph and what keeps it; the message of each says what to do.

StoreError                  the store did not do what was asked (exit code 5)
├── StoreUnavailable        the store is away, or another process holds it
├── StoreMissing            there is no store at the place given
├── NotAStore               the place holds something else
├── AccessDenied            wrong user or password, or no right to do this
├── ReadOnlyStore           the store takes no changes: a read-only folder, a full disk
├── UnsupportedVersion      the server or the files are of a version that we do not know
├── DamagedStore            a file of the store is missing or unreadable
└── InvalidGraph            what was to be stored, or what was found, is no graph of ours
QueryError                  a user's query is not answered (their input, not our fault)
├── QuerySyntax             it is no SPARQL query
├── QueryRefused            it asks for what is not allowed, or is too long or too deep
├── QueryTooSlow            it ran into the time limit, or ended its process
└── QueryTooLarge           its answer has too many rows or bytes
"""

from __future__ import annotations


class StoreError(Exception):
    """A store did not do what was asked; the message says what to do about it."""


class StoreUnavailable(StoreError):
    """The store is away, or another process holds it."""


class StoreMissing(StoreError):
    """There is no store at the place given."""


class NotAStore(StoreError):
    """The place holds something else."""


class AccessDenied(StoreError):
    """Wrong user or password, or no right to do this."""


class ReadOnlyStore(StoreError):
    """The store takes no changes: a read-only folder, a full disk."""


class UnsupportedVersion(StoreError):
    """The server or the files are of a version that we do not know."""


class DamagedStore(StoreError):
    """A file of the store is missing or unreadable."""


class InvalidGraph(StoreError):
    """What was to be stored, or what was found, is no graph of ours."""


class QueryError(Exception):
    """A user's query is not answered: their input, not our fault."""


class QuerySyntax(QueryError):
    """It is no SPARQL query."""


class QueryRefused(QueryError):
    """It asks for what is not allowed, or is too long or too deep."""


class QueryTooSlow(QueryError):
    """It ran into the time limit, or ended its process."""


class QueryTooLarge(QueryError):
    """Its answer has too many rows or bytes."""
