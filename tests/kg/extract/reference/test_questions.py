"""Questions answered with a yes."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from kg.extract.reference.questions import declared, is_yes
from loaders.read import read_text


@pytest.mark.parametrize("answer", ["Yes.", "That's correct, yes.", "I did.", "Correct.", "Yes, of course."])
def test_a_yes(answer: str) -> None:
    assert is_yes(answer)


@pytest.mark.parametrize(
    "answer", ["No.", "Yes, but not then.", "I did not.", "Yesterday.", "It was a busy time."]
)
def test_no_yes(answer: str) -> None:
    assert not is_yes(answer)


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("Were «P0» the «F1»?", "«P0» were the «F1»."),
        ("So «P0» were the «F1»; is that right?", "So «P0» were the «F1»."),
        ("As «F0», did «P1» chair «B2»?", "As «F0», «P1» did chair «B2»."),
        ("«B0», which is part of «B1»?", "«B0», which is part of «B1»."),
    ],
)
def test_a_question_as_a_statement(question: str, statement: str) -> None:
    assert declared(question) == statement


HEARING = """Counsel Inquiry: Good morning.

Ms Ann Rhodes: Good morning to you.

Counsel Inquiry: Were you the Clerk of Foxley Town Council in 2012?

Ms Ann Rhodes: {answer}

Counsel Inquiry: Thank you for that.
"""


@pytest.mark.parametrize(
    ("answer", "holds"), [("Yes, I was.", True), ("No, I was not.", False), ("I forget.", False)]
)
def test_only_a_yes_makes_a_fact_of_a_question(answer: str, holds: bool) -> None:
    found = extract(read_text(HEARING.format(answer=answer), "hearing.txt"))
    assert any(str(s.relation) == "holds_post" for s in found.statements) is holds
