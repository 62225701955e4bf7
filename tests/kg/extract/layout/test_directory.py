"""Directories: who runs which unit, and of which department it is."""

from __future__ import annotations

import pytest

from tests.kg.extract.saying import named

PAGE = """OFFICERS OF THE CITY OF MARL

DEPT. OF FINANCE – Ann Lund, Director, Room 104; Tom Abara,
Manager
DIVISIONS – Accounts – Eva Vane, Commissioner, Room 19
City Treasury – Joe Amis, Treasurer
Purchases and Supplies – Ida Rook, Commissioner
DEPT. OF LAW – Max Orme, Director
Una Pell, Law Librarian
"""


def facts(text: str) -> set[tuple[str, str, str, str]]:
    """Relation, subject, object and role of every statement."""
    return {(str(s.relation), s.subject, s.object, s.role or "") for s in named(text)}


@pytest.mark.parametrize(
    "fact",
    [
        ("holds_post", "Ann Lund", "Dept. of Finance", "Director"),
        ("holds_post", "Tom Abara", "Dept. of Finance", "Manager"),
        ("holds_post", "Eva Vane", "Accounts", "Commissioner"),
        ("holds_post", "Joe Amis", "City Treasury", "Treasurer"),
        ("part_of", "Purchases and Supplies", "Dept. of Finance", ""),
        ("holds_post", "Una Pell", "Dept. of Law", "Law Librarian"),
    ],
)
def test_a_line_of_a_directory_gives_unit_and_head(fact: tuple[str, str, str, str]) -> None:
    assert fact in facts(PAGE)


def test_a_department_without_divisions_has_none_of_those_before() -> None:
    assert ("part_of", "City Treasury", "Dept. of Law", "") not in facts(PAGE)


def test_one_line_with_a_dash_is_no_directory() -> None:
    text = (
        "Foxley Town Council met in May.\n\nNew ideas – Ann Lund, Clerk, spoke of the plans for the park.\n"
    )
    assert not any(other == "New ideas" for _, _, other, _ in facts(text))
