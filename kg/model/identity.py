"""Ids from content: a hash of raw values, so that the same input gives the same id on any machine."""

from __future__ import annotations

import hashlib


def digest(*parts: str) -> str:
    """Sixteen hexadecimal digits of the SHA-256 of the parts, length-prefixed: no two lists collide."""
    joined = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]
