"""Domain packs add kinds, titles and rules; each in a process of its own, since a lexicon is read once."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCHOOLS = ROOT / "packs" / "schools"
TEXT = """Bob Bell is Executive Headteacher of Foxley Pupil Referral Unit.

Marl Primary School is sponsored by the Foxley Diocese.
"""
RULE = """- name: new
  pattern: '{s:B} fancies {o:A}'
  says: [covers s o]
  matches: [The cat sat.]
  misses: [It did not.]
"""


def govgraph(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).with_name("govgraph"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def said(folder: Path, *options: str | Path) -> set[tuple[str, str | None, str]]:
    (folder / "minutes.txt").write_text(TEXT, encoding="utf-8")
    graph = json.loads(govgraph("extract", folder / "minutes.txt", *options).stdout)
    names = {entity["id"]: entity["names"][0] for entity in graph["entities"]}
    return {(link["relation"], link.get("role"), names[link["object"]]) for link in graph["links"]}


def test_a_pack_adds_kinds_titles_and_rules(tmp_path: Path) -> None:
    with_pack = said(tmp_path, "--pack", SCHOOLS)
    assert ("holds_post", "Executive Headteacher", "Foxley Pupil Referral Unit") in with_pack
    assert ("part_of", None, "Foxley Diocese") in with_pack
    assert ("part_of", None, "Foxley Diocese") not in said(tmp_path)


def test_the_pack_of_the_project_reads_its_examples() -> None:
    checked = govgraph("check-pack", SCHOOLS)
    assert checked.returncode == 0, checked.stderr
    assert "2 examples are read as they say" in checked.stdout


BROKEN = {
    "no lexicon has this name": {"names-of-mine.yaml": "a: [b]\n"},
    "line 3": {"heads.yaml": "body:\n  - [unclosed\nboard: ]\n"},
    "rule bad": {"rules/a.yaml": "- {name: bad, pattern: '(', says: [covers s o]}\n"},
    "rule new": {"rules/a.yaml": "- {name: new, pattern: '{s:B} x {o:A}', says: [nonsense s o]}\n"},
    "this has none": {"notes.txt": "nothing"},
}


@pytest.mark.parametrize(("message", "files"), BROKEN.items())
def test_a_broken_pack_is_refused_with_its_place(message: str, files: dict[str, str], tmp_path: Path) -> None:
    for name, text in files.items():
        (tmp_path / "pack" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "pack" / name).write_text(text, encoding="utf-8")
    checked = govgraph("check-pack", tmp_path / "pack")
    assert checked.returncode == 2
    assert message in checked.stderr


def test_a_rule_that_does_not_read_its_examples_is_told(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "a.yaml").write_text(RULE, encoding="utf-8")
    checked = govgraph("check-pack", tmp_path)
    assert checked.returncode == 3
    assert "does not read: The cat sat." in checked.stderr
