"""What the words around a verb make of what it says."""

from __future__ import annotations

import pytest

from kg.extract.prose.modality import Setting, clause_status
from kg.model.vocabulary import Status


@pytest.mark.parametrize(
    ("aux", "before", "status"),
    [
        ("is ", "", Status.IN_FORCE),
        ("will be ", "", Status.AGREED),
        ("will remain ", "", Status.IN_FORCE),
        ("shall be ", "", Status.IN_FORCE),
        ("shall be ", "It was agreed that ", Status.AGREED),
        ("would be ", "", Status.PROPOSED),
        ("must be ", "", Status.EXPECTED),
        ("was ", "", Status.ENDED),
        ("was ", "«P0» declared that ", Status.IN_FORCE),
        ("served ", "", Status.ENDED),
        ("has served ", "", Status.IN_FORCE),
        ("chaired by ", "", Status.IN_FORCE),
        ("had been ", "", Status.ENDED),
        ("is no longer ", "", Status.ENDED),
        ("was not ", "", None),
        ("may be ", "", None),
        ("is ", "If ", None),
        ("is ", "Neither «P0» nor ", None),
        ("be ", "«P0» moved that ", None),
        ("be ", "The panel recommended that ", Status.PROPOSED),
        ("was considered for ", "", None),
    ],
)
def test_the_status_of_a_clause(aux: str, before: str, status: Status | None) -> None:
    sentence = f"{before}«P1» {aux}«F2»."
    assert clause_status(aux, before, sentence, Setting(), past_is_over=True) is status


def test_a_motion_lost_says_nothing() -> None:
    sentence = "A motion that «P0» be elected «F1» was lost."
    assert clause_status("be ", "A motion that ", sentence, Setting(), past_is_over=False) is None
