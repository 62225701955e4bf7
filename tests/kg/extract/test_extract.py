"""What a reader would notice of extraction: the right links, the wrong ones left out, exact quotes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract import extract
from kg.model.graph import Extraction
from loaders.read import read_text

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.txt"))
Fact = tuple[str, str, str]


def read(text: str) -> Extraction:
    return extract(read_text(text, "paper.txt"))


def facts(text: str) -> set[Fact]:
    """Subject, relation and object of each statement, by name."""
    extraction = read(text)
    names = {m.id: m.name for m in extraction.mentions}
    return {(names[s.subject], s.relation.value, names[s.object]) for s in extraction.statements}


def statuses(text: str, relation: str) -> set[str]:
    return {s.status.value for s in read(text).statements if s.relation.value == relation}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Ann Rhodes is Chief Executive of Foxley District Council.", ("Ann Rhodes", "holds_post", "Foxley District Council")),
        ("Foxley District Council's Leader, Cllr Tom Abara, spoke.", ("Tom Abara", "holds_post", "Foxley District Council")),
        ("The Marl Growth Partnership is chaired by Ann Rhodes.", ("Ann Rhodes", "holds_post", "Marl Growth Partnership")),
        ("Marl NHS Trust serves the county of Marlshire.", ("Marl NHS Trust", "covers", "Marlshire")),
        ("Foxley Council replaced Foxley Rural District Council in 1974.", ("Foxley Council", "succeeds", "Foxley Rural District Council")),
        ("The Marl Growth Partnership is scrutinised by Foxley Scrutiny Panel.", ("Marl Growth Partnership", "accountable_to", "Foxley Scrutiny Panel")),
        ("Foxley District Council and Marl Borough Council run the Marl Waste Partnership.", ("Marl Borough Council", "member_of", "Marl Waste Partnership")),
        ("Foxley District Council and Marl Borough Council run the Marl Waste Partnership.", ("Foxley District Council", "partners_with", "Marl Borough Council")),
    ],
)  # fmt: skip
def test_a_plain_sentence_gives_its_link(text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Rhodes is not Chief Executive of Foxley District Council.",
        "Ann Rhodes could become Chief Executive of Foxley District Council.",
        "If Ann Rhodes were Chief Executive of Foxley District Council, she would say so.",
        "A motion that Ann Rhodes be elected Leader of Foxley District Council was lost.",
        "Is Ann Rhodes the Chief Executive of Foxley District Council?",
    ],
)
def test_what_is_denied_supposed_or_asked_is_no_link(text: str) -> None:
    assert not {f for f in facts(text) if f[1] == "holds_post"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ann Rhodes is Chief Executive of Foxley District Council.", "in_force"),
        ("Ann Rhodes will be Chief Executive of Foxley District Council.", "agreed"),
        ("Ann Rhodes would be Chief Executive of Foxley District Council.", "proposed"),
        ("Ann Rhodes, former Chief Executive of Foxley District Council, spoke.", "ended"),
        ("Ann Rhodes was Chief Executive of Foxley District Council.", "ended"),
    ],
)
def test_the_verb_gives_the_status(text: str, status: str) -> None:
    assert statuses(text, "holds_post") == {status}


def test_one_office_shared_is_joint_and_two_offices_are_not() -> None:
    shared = read("Ann Rhodes is Joint Chief Executive of Foxley District Council and Marl Borough Council.")
    two = read("Ann Rhodes is Leader of Foxley District Council and a governor of Marl NHS Trust.")
    assert [s.joint for s in shared.statements if s.role] == [True, True]
    assert [s.joint for s in two.statements if s.role] == [False, False]


def test_abbreviations_and_pronouns_are_followed() -> None:
    text = (
        "Foxley District Council (FDC) has a shared service with Marl Borough Council.\n\n"
        "Ann Rhodes is Chief Executive of FDC. She also chairs the Marl Growth Partnership.\n"
    )
    found = facts(text)
    assert ("Ann Rhodes", "holds_post", "Foxley District Council") in found
    assert ("Ann Rhodes", "holds_post", "Marl Growth Partnership") in found


def test_two_people_of_one_surname_stay_two() -> None:
    text = "Alison Marsh is Clerk of Foxley Town Council. Philip Marsh is Treasurer of Marl Town Council."
    assert {f[0] for f in facts(text)} == {"Alison Marsh", "Philip Marsh"}


def test_a_table_gives_office_and_body_of_each_row() -> None:
    text = (
        "Foxley Safeguarding Board\n\n| Member | Position | Organisation |\n| --- | --- | --- |\n"
        "| Ann Rhodes (Chair) | Chief Executive | Foxley District Council |\n| Dr Tom Abara | Medical Director | Marl NHS Trust |\n"
    )
    found = facts(text)
    assert ("Ann Rhodes", "holds_post", "Foxley District Council") in found
    assert ("Tom Abara", "holds_post", "Marl NHS Trust") in found
    assert ("Ann Rhodes", "holds_post", "Foxley Safeguarding Board") in found


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_quote_is_the_text_at_its_place(path: Path) -> None:
    document = read_text(path.read_text(encoding="utf-8"), path.name)
    extraction = extract(document)
    assert len(extraction.statements) > 10
    for statement in extraction.statements:
        for evidence in statement.evidence:
            assert document.text[evidence.start : evidence.end] == evidence.quote
            assert len(evidence.quote) <= 500


@pytest.mark.parametrize("path", EXAMPLES[:3], ids=lambda path: path.stem)
def test_a_document_is_read_the_same_again(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert extract(read_text(text, path.name)) == extract(read_text(text, path.name))


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_a_failure(text: str) -> None:
    document = read_text(text, "any.txt")
    for statement in extract(document).statements:
        assert all(document.text[e.start : e.end] == e.quote for e in statement.evidence)
