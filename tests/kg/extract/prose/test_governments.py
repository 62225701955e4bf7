"""Governments: whose minister somebody is."""

from __future__ import annotations

import pytest

from tests.kg.extract.saying import named


def held(text: str) -> set[tuple[str, str, str]]:
    found = named(text)
    return {(s.subject, s.role or "", s.object) for s in found if str(s.relation) == "holds_post"}


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
