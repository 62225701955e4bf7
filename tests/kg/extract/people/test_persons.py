"""Names of people of many cultures, and capitals that name nobody."""

from __future__ import annotations

import pytest

from kg.extract.people.persons import find_people
from kg.extract.scene import common_words
from kg.extract.text.passage import read_passages
from kg.extract.text.tokens import tokenise
from loaders.read import read_text


def people(text: str, common: frozenset[str] = frozenset()) -> list[str]:
    return [a.text for a in find_people(tokenise(text), common)]


@pytest.mark.parametrize(
    "name",
    [
        "Alison Hill", "Karen Foster", "Peter Bridge", "Sarah Green", "John Long", "Mohamed Abdi Hassan", "Fatima Al-Sayed",
        "Nguyễn Thị Minh Khai", "Priya Raman", "Thandiwe Mkhize", "Nkosazana Dlamini-Zuma", "Pieter van der Merwe",
        "Siobhán Ní Bhriain", "Seán Mac Giolla Phádraig", "Rhys ap Gwilym", "Hemi Tāwhai", "Jean-Luc Tremblay", "João da Silva",
        "Li Wei", "Kim Min-jun", "Sven-Erik Lindqvist", "J. P. Smith", "J.P. Smith", 'William "Bill" Carter', "Elizabeth (Liz) Warren",
        "Cllr Tom White OBE", "Cr Janet Pool", "Hon. Grace Lake", "Councilmember Rosa Diaz", "Mayor Janet Pool",
        "MEC Thandi Modise", "Sir John Long", "Lord Bridge of Harwich", "Baroness Park", "Dr Ann Banks", "John SMITH", "Marguerite Fleet", "R.J. White", "Tom A. Ferrara", "Cllr. A. Jenkinson", "A. Hopkins", "Shri Rafiq Sheikh", "Associate Professor Helen Banks",
    ],
)  # fmt: skip
@pytest.mark.parametrize("sentence", ["{} was appointed in 2019.", "They thanked {} for it.", "{}, Chair"])
def test_a_name_is_found_whole(name: str, sentence: str) -> None:
    assert people(sentence.format(name), frozenset({"foster"})) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Grant Agreement was signed.", "They met in Nether Sawl.", "the Ardle Estuary", "Victoria Park", "Rose House", "The LA CEOs agreed.",
        "Chief Administrative Officer", "Senior Lecturer", "Hope Street", "Faith Leaders", "Will Support", "Kings Lynn Enforcement Officer", "General Manager/Board Secretary",
    ],
)  # fmt: skip
def test_capitals_that_name_nobody(text: str) -> None:
    assert people(text) == []


def test_a_word_of_an_address_makes_no_name_common() -> None:
    assert common_words([]) == frozenset()
    passage = next(
        p for _, p in read_passages(read_text("Write to ann.stout@foxley.org or see foxley.org/rhodes.", "d"))
    )
    assert not {"ann", "stout", "foxley", "rhodes"} & common_words([passage])


def test_names_run_together_are_two() -> None:
    assert people("Gill Duncan Chandra McGowan") == ["Gill Duncan", "Chandra McGowan"]


def test_a_body_after_a_name_is_not_its_part() -> None:
    assert people("Ann Rhodes Foxley Council") == ["Ann Rhodes"]


def test_a_surname_may_stand_first() -> None:
    assert people("Rhodes, Ann (Chair)") == ["Ann Rhodes"]
    assert people("Foxley, Ann Rhodes and others") == ["Ann Rhodes"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("D Rhodes G Abara", ["D Rhodes", "G Abara"]),
        ("R. B. Rhodes", ["R. B. Rhodes"]),
        ("Cllr Rhodes, Abara, Hill and Oates", ["Cllr Rhodes", "Abara", "Hill", "Oates"]),
        ("Cllr Rhodes, Leader, spoke", ["Cllr Rhodes"]),
        ("Cllr Rhodes and Foxley", ["Cllr Rhodes"]),
    ],
)
def test_columns_and_lists_of_names(text: str, names: list[str]) -> None:
    assert people(text) == names
