"""The server for those without Docker: what it is configured as, and what stopping it does."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from scripts.neo4j_server import jars
from scripts.neo4j_server.jars import UnavailableError
from scripts.neo4j_server.server import Server, free_port, stop


def test_it_is_told_what_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnavailableError, match="no java on the PATH: install a Java runtime"):
        jars.java()


def test_no_other_process_is_stopped(tmp_path: Path) -> None:
    server = Server(tmp_path, free_port(), free_port())
    assert stop(server) is False
    server.pid_file.write_text(str(os.getpid()), encoding="utf-8")
    assert stop(server) is False
