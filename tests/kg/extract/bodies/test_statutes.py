"""Statutes: a body without a name, its organs, and who appoints whom."""

from __future__ import annotations

import pytest

from tests.kg.extract.saying import named

STATUTES = """# Statutes

The organs of the Association are the Executive Board and the Secretary-General.

The affairs of the Association shall be managed by the Secretary-General. In every year the Association shall publish
its accounts. The Annual Meeting shall appoint a Chairperson, a Vice-Chairperson and a Treasurer of
the Association. All property of the Association is held by its members.
"""


def facts(text: str) -> set[tuple[str, str, str, str]]:
    """Relation, subject, object and kind of every statement."""
    return {(str(s.relation), s.subject, s.object, s.kind or "") for s in named(text)}


@pytest.mark.parametrize(
    "fact",
    [
        ("part_of", "Executive Board", "Association", ""),
        ("post_in", "Secretary-General", "Association", ""),
        ("accountable_to", "Vice-Chairperson", "Annual Meeting", "appointed_by"),
        ("post_in", "Treasurer", "Association", ""),
    ],
)
def test_the_body_that_is_called_by_its_kind_has_organs_and_posts(fact: tuple[str, str, str, str]) -> None:
    assert fact in facts(STATUTES)


def test_affairs_that_somebody_manages_are_not_the_body() -> None:
    assert not any(one == "Association" for _, one, *_ in facts(STATUTES))


def test_a_meeting_without_powers_is_an_event() -> None:
    said = facts("The Foxley Association met. Ann Rhodes attended the Annual Meeting on 3 May 2012.")
    assert any(relation == "attended" for relation, *_ in said)
