"""What a store refuses, as exceptions whose message says what to do.

- StoreError: the store cannot be read or written (exit code 5)
  - StoreMissingError: there is no store at the place given
  - NotAStoreError: the place holds something else
  - StoreTooNewError: a later version of the program wrote it
  - StoreDamagedError: a file of the store is missing or unreadable
  - StoreBusyError: another process is writing
  - StoreUnwritableError: the folder is read-only or the disk is full
- QueryError: a user's query is not answered (their input, not our fault)
  - QuerySyntaxError: it is no SPARQL query
  - QueryRefusedError: it asks for what is not allowed, or is too long or too deep
  - QueryTooSlowError: it ran into the time limit, or ended its process
  - QueryTooLargeError: its answer has too many rows or bytes
- ImportRefusedError: a file to be imported cannot be read as what it is said to be
"""

from __future__ import annotations


class StoreError(Exception):
    """The store cannot be read or written."""


class StoreMissingError(StoreError):
    """There is no store at the place given."""


class NotAStoreError(StoreError):
    """The place holds something else."""


class StoreTooNewError(StoreError):
    """A later version of the program wrote it."""


class StoreDamagedError(StoreError):
    """A file of the store is missing or unreadable."""


class StoreBusyError(StoreError):
    """Another process is writing."""


class StoreUnwritableError(StoreError):
    """The folder is read-only or the disk is full."""


class QueryError(Exception):
    """A user's query is not answered."""


class QuerySyntaxError(QueryError):
    """It is no SPARQL query."""


class QueryRefusedError(QueryError):
    """It asks for what is not allowed, or is too long or too deep."""


class QueryTooSlowError(QueryError):
    """It ran into the time limit, or ended its process."""


class QueryTooLargeError(QueryError):
    """Its answer has too many rows or bytes."""


class ImportRefusedError(Exception):
    """A file to be imported cannot be read as what it is said to be."""
