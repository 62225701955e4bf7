"""Definitions in brackets and quotation marks: "X (the "Y")", "X (ABC)", "known as Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.naming import could_abbreviate

_BRACKET = re.compile(
    r"""\s*(?:\((?P<body>[^()]{1,90})\)|,\s*(?:also\s+)?(?:known\s+as|called|trading\s+as)\s+(?P<known>(?:[A-Z][\w&'-]*\s?){1,6}))"""
)
_QUOTED = re.compile(
    r'(?:the\s+)?["\'](?:the\s+|our\s+)?(?P<alias>[^"\']*(?:\'s?\b[^"\']*)*)["\']', re.IGNORECASE
)
_LEAD = re.compile(
    r"^(?:(?:hereafter|hereinafter|henceforth|also|formerly|collectively|jointly|referred to as|known as|called|abbreviated|or|in this \w+|together|being|i\.e\.|ie)[\s,]*)+",
    re.IGNORECASE,
)
_THE = re.compile(
    r"^(?:the|our)\s+(?P<alias>(?:[A-Z][\w&'/-]*|of|and|&)(?:\s+(?:[A-Z][\w&'/-]*|of|and|&))*)$"
)
_CAPITALS = re.compile(r"^[A-Z][A-Za-z&'.-]*[A-Z&][A-Za-z&'.]*$|^[A-Z]{2,8}s?$")


def definition_after(text: str, end: int, name: str) -> Iterator[str]:
    """The aliases that a bracket right after a name gives it."""
    match = _BRACKET.match(text, end)
    if match is None:
        return
    if match["known"]:
        yield match["known"].strip()
        return
    inside = match["body"].strip()
    quoted = [m["alias"] for m in _QUOTED.finditer(inside)]
    if quoted and len(inside) < 80:
        yield from (q.strip() for q in quoted if q.strip())
        return
    plain = _LEAD.sub("", inside)
    the = _THE.match(plain)
    if the and len(the["alias"]) < 60:
        yield the["alias"]
    elif _shortens(plain, name):
        yield plain
    else:
        first = re.split(r"[,;]\s*", plain)[0]
        if _CAPITALS.match(first) and could_abbreviate(first, name):
            yield first


def _shortens(alias: str, name: str) -> bool:
    """Whether an alias is an abbreviation of a name."""
    short = len(alias) <= 5 and alias.isupper()
    abbreviates = bool(_CAPITALS.match(alias)) and (short or could_abbreviate(alias, name))
    return abbreviates or _keeps_first_word(alias, name)


def _keeps_first_word(alias: str, name: str) -> bool:
    """Whether an alias shortens a name after its first word: "NHS F&M" of "NHS Foxley and Marl"."""
    first, _, rest = alias.partition(" ")
    opening, _, long = name.partition(" ")
    return (
        first == opening and bool(_CAPITALS.match(rest)) and could_abbreviate(rest.replace("&", "and"), long)
    )


_GROUP = re.compile(
    r'(?:together|jointly|collectively|being|and)[, ]+(?:known as |referred to as |called )?(?:the )?"(?:the )?(?P<said>[\w\' -]{3,40})"'
    r'|\(\s*(?:together |jointly |collectively )?,?\s*(?:the )?"(?:the )?(?P<alias>[\w\' -]{3,40}s)"\s*\)'
)


def group_definition(text: str) -> Iterator[tuple[int, str]]:
    """Names of groups, with their places: 'together "the Partners"', '("the former CCGs")'."""
    for match in _GROUP.finditer(text):
        yield match.start(), match["said"] or match["alias"]


_DISTANT = re.compile(
    r'\(\s*(?:hereafter |hereinafter |referred to as )*(?:the )?["\'](?:the )?(?P<alias>[A-Z][\w&\' -]{1,40}?)["\']\s*\)'
)


def distant_definition(text: str) -> Iterator[tuple[int, str]]:
    """Aliases in brackets with their places, wherever they stand: 'X, of 1 High Street ("the Health Board")'."""
    for match in _DISTANT.finditer(text):
        yield match.start(), match["alias"]
