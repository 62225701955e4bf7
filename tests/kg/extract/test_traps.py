"""What looks like a fact and is none, or is one of somebody or something else."""

from __future__ import annotations

import pytest

from tests.kg.extract.saying import said

_PORT = """Marl Port Authority

Marl Port Authority took over from the Marl Quays Board in 1999. The authority is governed by a board of seven directors. Ann Rhodes has been chair since 2014."""
_LISTS = """Foxley Council

1. There shall be a Marl Management Board consisting of:
   (i) the Director of Housing of Foxley Council;
   (ii) the Clerk of Carrick Town Council.
2. The Carrick Trust and the Clerk of Marl Parish Council are to be told.
"""


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ann Rhodes serves on no body except the Golden Risk Pool, of which she is treasurer.", "holds_post Ann Rhodes > Golden Risk Pool treasurer"),
        (_PORT, "holds_post Ann Rhodes > board chair"),
        (_PORT, "part_of board > Marl Port Authority"),
        (_LISTS, "member_of Director of Housing > Marl Management Board"),
        ("Foxley Council\n\nThe Leader of the Council is chosen by full Council.", "accountable_to Leader > Foxley Council"),
    ],
)  # fmt: skip
def test_what_is_said(text: str, line: str) -> None:
    found = said(text)
    assert (
        any(s.startswith(line) for s in found) or line.replace("Leader >", "Leader of the Council >") in found
    )


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (_PORT, "holds_post Ann Rhodes > Marl Quays Board"),
        (_LISTS, "member_of Carrick Trust > Marl Management Board"),
        (_LISTS, "member_of Clerk > Marl Management Board clerk"),
        ("Canon Philip Vane chairs the Marl Trust. Mr Vane is Director of Estates at Foxley Council.", "holds_post Philip Vane > Foxley Council"),
        ("Marl Health Board\n\nCllr Ann Rhodes, Independent Member (Local Authority)", "member_of Ann Rhodes > Local Authority"),
    ],
)  # fmt: skip
def test_what_is_not_said(text: str, start: str) -> None:
    assert not any(line.startswith(start) for line in said(text))
