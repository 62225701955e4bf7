"""Fact boxes tell of the body, or the post, that their page is about."""

from __future__ import annotations

import pytest

from kg.extract import extract
from loaders.read import read_text

LINES = """# Alder Water Agency

**Formed:** 2016
**Jurisdiction:** Alder County
**Parent agency:** Marl State Government
**Preceded by:** Alder Water Board
**Member agencies:** City of Birchley, Cedar Water District

## General Manager

- **Reports to:** Board of Directors
"""
TABLE = """# Alder Water Agency

| | |
| --- | --- |
| Jurisdiction | Alder County |
| Parent agency | Marl State Government |
| Preceded by | Alder Water Board |
| Member agencies | City of Birchley, Cedar Water District |
"""
BOX = {
    ("covers", "Alder Water Agency", "Alder County"),
    ("part_of", "Alder Water Agency", "Marl State Government"),
    ("succeeds", "Alder Water Agency", "Alder Water Board"),
    ("member_of", "City of Birchley", "Alder Water Agency"),
    ("member_of", "Cedar Water District", "Alder Water Agency"),
}


def said(text: str, page: str = "page.md") -> set[tuple[str, str, str]]:
    extraction = extract(read_text(text, page))
    names = {m.id: m.name for m in extraction.mentions}
    return {
        (str(s.relation), names[s.subject], names[s.object])
        for s in extraction.statements
        if s.rule == "fact-box"
    }


def test_lines_of_key_and_value() -> None:
    assert said(LINES) == BOX | {("accountable_to", "General Manager", "Board of Directors")}


def test_a_table_of_two_columns() -> None:
    assert said(TABLE) == BOX


@pytest.mark.parametrize(
    "line",
    [
        "Parent agency: none",
        "Jurisdiction: The agency has none in Alder County, whose own board decides on all that is said of water there.",
        "Weather in Marl State Government: fine",
        "Parent agency:",
    ],
)
def test_what_is_no_value_or_no_key_says_nothing(line: str) -> None:
    assert said(f"# Alder Water Agency\n\n{line}\n\nMarl State Government and Alder County met.\n") == set()


def test_a_line_shorter_than_the_title_of_the_page_is_read() -> None:
    text = "# Municipal Commissioner of Alder City Corporation\n\n## Role\n\n- **Reports to:** Mayor\n"
    assert [s.relation.value for s in extract(read_text(text, "d")).statements].count("accountable_to") == 1


POST = """# Alder Water Agency

{title}: Head of Pipes
Grade: 7
Reports to: Director of Works
Responsible to: Alder Water Board
"""


@pytest.mark.parametrize("title", ["Job title", "Post title", "Title of post"])
def test_a_job_description_tells_of_its_post(title: str) -> None:
    assert said(POST.format(title=title)) == {
        ("accountable_to", "Head of Pipes", "Director of Works"),
        ("accountable_to", "Head of Pipes", "Alder Water Board"),
    }


def test_a_value_may_stand_in_the_line_below_its_key() -> None:
    lines = [
        "Job Title:",
        "Head of Pipes",
        "Responsible to:",
        "The Director of Works",
        "Recognised base:",
        "Various",
        "Hours:",
        "Five days a month",
    ]
    page = "The role\n\nRole overview\n\n" + "\n".join(lines) + "\n\nRole summary\n"
    assert said(page, "page.txt") == {("accountable_to", "Head of Pipes", "Director of Works")}


def test_a_body_does_not_report_to_its_own_officer() -> None:
    assert not said("# Alder Water Agency\n\nGrade: 7\n\nReports to: Director of Works\n")
