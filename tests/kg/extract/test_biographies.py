"""Biographies: below a name "he" and "she" are its bearer, and the boards of the others are not theirs."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from loaders.read import read_text

Link = tuple[str, str, str]


def links(text: str) -> set[Link]:
    found = extract(read_text(text, "people.txt"))
    names = {m.id: m.name for m in found.mentions}
    return {(str(s.relation), names[s.subject], names[s.object]) for s in found.statements}


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
