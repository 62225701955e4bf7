"""Portfolios of cabinet members."""

from __future__ import annotations

import pytest

from kg.extract.people.titles import find_titles
from kg.extract.text.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Cabinet Member for Vibrant Towns, Foxley Council", "Cabinet Member for Vibrant Towns"),
        ("Executive Member for The Change Programme", "Executive Member for The Change Programme"),
        ("Cabinet Member - People & Social Services", "Cabinet Member - People & Social Services"),
        ("Cabinet Member for Housing Cllr Ann Rhodes", "Cabinet Member for Housing"),
        ("Portfolio Holder for Climate Change Ann Rhodes", "Portfolio Holder for Climate Change"),
        ("Lead Member for Transport and Chair of the Board", "Lead Member for Transport"),
        ("Head of Planning and Member Services", "Head of Planning and Member Services"),
        ("Cabinet Member - Ann Rhodes", "Cabinet Member"),
        ("Cabinet Member – Foxley District Council", "Cabinet Member"),
        ("Cabinet Member for Foxley Council", "Cabinet Member"),
    ],
)
def test_a_portfolio_ends_where_its_words_end(text: str, title: str) -> None:
    assert title in {a.text for a in find_titles(tokenise(text))}
