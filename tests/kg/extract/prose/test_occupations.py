"""Trades that stand before the offices of a person."""

from __future__ import annotations

import pytest

from kg.extract.prose.occupations import left_out
from tests.kg.extract.saying import named


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("«P0» is a British politician who served as «F1».", "«P0» served as «F1»."),
        ("«P0» is an «U2» lawyer and civil servant serving as «F1».", "«P0» serving as «F1»."),
        ("«P0» is a former «F2» and teacher who was «F1».", "«P0» was «F1»."),
        ("«P0» is a «F2» who was «F1».", "«P0» is a «F2» who was «F1»."),
        ("«P0» is not a politician who served as «F1».", "«P0» is not a politician who served as «F1»."),
    ],
)
def test_the_trade_is_left_out(said: str, left: str) -> None:
    assert left_out(said) == left


def _held(text: str) -> set[tuple[str, str]]:
    made = named(text)
    return {(s.subject, s.object) for s in made if s.relation.value == "holds_post"}


def test_the_office_is_read() -> None:
    assert _held("Tom Abara is a retired Canadian engineer who served as the 12th Mayor of Foxley City Council.") == {
        ("Tom Abara", "Foxley City Council")
    }  # fmt: skip


def test_a_refusal_is_none() -> None:
    assert not _held("Tom Abara is a politician who refused to become Clerk of Foxley City Council.")
