"""Extraction in several processes."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

SENTENCE = "Jane Example is Chief Executive of Wexmoor County Council.\n\n"


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_no_process_outlives_a_command_that_was_stopped(number: signal.Signals, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(SENTENCE * 4_000)
    command = [sys.executable, "-c", "from api.cli.app import main; main()", "load", "--store"]
    process = subprocess.Popen([*command, tmp_path / "store", tmp_path / "a.txt", tmp_path / "b.txt"])
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    assert _within(60, lambda: len(children.read_text().split()) >= 2), "two processes extract"
    started = children.read_text().split()
    process.send_signal(number)
    assert _within(90, lambda: process.poll() is not None and not any(map(_runs, started)))


def _within(seconds: float, holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.1)
    return False


def _runs(pid: str) -> bool:
    return Path(f"/proc/{pid}").exists()
