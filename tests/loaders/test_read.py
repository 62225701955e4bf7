"""Files and folders: what loads, and what is said of what does not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from loaders.limits import Limits
from loaders.problem import Severity
from loaders.read import read, read_text


def _write(folder: Path, **files: bytes) -> Path:
    for name, data in files.items():
        (folder / f"{name}.txt").write_bytes(data)
    return folder


def test_read_takes_the_files_of_a_folder_in_sorted_order_and_leaves_hidden_ones(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("z.txt", "b/a.txt", ".hidden.txt", "a.txt"):
        (tmp_path / name).write_text("The Board met.\n", encoding="utf-8")
    reading = read([tmp_path])
    assert [document.id for document in reading.documents] == ["a.txt", "z.txt", "b/a.txt"]
    assert reading.problems == ()


def test_a_file_given_by_itself_is_known_by_its_name(tmp_path: Path) -> None:
    _write(tmp_path, minutes=b"Minutes\n")
    assert [document.id for document in read([tmp_path / "minutes.txt"]).documents] == ["minutes.txt"]


def test_every_character_of_a_text_is_kept(tmp_path: Path) -> None:
    text = "\ufeffPRESENT\r\n\r\nAnn Smith\t(Chair)\r\n\x0cNext page\r\n\r\n"
    _write(tmp_path, paper=text.encode("utf-8"))
    document = read([tmp_path]).documents[0]
    assert document.text == text
    assert not any("\ufeff" in text[span.start : span.end] for b in document.blocks for span in b.spans)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", "Siân’s paper on £5m"),
        ("utf-16", "Siân’s paper on £5m"),
        ("utf-16-le", "Siân’s paper on £5m"),
        ("utf-16-be", "\ufeffSiân’s paper on £5m"),
        ("latin-1", "The café of Siân costs £5m. " * 5),
        ("cp1252", "Siân’s “paper” – on £5m. " * 5),
    ],
)
def test_texts_in_the_usual_encodings_are_read(tmp_path: Path, encoding: str, text: str) -> None:
    (tmp_path / "paper.txt").write_bytes(text.encode(encoding))
    reading = read([tmp_path / "paper.txt"])
    assert reading.problems == ()
    assert reading.documents[0].text.removeprefix("\ufeff") == text.removeprefix("\ufeff")


def test_bad_inputs_are_reported_and_the_others_load(tmp_path: Path) -> None:
    folder = _write(
        tmp_path,
        good=b"The Board met.\n",
        empty=b" \n\n",
        binary=bytes(range(256)) * 50,
        image=b"\x89PNG\r\n\x1a\n\0\0",
    )
    reading = read([folder, tmp_path / "missing.txt"])
    assert [document.id for document in reading.documents] == ["good.txt"]
    said = {Path(problem.source).name: problem for problem in reading.problems}
    assert set(said) == {"empty.txt", "binary.txt", "image.txt", "missing.txt"}
    assert said["empty.txt"].message == "the file is empty"
    assert said["missing.txt"].message == "there is no such file or folder"
    assert "image/png" in said["image.txt"].message
    assert all(problem.severity is Severity.ERROR and problem.advice for problem in reading.problems)


def test_a_folder_without_documents_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / ".keep").touch()
    reading = read([tmp_path])
    assert [problem.message for problem in reading.problems] == ["the folder holds no documents"]


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to("nowhere.txt")
    assert "cannot be read" in read([tmp_path]).problems[0].message


def test_a_pipe_is_no_file_to_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert read([tmp_path]).problems[0].message == "it is not a regular file"


def test_limits_refuse_what_is_too_large(tmp_path: Path) -> None:
    _write(tmp_path, long=b"line\n" * 100)
    assert "more than the limit" in read([tmp_path], limits=Limits(size=99)).problems[0].message
    assert "characters" in read([tmp_path], limits=Limits(characters=99)).problems[0].message
    assert "more than 9 lines" in read([tmp_path], limits=Limits(lines=9)).problems[0].message
    assert "more than 0 files" in read([tmp_path], limits=Limits(files=0)).problems[0].message


def test_two_files_of_one_name_are_told_apart_or_refused(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(name, encoding="utf-8")
    reading = read([tmp_path / "one", tmp_path / "two", tmp_path / "one" / "a.txt"])
    assert [document.text for document in reading.documents] == ["one"]
    assert "has the id 'a.txt' too" in reading.problems[0].message
    assert len(reading.problems) == 1


def test_one_line_of_fifty_megabytes_is_read(tmp_path: Path) -> None:
    (tmp_path / "line.txt").write_bytes(b"The Board met in May. " * 2_400_000)
    reading = read([tmp_path])
    assert reading.problems == ()
    assert len(reading.documents[0].blocks) == 1


def test_read_text_is_a_document_with_the_id_given() -> None:
    document = read_text("1.  AREA\n\n1.1  The Board covers Wick.\n", "memory")
    assert document.id == "memory"
    assert [block.label for block in document.blocks] == ["1.", "1.1"]
