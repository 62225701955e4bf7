"""Writing: all or nothing, one writer, nothing left behind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kg.model.graph import Extraction, Graph
from kg.store.errors import DamagedStoreError, StoreUnavailableError
from kg.store.folder import open_store
from kg.store.generation import Shape
from kg.store.writer import open_writer
from loaders.document import Document

SHAPE = Shape("https://govgraph.example/", 0.5)


def _write(folder: Path, *documents: Document, graph: Graph) -> None:
    with open_writer(folder) as writer:
        for document in documents:
            writer.put(document, Extraction(document.id, (), ()))
        writer.commit(graph, SHAPE)


def _fail_half_way(folder: Path, document: Document) -> None:
    with open_writer(folder) as writer:
        writer.put(document, Extraction(document.id, (), ()))
        raise KeyError


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_document_comes_back_as_it_was(tmp_path: Path, report: Document, graph: Graph) -> None:
    _write(tmp_path / "s", report, graph=graph)
    store = open_store(tmp_path / "s")
    assert store.document(report.id) == report
    assert store.document("other.txt") is None


def test_what_is_not_committed_leaves_no_trace(tmp_path: Path, report: Document) -> None:
    with open_writer(tmp_path / "s") as writer:
        writer.put(report, Extraction(report.id, (), ()))
    assert not (tmp_path / "s").exists()


def test_an_error_on_the_way_changes_nothing(
    tmp_path: Path, report: Document, minutes: Document, graph: Graph
) -> None:
    folder = tmp_path / "s"
    _write(folder, report, graph=graph)
    before = _files(folder)
    with pytest.raises(KeyError):
        _fail_half_way(folder, minutes)
    assert _files(folder) == before
    assert open_store(folder).documents == (report.id,)


def test_a_reader_keeps_what_it_opened_and_a_new_one_sees_what_is_new(
    tmp_path: Path, report: Document, minutes: Document, graph: Graph
) -> None:
    folder = tmp_path / "s"
    _write(folder, report, graph=graph)
    store = open_store(folder)
    _write(folder, minutes, graph=Graph((), (), ()))
    assert store.ask("ASK { ?person gov:holdsPost ?body }")
    assert not store.is_current()
    renewed = open_store(folder)
    assert renewed.is_current()
    assert not renewed.ask("ASK { ?person gov:holdsPost ?body }")


def test_old_files_go_with_the_second_change_after(tmp_path: Path, report: Document, graph: Graph) -> None:
    folder = tmp_path / "s"
    for _ in range(4):
        _write(folder, report, graph=graph)
    assert sorted(path.name for path in (folder / "generations").iterdir()) == ["3", "4"]


def test_only_one_process_writes_at_a_time(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    program = (
        "import sys; from pathlib import Path; from kg.store.writer import open_writer\n"
        "with open_writer(Path(sys.argv[1])):\n"
        "    print('writing', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "writing\n"
        with pytest.raises(StoreUnavailableError, match="another process is writing"), open_writer(folder):
            pass
        other.communicate("")
    with open_writer(folder):
        pass


def test_a_lost_file_is_told(tmp_path: Path, report: Document, graph: Graph) -> None:
    _write(tmp_path / "s", report, graph=graph)
    for path in (tmp_path / "s" / "texts").iterdir():
        path.unlink()
    with pytest.raises(DamagedStoreError, match="load the document again"):
        open_store(tmp_path / "s").document(report.id)
