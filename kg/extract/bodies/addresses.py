"""Addresses: the words that tell where a body sits, which are no part of its name."""

from __future__ import annotations

from kg.extract.lexicon.words import name_words
from kg.extract.text.tokens import Token


def is_address(tokens: list[Token], at: int) -> bool:
    """Whether an address begins: "Foxley Council of County Hall, Foxley"."""
    run = at
    while run < len(tokens) and tokens[run].cap:
        run += 1
    ends = run > at + 1 and run < len(tokens) and tokens[run].text == ","
    return ends and tokens[run - 1].low in name_words().addresses


__all__ = ["is_address"]
