"""With GOVGRAPH_NO_SKIP=1 nothing is skipped in silence."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parent.parent
_TESTS = {
    "in a test": "import pytest\ndef test_it():\n    pytest.skip('no server')\n",
    "by mark": "import pytest\n@pytest.mark.skip(reason='no server')\ndef test_it():\n    pass\n",
    "a module": "import pytest\npytest.skip('no server', allow_module_level=True)\n",
    "by fixture": "import pytest\n@pytest.fixture\ndef s(): pytest.skip('no server')\ndef test_it(s): ...\n",
}


def _run(text: str, folder: Path, no_skip: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_it.py").write_text(text, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "tests.conftest",
        "-p",
        "no:cacheprovider",
        "-q",
        "-rsfE",
    ]
    environment = {**os.environ, "PYTHONPATH": str(_ROOT), "GOVGRAPH_NO_SKIP": no_skip}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("text", _TESTS.values(), ids=list(_TESTS))
def test_a_skip_is_a_failure(text: str, tmp_path: Path) -> None:
    done = _run(text, tmp_path, "1")
    assert done.returncode in (1, 2)
    assert "no server" in done.stdout
    assert "which GOVGRAPH_NO_SKIP=1 forbids" in done.stdout


def test_without_it_a_skip_has_its_reason(tmp_path: Path) -> None:
    done = _run(_TESTS["in a test"], tmp_path, "")
    assert done.returncode == 0
    assert "1 skipped" in done.stdout
    assert "no server" in done.stdout


def test_an_expected_failure_is_none(tmp_path: Path) -> None:
    text = "import pytest\n@pytest.mark.xfail\ndef test_it():\n    assert False\n"
    assert _run(text, tmp_path, "1").returncode == 0
