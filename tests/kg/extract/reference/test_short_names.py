"""The end of the own body's name means that body; a neighbour's name does not."""

from __future__ import annotations

import pytest

from kg.extract import extract
from loaders.read import read_text

OPENING = "{name} Constitution\n\nThe {name} scrutinises the work of the police in all of the county.\n\n"
SEATS = "Foxley Council nominates three members to the {short}.\n"


@pytest.mark.parametrize(
    ("name", "short", "seat"),
    [
        ("Marlshire Police and Crime Panel", "Police and Crime Panel", "Marlshire Police and Crime Panel"),
        ("North Foxley Growth Board", "Foxley Growth Board", "Foxley Growth Board"),
    ],
)
def test_a_seat_is_on_the_board_that_the_name_means(name: str, short: str, seat: str) -> None:
    found = extract(read_text(OPENING.format(name=name) + SEATS.format(short=short), "page.txt"))
    names = {m.id: m.name for m in found.mentions}
    assert {names[s.object] for s in found.statements if s.relation == "member_of"} == {seat}
