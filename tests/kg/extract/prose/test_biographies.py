"""Biographies: below a name "he" and "she" are its bearer, and the boards of the others are not theirs."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from loaders.read import read_text
from tests.kg.extract.saying import named

Link = tuple[str, str, str]


def links(text: str) -> set[Link]:
    return {(str(s.relation), s.subject, s.object) for s in named(text)}


PAGE = """# Our people

## Ann Rhodes – Chair

Ann trained with Ottoline Vane in Marl. She is Clerk of Foxley Town Council. Ann is also a member of the Kelder Housing Committee.

## Ivo Lund – Vice Chair

After a career in shipping with Tom Abara, he is the Treasurer of Marl Parish Council.
"""
LINES = PAGE.replace("## ", "")


@pytest.mark.parametrize("text", [PAGE, LINES], ids=["headings", "lines"])
def test_pronouns_below_a_name_are_its_bearer(text: str) -> None:
    said = links(text)
    assert ("holds_post", "Ann Rhodes", "Foxley Town Council") in said
    assert ("holds_post", "Ivo Lund", "Marl Parish Council") in said
    assert not [link for link in said if link[1] in {"Ottoline Vane", "Tom Abara"}]


def test_the_board_of_one_person_is_not_that_of_the_next() -> None:
    assert ("holds_post", "Ivo Lund", "Kelder Housing Committee") not in links(PAGE)


def test_a_pronoun_of_the_other_gender_is_somebody_else() -> None:
    text = "## Ann Rhodes\n\nShe leads a team. Mr Ivo Lund is her deputy. He is the Clerk of Foxley Town Council.\n"
    assert ("holds_post", "Ivo Lund", "Foxley Town Council") in links(text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ann Rhodes is Chief Executive of Marl Town Council and was also the Deputy Chief Executive from 2010.", "Marl Town Council"),
        ("Ann Rhodes is Chief Executive of Marl Town Council and before that Foxley Town Council.", "Foxley Town Council"),
        ("Ann Rhodes was then appointed deputy director of Kelder Housing Association in 2007.", "Kelder Housing Association"),
    ],
)  # fmt: skip
def test_careers(text: str, body: str) -> None:
    held = [link for link in links(text) if link[:2] == ("holds_post", "Ann Rhodes")]
    assert ("holds_post", "Ann Rhodes", body) in held


def test_the_chair_of_a_committee_who_is_also_something_else_is_so_elsewhere() -> None:
    text = "Ann Rhodes was Chair of the Marl Fruit Committee. She was also Director of Gardens."
    assert extract(read_text(text, "x")).statements
    roles = [s.role for s in extract(read_text(text, "x")).statements if str(s.relation) == "holds_post"]
    assert roles == ["Chair"]


@pytest.mark.parametrize(
    "who", ["Ann Rhodes is the principal policy adviser", "You are kind. Ann Rhodes is adviser"]
)
def test_an_adviser_to_a_body_advises_it(who: str) -> None:
    found = extract(read_text(f"{who} to Foxley District Council.", "x"))
    assert {(str(s.relation), s.kind) for s in found.statements} == {("accountable_to", "advises")}
