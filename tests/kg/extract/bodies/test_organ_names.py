"""An organ named once with its body is later called by its noun alone."""

from __future__ import annotations

import pytest

from kg.extract import extract
from loaders.read import read_text


def members(text: str) -> set[tuple[str, str]]:
    extraction = extract(read_text(text, "paper.txt"))
    names = {m.id: m.name for m in extraction.mentions}
    types = {m.id: str(m.type) for m in extraction.mentions}
    return {
        (names[s.subject], types[s.object])
        for s in extraction.statements
        if s.relation in {"member_of", "holds_post"}
    }


@pytest.mark.parametrize(
    "named",
    [
        "The Board of the Trust meets monthly.",
        "The Board of Foxley Hospitals Trust meets monthly.",
        "Foxley Hospitals Trust's Board meets monthly.",
    ],
)
def test_the_board_is_the_organ_and_not_its_body(named: str) -> None:
    text = f"Foxley Hospitals Trust\n\nAnn Rhodes chairs the Board.\n\n{named}\n"
    assert members(text) == {("Ann Rhodes", "board")}


def test_the_board_of_another_body_is_not_ours() -> None:
    text = (
        "Foxley Health Board\n\nAnn Rhodes chairs the Board.\n\nThe Board of Alder College meets monthly.\n"
    )
    extraction = extract(read_text(text, "paper.txt"))
    chaired = next(s for s in extraction.statements if s.relation == "holds_post")
    assert next(m.name for m in extraction.mentions if m.id == chaired.object) == "Foxley Health Board"
