"""Recency: the latest mention first, and what a trial reading notes is forgotten."""

from __future__ import annotations

import pytest

from kg.extract.names.discourse import Referent
from kg.extract.reference.recency import Recency

A, B, C = (Referent("body", name, (0, 1)) for name in "ABC")


@pytest.mark.parametrize(
    ("noted", "latest"),
    [([A, B, C], [C, B, A]), ([A, B, A], [A, B]), ([A, A], [A]), ([B, A, C, B, B], [B, C, A])],
)
def test_the_latest_comes_first(noted: list[Referent], latest: list[Referent]) -> None:
    recency = Recency()
    for referent in noted:
        recency.note(referent)
    assert list(recency) == recency.latest(9) == latest


def test_what_a_fork_notes_is_its_own() -> None:
    recency = Recency()
    assert not recency
    recency.note(A)
    recency.note(B)
    fork = recency.fork()
    fork.note(A)
    fork.note(C)
    assert (list(fork), list(recency)) == ([C, A, B], [B, A])
    assert C in fork
    assert C not in recency
