"""Domain packs: folders of lexicon files and rules that are added to our own, named by GOVGRAPH_PACKS.

A pack has files of the same names and shapes as this folder's, each with what it adds, and a folder `rules`. They are
read once a process, before the first document.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from kg.model.pack import PackError

VARIABLE = "GOVGRAPH_PACKS"
RULES = "rules"


def pack_folders() -> tuple[Path, ...]:
    """The folders of the packs in use, in the order named."""
    return tuple(Path(name) for name in os.environ.get(VARIABLE, "").split(os.pathsep) if name)


def use_packs(folders: Iterable[Path]) -> None:
    """Adds packs for this process and those that it starts; to be called before the first document is read.

    Raises:
        PackError: a folder is no pack.
    """
    for folder in folders:
        check_files(folder)
        os.environ[VARIABLE] = os.pathsep.join([*map(str, pack_folders()), str(folder.resolve())])


def check_files(folder: Path) -> None:
    """Refuses a folder that holds no lexicon files or rules, or files of which no lexicon has the name."""
    if not folder.is_dir():
        raise PackError(f"{folder}: not a folder; a domain pack is a folder of YAML files")
    known = {entry.name for entry in files("kg.extract.lexicon").iterdir() if entry.name.endswith(".yaml")}
    named = sorted(path.name for path in folder.glob("*.y*ml"))
    for name in named:
        if name not in known:
            raise PackError(
                f"{folder / name}: no lexicon has this name; there are {', '.join(sorted(known))}"
            )
    if not named and not list(rule_files(folder)):
        raise PackError(
            f"{folder}: a domain pack has files such as heads.yaml, or a folder `rules`; this has none"
        )
    for name in named:
        parsed(folder / name)


def rule_files(folder: Path) -> list[Path]:
    """The files of a pack's rules, in order."""
    return sorted((folder / RULES).glob("*.yaml"))


def additions(name: str) -> Iterator[Any]:
    """What each pack in use adds to the lexicon file of that name."""
    for folder in pack_folders():
        if (folder / name).is_file():
            yield parsed(folder / name)


def parsed(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    """The contents of a YAML file of a pack; PackError says where it is broken."""
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.MarkedYAMLError as error:
        line = f" line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise PackError(f"{path}{line}: {error.problem}") from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise PackError(f"{path}: {error}") from error


def merged(base: Any, more: Any) -> Any:  # noqa: ANN401 - whatever the files hold
    """Two lexicon files as one: lists and texts follow one another, keys are joined.

    Raises:
        PackError: they have not the same shape.
    """
    if more is None:
        return base
    if isinstance(base, dict) and isinstance(more, dict):
        return {**base, **{key: merged(base[key], more[key]) if key in base else more[key] for key in more}}
    if isinstance(base, list) and isinstance(more, list):
        return [*base, *more]
    if isinstance(base, str) and isinstance(more, str):
        return f"{base} {more}"
    raise PackError(
        f"a pack gives {type(more).__name__} where the lexicon has {type(base).__name__}: {more!r}"[:200]
    )
