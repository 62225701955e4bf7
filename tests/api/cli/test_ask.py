"""Questions on the command line."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli.app import app
from api.cli.exits import Exit
from kg.query.questions import questions


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(each) for each in arguments])


def test_an_answer_as_a_table_with_its_quotes(store: Path) -> None:
    found = run("ask", "dual-roles", "--store", store)
    assert found.exit_code == Exit.DONE, found.output
    assert "Who holds offices in two or more bodies at once?" in found.stdout
    assert "“Ann Ash chairs Oak PCT”  minutes/1 & 2?.txt 0–22" in found.stdout
    assert "\x1b" not in found.stdout


def test_an_answer_as_json(store: Path) -> None:
    arguments = (
        "person=Ann Ash",
        "include=seats",
        "--status",
        "in-force,agreed",
        "--on",
        "2007",
        "--to",
        "json",
    )
    found = json.loads(run("ask", "dual-roles", *arguments, "--store", store).stdout)
    assert found["question"] == "dual-roles"
    assert found["parameters"]["person"] == {"id": "person/ann", "name": "Ann Ash", "type": "person"}
    assert [row["certainty"] for row in found["rows"]] == ["last stated"]
    assert {"id", "relation", "evidence", "inferred"} < set(found["rows"][0]["statements"][0])


def test_an_answer_as_csv_in_a_file(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "answer.csv"
    assert run("ask", "evidence", "--to", "csv", "--output", path, "--store", store).exit_code == Exit.DONE
    rows = list(csv.DictReader(StringIO(path.read_text())))
    assert "<script>alert(1)</script> Ltd joins the Oak Board" in [row["quote"] for row in rows]


def test_an_answer_with_many_columns_is_readable(store: Path) -> None:
    found = run("ask", "evidence", "relation=holds_post", "--store", store).stdout
    assert re.search(r"^ +1  subject +Ann Ash *$", found, re.MULTILINE)
    assert re.search(r"^ +relation +holds post *$", found, re.MULTILINE)
    assert found.count("“Ann Ash chairs Oak PCT”  minutes/1 & 2?.txt 0–22") == 1
    assert "speaker" not in found, "what is not stated takes no line"
    dated = run("ask", "evidence", "--on", "2006-11", "--store", store).stdout
    assert re.search(r"^ +certainty +(last stated|not excluded) *$", dated, re.MULTILINE)


def test_nothing_said_is_not_stated(store: Path) -> None:
    assert "Not stated" in run("ask", "coterminous", "--store", store).stdout


@pytest.mark.parametrize("name", list(questions()))
def test_every_question_answers(store: Path, name: str) -> None:
    for format_ in ("table", "json", "csv"):
        assert run("ask", name, "--to", format_, "--generic", "--store", store).exit_code == Exit.DONE


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("dual-rolls",), "did you mean 'dual-roles'?"),
        (("dual-roles", "persn=x"), "it takes: include, joint, person"),
        (("dual-roles", "person"), "not of the form key=value"),
        (("dual-roles", "person=x", "person=y"), "given twice"),
        (("dual-roles", "person=Nobody"), "nothing in the graph is called 'Nobody'"),
        (("dual-roles", "include=friends"), "it takes: partnerships, seats"),
        (("dual-roles", "--on", "soon"), "'soon' is no date"),
        (("dual-roles", "--status", "hoped"), "no status is called 'hoped'"),
        (("board-members", "board=oak"), "body/council Oak Council"),
    ],
)
def test_a_wrong_question_is_usage(store: Path, arguments: tuple[str, ...], words: str) -> None:
    found = run("ask", *arguments, "--store", store)
    assert found.exit_code == Exit.USAGE
    assert words in " ".join(found.stderr.replace("│", "").split())
    assert found.stdout == ""


def test_without_a_store_it_says_how_to_make_one(tmp_path: Path) -> None:
    found = run("ask", "dual-roles", "--store", tmp_path / "none")
    assert found.exit_code == Exit.STORE
    assert "govgraph load" in found.stderr


def test_the_questions_are_listed_with_what_they_take() -> None:
    listed = " ".join(run("questions").stdout.split())
    assert "span= Which of these to list. Takes: strict, wide, not_stated. By itself: strict,wide." in listed


def test_the_questions_are_listed() -> None:
    found = run("questions")
    assert found.exit_code == Exit.DONE
    assert all(name in found.stdout for name in questions())
    assert "include=" in found.stdout


def test_show_an_entity_by_status(store: Path) -> None:
    found = run("show", "the council", "--store", store)
    assert found.exit_code == Exit.DONE, found.output
    lines = [line.strip() for line in found.stdout.splitlines()]
    assert lines[0].startswith("Oak Council  body")
    assert lines.index("in force") < lines.index("agreed")
    assert "Ann Ash holds an office in Oak Council (Executive Member)" in lines
    assert "Treasurer (Oak Council, Oak PCT) is an office of Oak Council (joint)" in lines


def test_show_by_id_as_json(store: Path) -> None:
    found = json.loads(run("show", "body/markup", "--to", "json", "--store", store).stdout)
    assert found["names"] == ['<script>alert("x")</script> Ltd', "</title><h1>x"]
    assert [link["status"] for link in found["links"]] == ["proposed"]


def test_show_lists_who_may_be_meant(store: Path) -> None:
    found = run("show", "oak", "--store", store)
    assert found.exit_code == Exit.USAGE
    assert [line.split()[0] for line in found.stderr.splitlines()[1:]] == [
        "board/oak",
        "body/council",
        "body/pct",
    ]
