"""Bodies without a head noun, told by what stands beside them."""

from __future__ import annotations

import pytest

from kg.extract.extract import extract
from loaders.read import read_text


def _types(text: str) -> dict[str, str]:
    return {m.name: str(m.type) for m in extract(read_text(text, "x")).mentions}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Rhodes is finance director at Loch Dunn Distillers.", "Loch Dunn Distillers"),
        ("Ann Rhodes is a past chair of Argyll Fish Farmers.", "Argyll Fish Farmers"),
        ("Ann Rhodes is a trustee of the hospice charity Coed Aur.", "Coed Aur"),
        ("Ann Rhodes was Chief Executive of Cartrefi Llwyd, the housing association.", "Cartrefi Llwyd"),
    ],
)
def test_a_body(text: str, name: str) -> None:
    assert _types(text).get(name) == "body"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Rhodes is assistant to Ottoline Vane, Clerk of Foxley Town Council.", "Ottoline Vane"),
        (
            "Foxley Town Council has a new Clerk; Ottoline Vane, the university's registrar, leaves.",
            "Ottoline Vane",
        ),
        ("Ann Rhodes is Professor of Fluid Mechanics at Marl University.", "Fluid Mechanics"),
    ],
)
def test_no_body(text: str, name: str) -> None:
    assert _types(text).get(name) != "body"
