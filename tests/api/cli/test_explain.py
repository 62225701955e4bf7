"""Explanations and traces on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli.app import app
from api.cli.exits import Exit

TEXT = "Foxley District Council\n\nAnn Rhodes chairs the Foxley Partnership Board.\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(each) for each in arguments])


@pytest.fixture
def loaded(tmp_path: Path) -> Path:
    (tmp_path / "minutes.txt").write_text(TEXT, encoding="utf-8")
    assert run("load", tmp_path / "minutes.txt", "--store", tmp_path / "s").exit_code == Exit.DONE
    return tmp_path / "s"


def _id(store: Path) -> str:
    answer = json.loads(
        run("ask", "board-members", "board=Foxley Partnership Board", "--to", "json", "--store", store).stdout
    )
    id_: str = answer["rows"][0]["statements"][0]["id"]
    return id_


def test_an_explanation_shows_text_parts_and_rule(loaded: Path) -> None:
    shown = run("explain", _id(loaded), "--store", loaded).stdout
    assert "“Ann Rhodes chairs the Foxley Partnership Board”" in shown
    assert "rule chairs" in shown
    assert "«P0» chairs the «B1»" in shown
    assert "Ann Rhodes  =  Ann Rhodes" in shown


def test_an_explanation_as_json_has_the_pattern_and_the_steps(loaded: Path) -> None:
    shown = json.loads(run("explain", _id(loaded), "--to", "json", "--store", loaded).stdout)
    assert shown["rule"]["name"] == "chairs"
    assert shown["rule"]["matches"]
    assert "chairs" in shown["steps"][-1]["rules"]


def test_an_id_that_is_not_there_is_wrong_usage(loaded: Path) -> None:
    found = run("explain", "ffffffffffffffff", "--store", loaded)
    assert found.exit_code == Exit.USAGE
    assert "no statement has the id ffffffffffffffff" in found.stderr


def test_a_store_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert run("explain", "ffffffff", "--store", tmp_path / "none").exit_code == Exit.STORE


def test_a_trace_says_what_each_passage_says(tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_text(TEXT + "\n\x1b[31mRed\n", encoding="utf-8")
    found = run("extract", tmp_path / "minutes.txt", "--trace")
    assert found.exit_code == Exit.DONE
    assert "says Ann Rhodes — holds_post → Foxley Partnership Board (in_force, role chair)" in found.stdout
    assert "\x1b" not in found.stdout


def test_a_trace_of_nothing_fails(tmp_path: Path) -> None:
    assert run("extract", tmp_path / "none.txt", "--trace").exit_code == Exit.NOTHING_DONE
