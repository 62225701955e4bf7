"""The texts of documents as files, so that offsets can be looked up outside this program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from kg.model.problem import Problem
from loaders.document import Document


def write_texts(documents: Sequence[Document], folder: Path) -> tuple[Problem, ...]:
    """Writes each text as it was read, under the document's name with the ending .txt."""
    problems = []
    for document, name in zip(documents, text_names(documents), strict=True):
        target = folder / name
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(document.text.encode("utf-8", "replace"))
        except OSError as error:
            problems.append(Problem(str(target), f"the text cannot be written: {error.strerror}"))
    return tuple(problems)


def text_names(documents: Sequence[Document]) -> tuple[PurePosixPath, ...]:
    """A name for each: report.pdf is report.txt, or report.pdf.txt where two would be report.txt."""
    paths = [_inside(document.id) for document in documents]
    count = Counter(path.with_suffix(".txt") for path in paths)
    return tuple(
        path.with_suffix(".txt")
        if count[path.with_suffix(".txt")] == 1 or path.suffix == ".txt"
        else path.with_name(f"{path.name}.txt")
        for path in paths
    )


def _inside(id_: str) -> PurePosixPath:
    """A path that cannot lead out of a folder, whatever the id: an id may be an address."""
    parts = [part.replace("\\", "_").replace(":", "_").replace("\0", "_") for part in id_.split("/")]
    kept = [part for part in parts if part not in ("", ".", "..")]
    return PurePosixPath(*(kept or ["_"]))
