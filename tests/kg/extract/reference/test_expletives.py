"""An "it" that means nothing."""

from __future__ import annotations

import pytest

from kg.extract.reference.expletives import is_expletive
from kg.extract.text.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it was noted that the seat is vacant", True),
        ("it has therefore been agreed that Ann Rhodes stays", True),
        ("it is important to ask", True),
        ("it was set up by Foxley Council", False),
        ("it is accountable to Foxley Council", False),
        ("it agreed the budget", False),
    ],
)
def test_what_follows_tells(text: str, expected: bool) -> None:
    assert is_expletive(tokenise(text), 0) is expected
