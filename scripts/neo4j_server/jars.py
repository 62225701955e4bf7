"""The server's jars: fetched by Maven once, kept in the user's cache folder."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import platformdirs

VERSION = "5.26.30"


class UnavailableError(Exception):
    """The server cannot run here: Java or Maven is missing, or the jars cannot be fetched."""


def java() -> str:
    return _program("java", "install a Java runtime, version 17")


def jars(version: str = VERSION) -> Path:
    """The folder of the jars of this version; fetched where it is not there yet."""
    folder = Path(platformdirs.user_cache_dir("govgraph", appauthor=False)) / f"neo4j-{version}"
    if not folder.is_dir():
        print(f"fetching Neo4j {version}, about 140 MB, into {folder}", file=sys.stderr)
        folder.parent.mkdir(parents=True, exist_ok=True)
        _fetch(version, folder)
    return folder


def _fetch(version: str, folder: Path) -> None:
    """Fetches beside the folder and renames, so that a broken download never passes for a whole one."""
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".neo4j-") as scratch:
        _copy_dependencies(version, Path(scratch) / "jars")
        try:
            (Path(scratch) / "jars").rename(folder)
        except OSError:
            if not folder.is_dir():  # otherwise another run has fetched the same in the meantime
                raise


def _copy_dependencies(version: str, target: Path) -> None:
    maven = _program("mvn", "install Apache Maven")
    pom = Path(__file__).with_name("pom.xml")
    command = [maven, "--batch-mode", "--quiet", "--file", str(pom), "dependency:copy-dependencies"]
    options = [f"-DoutputDirectory={target}", f"-Dneo4j.version={version}", "-DincludeScope=runtime"]
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise UnavailableError(
            f"Maven could not fetch Neo4j {version}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}"
        )


def _program(name: str, advice: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise UnavailableError(f"no {name} on the PATH: {advice}")
    return found
