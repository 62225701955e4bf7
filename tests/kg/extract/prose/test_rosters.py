"""Rosters: a line that names a board, or a body, and then its people."""

from __future__ import annotations

import pytest

from kg.extract import extract
from loaders.read import read_text
from tests.kg.extract.saying import named


def said(text: str) -> set[tuple[str, str, str, str]]:
    extraction = named(text)
    return {(s.subject, s.relation.value, s.object, s.role or "") for s in extraction}


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        ("Planning Committee - Councillors A. Rhodes (Chairman) and T. Abara", ("T. Abara", "member_of", "Planning Committee", "")),
        ("Planning Committee - Councillors A. Rhodes (Chairman) and T. Abara", ("A. Rhodes", "holds_post", "Planning Committee", "Chairman")),
        ("Marl Waste Partnership - Councillor Abara (substitute: Councillor Rhodes)", ("Rhodes", "member_of", "Marl Waste Partnership", "substitute")),
        ("Marl Almshouse Charity - Councillor Rhodes, as trustee", ("Rhodes", "holds_post", "Marl Almshouse Charity", "trustee")),
        ("Marl Water Department - Ann Rhodes, Director", ("Ann Rhodes", "holds_post", "Marl Water Department", "Director")),
    ],
)  # fmt: skip
def test_a_line_gives_each_name_its_seat(line: str, fact: tuple[str, str, str, str]) -> None:
    assert fact in said(f"Foxley District Council\n\nThe appointments were as follows.\n\n{line}.\n")


@pytest.mark.parametrize(
    "line",
    [
        "Marl Water Department - Ann Rhodes, Director",
        "Planning Committee - the Leader (in place of Councillor Rhodes)",
    ],
)
def test_officers_and_those_replaced_are_no_members(line: str) -> None:
    assert not {
        f for f in said(f"Foxley District Council\n\n{line}.\n") if f[1] == "member_of" and "Rhodes" in f[0]
    }


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        (
            "Foxley Airport Committee: Mr D L Lund (Mr T Amis – substitute)",
            {"D L Lund": None, "T Amis": "substitute"},
        ),
        ("Foxley Airport Committee: Mr D L Lund (until May 2044)", {"D L Lund": None}),
    ],
)
def test_an_aside_with_a_name_or_a_date_is_no_role(line: str, roles: dict[str, str | None]) -> None:
    extraction = named(line)
    seats = {s.subject: s.role for s in extraction if s.relation == "member_of"}
    assert seats == roles


def test_what_a_relative_does_is_no_seat() -> None:
    text = "# Foxley Scrutiny Committee\n\n- Councillor Lund's wife works for the Marl Trust.\n"
    extraction = extract(read_text(text, "page.md"))
    assert not [s for s in extraction.statements if s.relation in {"member_of", "affiliated_with"}]
