"""Forms of address, surnames alone and abbreviations that nothing explains."""

from __future__ import annotations

import pytest

from tests.kg.extract.saying import named

_COUNCIL = "# Foxley Town Council\n\nMinutes of the meeting of Foxley Town Council.\n\n"


def facts(text: str) -> set[tuple[str, str, str, str]]:
    """Relation, subject, object and role of every statement."""
    return {(str(s.relation), s.subject, s.object, s.role or "") for s in named(text, "page.md")}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Mayor Ann Lund opened the session.", ("holds_post", "Ann Lund", "Foxley Town Council", "Mayor")),
        (
            "Deputy Mayor Lund spoke. Ann Lund left.",
            ("holds_post", "Ann Lund", "Foxley Town Council", "Deputy Mayor"),
        ),
        (
            "Mayor Tom Abara (Marl City Council) was a guest.",
            ("holds_post", "Tom Abara", "Marl City Council", "Mayor"),
        ),
    ],
)
def test_an_office_by_which_somebody_is_called_is_held(text: str, fact: tuple[str, str, str, str]) -> None:
    assert fact in facts(_COUNCIL + text)


def test_a_surname_alone_is_the_one_person_who_has_it() -> None:
    text = "Ann Lund and Tom Abara were elected.\n\nBudget Committee – (Lund, Abara)\n"
    said = facts(_COUNCIL + text)
    assert ("member_of", "Ann Lund", "Budget Committee", "") in said
    assert ("member_of", "Tom Abara", "Budget Committee", "") in said


def test_a_surname_that_two_people_have_is_nobody_for_certain() -> None:
    text = "Ann Lund and Eva Lund were elected.\n\nBudget Committee – (Lund)\n"
    assert not any(relation == "member_of" for relation, *_ in facts(_COUNCIL + text))


def test_initials_of_one_name_stand_for_it() -> None:
    text = "The Marl Valley Water District sued. Ann Lund is General Manager of MVWD."
    assert ("holds_post", "Ann Lund", "Marl Valley Water District", "General Manager") in facts(text)


def test_the_kind_of_a_meeting_is_no_part_of_a_boards_name() -> None:
    text = "# Foxley Water District\n\n## Regular Board Meeting\n\nThe Board met.\n\n- Ann Lund - President\n"
    assert not any("Regular Board" in (one, other) for _, one, other, _ in facts(text))


def test_a_letter_that_is_a_word_is_an_initial_among_names() -> None:
    text = "Planning Committee - Councillors R. Amis (Chairman), A. Lund and B. Vane"
    assert any(one.endswith("A. Lund") for _, one, *_ in facts(_COUNCIL + text))
