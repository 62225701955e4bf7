"""People and offices that are listed one by one."""

from __future__ import annotations

import pytest

from kg.extract.prose.paired import plainly_listed
from tests.kg.extract.saying import said


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Ann Rhodes and Tom Abara are the chair and vice-chair respectively of Marl Health Board.",
            ["holds_post Ann Rhodes > Marl Health Board chair", "holds_post Tom Abara > Marl Health Board vice-chair"],
        ),
        (
            "The chief executives of Alder Council and Birchley Council are Jane Osei and Mark Lund respectively.",
            ["holds_post Jane Osei > Alder Council chief executive", "holds_post Mark Lund > Birchley Council chief executive"],
        ),
        (
            "Foxley Council elected Ann Rhodes as Chair and Tom Abara as Vice-Chair of the Marl Planning Committee.",
            ["holds_post Ann Rhodes > Marl Planning Committee Chair", "holds_post Tom Abara > Marl Planning Committee Vice-Chair"],
        ),
        (
            "Sir Mark Lund chairs the Marl Museums Board. Dr Priya Nair has been appointed as a member.",
            ["holds_post Mark Lund > Marl Museums Board chair"],
        ),
    ],
)  # fmt: skip
def test_each_has_its_own(text: str, lines: list[str]) -> None:
    found = said(text)
    assert set(lines) <= found
    assert len([line for line in found if line.startswith("holds_post")]) == len(lines)


@pytest.mark.parametrize(
    "text",
    [
        "Foxley Council did not elect Ann Rhodes as Chair and Tom Abara as Vice-Chair of the Marl Planning Committee.",
        "Sir Mark Lund opened the Marl Museums Board. Dr Priya Nair has not been appointed as a member.",
    ],
)
def test_what_is_denied(text: str) -> None:
    assert not [line for line in said(text) if line.startswith(("holds_post", "member_of"))]


def test_respectively_parts_no_office_from_its_body() -> None:
    assert plainly_listed("«O1» and «O2» respectively of «B3»") == "«O1» and «O2» of «B3»"
    assert plainly_listed("«O1» and «O2» of «B3» respectively.") == "«O1» and «O2» of «B3» respectively."
