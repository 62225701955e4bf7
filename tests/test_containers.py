"""The image and the compose file, checked without an engine."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft201909Validator

ROOT = Path(__file__).parent.parent
COMPOSE = ROOT / "docker-compose.yml"
# Debian's docker-compose is written in Python and brings the schema of the Compose specification.
SCHEMA = Path("/usr/lib/python3/dist-packages/compose/config/compose_spec.json")
PASSWORD = "GOVGRAPH_NEO4J_PASSWORD"  # noqa: S105 (the name of a variable)


def _compose() -> dict[str, Any]:
    found = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def _config(**environment: str) -> subprocess.CompletedProcess[str]:
    program = shutil.which("docker-compose")
    if program is None:
        pytest.skip("needs docker-compose")
    clean = {name: value for name, value in os.environ.items() if name != PASSWORD}
    command = [program, "-f", str(COMPOSE), "config"]
    return subprocess.run(command, env=clean | environment, capture_output=True, text=True, check=False)


def test_the_compose_file_follows_the_specification() -> None:
    if not SCHEMA.is_file():
        pytest.skip("needs the schema of Debian's package docker-compose")
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert [error.message for error in Draft201909Validator(schema).iter_errors(_compose())] == []


def test_compose_reads_it_as_it_is_meant() -> None:
    done = _config(**{PASSWORD: "correct horse"}, PORT="8123")
    assert done.returncode == 0, done.stderr
    services = yaml.safe_load(done.stdout)["services"]
    assert services["neo4j"]["environment"]["NEO4J_AUTH"] == "neo4j/correct horse"
    assert services["api"]["environment"][PASSWORD] == "correct horse"
    assert services["api"]["depends_on"]["neo4j"]["condition"] == "service_healthy"
    assert "127.0.0.1:8123:8000" in str(services["api"]["ports"])


def test_without_a_password_nothing_starts() -> None:
    done = _config()
    assert done.returncode != 0
    assert "password of your own" in done.stderr


def test_every_port_is_of_this_computer_alone() -> None:
    ports = [port for service in _compose()["services"].values() for port in service.get("ports", [])]
    assert len(ports) == 3
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_every_service_that_stays_up_has_a_health_check() -> None:
    services = {name: service for name, service in _compose()["services"].items() if "restart" in service}
    assert set(services) == {"neo4j", "api"}
    assert all("healthcheck" in service for service in services.values())


def test_data_lies_in_named_volumes() -> None:
    compose = _compose()
    kept = [
        volume.partition(":")[0]
        for name in ("neo4j", "api")
        for volume in compose["services"][name]["volumes"]
    ]
    assert sorted(kept) == sorted(compose["volumes"]) == ["neo4j-data", "store"]


def test_the_dockerfile_is_clean() -> None:
    program = shutil.which("hadolint", path=str(Path(sys.executable).parent))
    if program is None:
        pytest.skip("needs hadolint (of the dependency group `containers`)")
    command = [program, "--no-color", str(ROOT / "Dockerfile")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_what_the_image_copies_is_there_and_is_sent() -> None:
    sent = set((ROOT / ".dockerignore").read_text(encoding="utf-8").split())
    copied = re.findall(
        r"^COPY (?!--from)(.+)", (ROOT / "Dockerfile").read_text(encoding="utf-8"), re.MULTILINE
    )
    sources = {source for line in copied for source in line.split()[:-1]}
    assert sources
    assert all((ROOT / source).exists() and f"!{source}" in sent for source in sources)


def test_the_image_does_not_run_as_root() -> None:
    users = re.findall(r"^USER (.+)", (ROOT / "Dockerfile").read_text(encoding="utf-8"), re.MULTILINE)
    assert users == ["10001"]


def test_the_image_has_the_versions_that_the_tests_ran_with() -> None:
    tested = _pins("requirements.lock")
    for name in ("requirements-image.lock", "requirements-build.lock"):
        assert _pins(name) <= tested


def _pins(name: str) -> set[str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z0-9][\w.\[\]-]*==[\w.]+)", text, re.MULTILINE))
