"""Names that speak of a kind of body, and names of bodies that are made of common words."""

from __future__ import annotations

import pytest

from kg.extract import extract
from loaders.read import read_text


def generic(text: str) -> dict[str, bool]:
    return {m.name: m.generic for m in extract(read_text(text, "page.txt")).mentions}


@pytest.mark.parametrize(
    "text",
    [
        "The Foxley Panel is accountable to Foundation Trusts. The Marl Panel is accountable to Foundation Trusts.",
        "The Foxley Panel is accountable to a Foundation Trust. The Marl Panel is accountable to a Foundation Trust.",
        "The Foxley Panel reports to Welsh councils. The Marl Panel reports to Welsh councils.",
    ],
)
def test_a_kind_stays_a_kind_when_it_is_named_again(text: str) -> None:
    found = generic(text)
    kinds = [name for name in found if "Panel" not in name]
    assert all(found[name] for name in kinds)
    assert not any(given for name, given in found.items() if "Panel" in name)


@pytest.mark.parametrize("name", ["Local Government Association", "London Councils", "College of Policing"])
def test_common_words_make_names_of_bodies_too(name: str) -> None:
    assert generic(f"Ann Rhodes, Chief Executive, {name}, spoke.")[name] is False
