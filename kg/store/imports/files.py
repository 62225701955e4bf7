"""The files to import, as bytes by their names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.model.problem import Problem

_MOST_BYTES = 1_000_000_000  # what is read is held in memory


def read_files(paths: Sequence[Path]) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Each file's bytes; the file's name is what later imports of it replace."""
    files: dict[str, bytes] = {}
    problems = []
    for path in sorted(set(paths)):
        if path.name in files:
            message = "another file of this run has the same name"
            problems.append(Problem(str(path), message, advice="import it under another name"))
            continue
        try:
            if path.stat().st_size > _MOST_BYTES:
                problems.append(Problem(str(path), f"larger than {_MOST_BYTES:,} bytes", advice="split it"))
            else:
                files[path.name] = path.read_bytes()
        except OSError as error:
            message = f"the file cannot be read: {error.strerror}"
            problems.append(Problem(str(path), message, advice="check its name and its permissions"))
    return files, tuple(problems)
