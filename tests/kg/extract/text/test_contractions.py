"""Contractions: pronouns apart from the verbs joined to them."""

from __future__ import annotations

import pytest

from kg.extract.text.contractions import without_verb, written_out
from kg.extract.text.tokens import tokenise


@pytest.mark.parametrize(
    ("word", "pronoun"),
    [("you've", "you"), ("He's", "he"), ("I'm", "i"), ("they're", "they"), ("council's", "council"), ("o'clock", "o'clock")],
)  # fmt: skip
def test_a_pronoun_stands_apart_from_its_verb(word: str, pronoun: str) -> None:
    token = tokenise(word)[0]
    assert without_verb(token).low == pronoun
    assert (without_verb(token).end < token.end) == (pronoun in {"you", "he", "i", "they"})


@pytest.mark.parametrize(
    ("contracted", "full"),
    [
        ("«P0»'ve worked", "«P0» have worked"),
        ("«P0»'s also been", "«P0» has also been"),
        ("«P0»'s a «F1»", "«P0» is a «F1»"),
        ("«P0»'s term", "«P0»'s term"),
        ("«B0»'s the best", "«B0»'s the best"),
        ("«P0» isn't «F1»", "«P0» is not «F1»"),
        ("«P0» won't be «F1»", "«P0» will not be «F1»"),
    ],
)
def test_verbs_are_written_out(contracted: str, full: str) -> None:
    assert written_out(contracted) == full
