"""The README and the manual say what is so: commands, options, variables, files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from api.cli.app import GROUPS, app
from kg.settings import Settings
from loaders.read import read

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = dict(get_command(app).commands)  # type: ignore[attr-defined]  # a group, which has commands
NUMBERS = {12: "twelve", 15: "fifteen", 16: "sixteen", 18: "eighteen", 20: "twenty"}
LINKS = [
    (page, link)
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
    for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_help_and_a_line_in_the_readme(name: str) -> None:
    found = CliRunner().invoke(app, [name, "--help"])
    assert found.exit_code == 0
    assert COMMANDS[name].help
    assert re.search(rf"^\| `{name}\b", README, re.MULTILINE)


@pytest.mark.parametrize("name", GROUPS)
def test_the_commands_of_a_group_are_in_the_readme(name: str) -> None:
    line = next(line for line in README.splitlines() if line.startswith(f"| `{name}"))
    assert all(command in line for command in COMMANDS[name].commands)


def test_a_variable_that_the_readme_names_is_one_of_ours() -> None:
    settings = {f"GOVGRAPH_{name.upper()}" for name in Settings.model_fields}
    named = set(re.findall(r"`(?:export )?(\w+_\w+)`", README))
    assert {each for each in named if each.isupper()} <= settings | {"GOVGRAPH_EVALUATION"}


@pytest.mark.parametrize(("page", "link"), LINKS, ids=[link for _, link in LINKS])
def test_a_link_leads_to_a_file(page: Path, link: str) -> None:
    assert (page.parent / link).exists()


def test_the_examples_are_documents_and_nothing_else() -> None:
    reading = read([ROOT / "examples"])
    assert not reading.problems
    assert not [document.id for document in reading.documents if "README" in document.id]
    assert f"loads the {NUMBERS[len(reading.documents)]} documents of `examples/`" in README
