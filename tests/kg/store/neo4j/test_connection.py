"""Versions and secrets."""

from __future__ import annotations

import pytest

from kg.store.errors import UnsupportedVersionError
from kg.store.neo4j import Connection
from kg.store.neo4j.connection import check_version


@pytest.mark.parametrize("version", ["5.0.0", "5.26.30", "2026.08.1"])
def test_supported_versions(version: str) -> None:
    check_version(version)


@pytest.mark.parametrize("version", ["4.4.38", "3.5", "unknown", ""])
def test_other_versions_are_refused(version: str) -> None:
    with pytest.raises(UnsupportedVersionError, match="too old"):
        check_version(version)


def test_a_password_is_never_printed() -> None:
    assert "secret" not in repr(Connection(password="secret"))  # noqa: S106 (made up)
