"""Which format is preferred."""

from __future__ import annotations

import pytest

from api.http.errors import NotAcceptableError
from api.http.negotiate import negotiated

OFFERS = {"json": "application/json", "csv": "text/csv"}


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (None, "json"),
        ("*/*", "json"),
        ("text/csv", "csv"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "json"),
        ("application/json;q=0.5, text/csv;q=0.6", "csv"),
        ("application/json;q=0, */*", "csv"),
        ("TEXT/CSV", "csv"),
    ],
)
def test_the_most_exact_range_counts(accept: str | None, expected: str) -> None:
    assert negotiated(OFFERS, None, accept) == expected


@pytest.mark.parametrize("accept", ["image/png", "application/json;q=0, text/csv;q=0", ",,,", "a" * 5000])
def test_nothing_that_is_offered(accept: str) -> None:
    with pytest.raises(NotAcceptableError):
        negotiated(OFFERS, None, accept)
