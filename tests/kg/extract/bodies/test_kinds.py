"""Bodies told by a word for their kind."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from loaders.read import read_text


def _types(text: str) -> dict[str, str]:
    return {m.name: str(m.type) for m in extract(read_text(text, "x")).mentions}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Rhodes is the founder of the digital agency Quill.", "Quill"),
        ("Ann Rhodes is a trustee of the mental health charity MB.", "MB"),
        ("So Quill is an agency. And so on. Ann Rhodes is Director of Policy at Quill.", "Quill"),
        ("Ann Rhodes took up a non-executive director role at Quill Benson.", "Quill Benson"),
        ("Ann Rhodes is a trustee of Haven, a charity supporting families.", "Haven"),
        ("ACOS is a national association of councils. Ann Rhodes is the Director of Policy in ACOS.", "ACOS"),
    ],
)
def test_a_word_for_its_kind_tells_a_body(text: str, name: str) -> None:
    assert _types(text).get(name) == "body"


@pytest.mark.parametrize(
    "text",
    [
        "Ann Rhodes, a charity trustee, is Clerk of Foxley Town Council.",
        "The charity Chair is Ann Rhodes, Clerk of Foxley Town Council.",
        "This is a charity. Ann Rhodes is Clerk of Foxley Town Council.",
        "Ann Rhodes is Clerk of Foxley Town Council. Wales is a nation of charities.",
    ],
)
def test_other_names_beside_such_a_word_are_none(text: str) -> None:
    assert {n for n, t in _types(text).items() if t == "body"} == {"Foxley Town Council"}


def test_he_is_no_object() -> None:
    said = extract(
        read_text("Mr Ivo Lund spoke. The Clerk of Foxley Town Council advised he was late.", "x")
    ).statements
    assert not [s for s in said if str(s.relation) == "accountable_to"]
