"""Governments: whose minister somebody is."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from loaders.read import read_text


def held(text: str) -> set[tuple[str, str, str]]:
    found = extract(read_text(text, "page.txt"))
    names = {m.id: m.name for m in found.mentions}
    return {
        (names[s.subject], s.role or "", names[s.object])
        for s in found.statements
        if str(s.relation) == "holds_post"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lund was appointed as Kenya's Minister of Health in 2015.",
        "Ann Lund is the Kenyan Minister of Health.",
        "Ann Lund went on to serve as Kenya's Minister of Health.",
    ],
)
def test_a_minister_of_a_country_is_one_of_its_government(text: str) -> None:
    assert ("Ann Lund", "Minister of Health", "Government of Kenya") in held(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lund is a Kenyan director of the Foxley Trust.",
        "Ann Lund was never Kenya's Minister of Health.",
    ],
)
def test_other_offices_and_denials_make_no_minister(text: str) -> None:
    assert not any(body.startswith("Government") for _, _, body in held(text))
