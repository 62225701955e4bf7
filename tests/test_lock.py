"""The lock files name everything that pyproject.toml asks for, and no place to fetch it from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-image.lock", "requirements-build.lock", "requirements-bench.lock")


def _project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _names(requirements: list[Any]) -> set[str]:
    asked = [requirement for requirement in requirements if isinstance(requirement, str)]
    found = {re.split(r"[\s<>=!~;\[]", requirement)[0] for requirement in asked}
    return {re.sub(r"[-_.]+", "-", name).lower() for name in found} - {"govgraph"}


def _locked(name: str) -> set[str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z0-9][a-z0-9.-]*)(?:\[[^]]*\])?==", text, re.MULTILINE))


def test_what_the_program_needs_is_locked() -> None:
    project = _project()["project"]
    wanted = _names(project["dependencies"])
    for extra in project["optional-dependencies"].values():
        wanted |= _names(extra)
    assert wanted - _locked("requirements.lock") == set(), "run `make lock`"
    assert wanted - _locked("requirements-image.lock") == set(), "run `make lock`"


def test_what_development_needs_is_locked() -> None:
    groups = _project()["dependency-groups"]
    bench = _names(groups.pop("bench"))
    assert bench - _locked("requirements-bench.lock") == set(), "run `make lock`"
    wanted = set().union(*(_names(group) for group in groups.values()))
    assert wanted - _locked("requirements.lock") == set(), "run `make lock`"


@pytest.mark.parametrize("name", LOCKS)
def test_everything_has_its_hash_and_nothing_its_host(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    hashed = re.findall(r"^\S+==[^\n]*\\\n    --hash=sha256:", text, re.MULTILINE)
    assert len(hashed) == len(re.findall(r"^\S+==", text, re.MULTILINE)) > 0
    assert not re.search(r"https?:|file:|--index-url|--find-links| /", text)
