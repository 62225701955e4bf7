"""Stretches: what overlaps is found, and only what stands near is looked at."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kg.extract.text.stretches import Stretches


@dataclass(frozen=True)
class Piece:
    start: int
    end: int


PIECES = [Piece(0, 4), Piece(3, 9), Piece(12, 13), Piece(12, 20)]


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [(0, 1, [0]), (3, 4, [0, 1]), (9, 12, []), (8, 13, [1, 2, 3]), (19, 40, [3]), (20, 21, [])],
)
def test_what_overlaps_is_found(start: int, end: int, found: list[int]) -> None:
    assert Stretches(PIECES).over(start, end) == [PIECES[i] for i in found]


def test_what_is_taken_out_is_gone() -> None:
    stretches = Stretches(PIECES)
    stretches.discard(PIECES[2:3])
    assert list(stretches) == [PIECES[0], PIECES[1], PIECES[3]]


def test_what_is_added_stands_in_its_place() -> None:
    stretches = Stretches(PIECES)
    stretches.add(Piece(10, 30))
    assert [p.start for p in stretches] == [0, 3, 10, 12, 12]
    assert stretches.over(25, 26) == [Piece(10, 30)]
