"""What is wrong with a domain pack."""

from __future__ import annotations


class PackError(ValueError):
    """A pack cannot be read; the message names the file and the place in it."""
