"""Transcripts: who "I" and "you" are, and what a list with colons is not."""

from __future__ import annotations

import pytest

from tests.kg.extract.saying import named

Link = tuple[str, str, str, str | None]


def links(text: str) -> set[Link]:
    """Relation, subject, object and role of every statement of a text."""
    return {(str(s.relation), s.subject, s.object, s.role) for s in named(text)}


HEARING = """Counsel Inquiry: In 2011 you became Director of Housing at Foxley District Council; is that right?

Ms Ann Rhodes: That's correct. I've been Clerk of Marl Town Council since 2014.

Counsel Inquiry: And you're a trustee of the Marl Trust?

Ms Ann Rhodes: Yes, I am.
"""


@pytest.mark.parametrize(
    ("body", "role"),
    [("Foxley District Council", "Director of Housing"), ("Marl Town Council", "Clerk")],
)
def test_an_unnamed_questioner_speaks_to_who_answers(body: str, role: str) -> None:
    assert ("holds_post", "Ann Rhodes", body, role) in links(HEARING)


def test_the_words_of_an_unnamed_questioner_are_not_those_of_the_witness() -> None:
    said = links(HEARING.replace("And you're a trustee", "I was once the Treasurer"))
    assert not [link for link in said if link[3] == "Treasurer"]


def test_what_stands_beside_the_name_of_who_speaks_counts() -> None:
    text = HEARING.replace(
        "Ms Ann Rhodes: Yes, I am.", "Mr Tom Abara (Leader, Foxley District Council): We are, yes."
    )
    assert ("holds_post", "Tom Abara", "Foxley District Council", "Leader") in links(text)


def test_a_list_of_offices_is_no_transcript() -> None:
    text = "Foxley District Council\n\nChair: Ann Rhodes\n\nLeader: Tom Abara\n\nTreasurer: Ivo Lund\n"
    assert ("holds_post", "Tom Abara", "Foxley District Council", "Leader") in links(text)


@pytest.mark.parametrize(
    "text",
    [
        "As it happens I answer to the Chief Executive. Foxley District Council knows.",
        "If you are Clerk of Foxley Town Council, please write to us.",
    ],
)
def test_a_speaker_whom_nobody_names_is_nobody(text: str) -> None:
    assert not [link for link in links(text) if link[0] in {"holds_post", "accountable_to"}]
