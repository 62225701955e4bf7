"""A folder that is no store of ours is told so, and left alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.store.errors import DamagedStoreError, NotAStoreError, StoreMissingError, UnsupportedVersionError
from kg.store.folder import open_store
from kg.store.layout import FORMAT, MANIFEST
from kg.store.writer import open_writer


def test_nothing_is_there_yet(tmp_path: Path) -> None:
    with pytest.raises(StoreMissingError, match="govgraph load"):
        open_store(tmp_path / "none")


def test_a_folder_of_something_else_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "mine.txt").write_text("keep me")
    with pytest.raises(NotAStoreError, match="folder of its own"), open_writer(tmp_path):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["documents"]


def test_a_file_is_no_store(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("text")
    with pytest.raises(NotAStoreError, match="is a file"):
        open_store(file)


def test_a_store_of_a_later_version_is_not_touched(tmp_path: Path) -> None:
    manifest = json.dumps({"format": FORMAT + 1})
    (tmp_path / MANIFEST).write_text(manifest)
    with pytest.raises(UnsupportedVersionError, match="upgrade"), open_writer(tmp_path):
        pass
    assert (tmp_path / MANIFEST).read_text() == manifest


@pytest.mark.parametrize("text", ['{"format": 1}', '{"format": 1, "generation": 1}', "{"])
def test_a_damaged_manifest_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST).write_text(text)
    with pytest.raises(DamagedStoreError, match=r"cannot be read|lacks"):
        open_store(tmp_path)


def test_another_program_s_manifest_is_no_store(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text('{"name": "shop"}')
    with pytest.raises(NotAStoreError):
        open_store(tmp_path)
