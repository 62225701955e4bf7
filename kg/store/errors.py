"""What can go wrong between the graph and what keeps it.

StoreError
├── StoreUnavailable      the store is away, or another process holds it
├── AccessDenied          wrong user or password, or no right to do this
├── ReadOnlyStore         the store takes no changes
├── UnsupportedVersion    the server or the files are of a version that we do not know
└── InvalidGraph          what was to be stored, or what was found, is no graph of ours
"""

from __future__ import annotations


class StoreError(Exception):
    """A store did not do what was asked; the message says what to do about it."""


class StoreUnavailable(StoreError):
    """The store is away, or another process holds it."""


class AccessDenied(StoreError):
    """Wrong user or password, or no right to do this."""


class ReadOnlyStore(StoreError):
    """The store takes no changes."""


class UnsupportedVersion(StoreError):
    """The server or the files are of a version that we do not know."""


class InvalidGraph(StoreError):
    """What was to be stored, or what was found, is no graph of ours."""
