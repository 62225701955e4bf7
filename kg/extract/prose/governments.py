"""Governments: a minister of a country holds the office in its government, "Kenya's Minister of Health"."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.lexicon.words import read_yaml
from kg.extract.names.discourse import Discourse
from kg.extract.prose.patterns import node
from kg.extract.reference.nodes import Node, Skeleton

_OFFICES = re.compile(
    r"(?:.* )?(?:(?:prime|deputy|first|chief) )*minister(?: (?:of|for) .*)?|(?:.* )?attorney[- ]general|(?:.* )?foreign secretary|chancellor of .*",
    re.I,
)
_OWNED = re.compile(rf"(?P<land>{node('UAB')})(?P<link>'s? (?:[a-z]+ ){{0,2}}| )(?P<office>{node('O')})")
_OF = re.compile(rf"(?P<office>{node('O')})(?P<link> of (?:the )?)(?P<land>{node('UAB')})(?! «)")


@cache
def _countries() -> dict[str, str]:
    found: dict[str, str] = read_yaml("countries.yaml")
    return found


@cache
def _lands() -> dict[str, str]:
    """Each country by its name and by its adjective."""
    countries = _countries()
    return {
        **{adjective: land for land, adjective in countries.items()},
        **{land: land for land in countries},
    }


@cache
def _adjective() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _countries().values()), key=len, reverse=True))
    return re.compile(rf"(?<![\w»])(?P<land>{words}) (?P<office>{node('O')})")


def tell_governments(sentence: Skeleton, discourse: Discourse) -> None:
    """Rewrites the skeleton: a country beside the office of a minister becomes its government."""
    if not any(n.label == "O" and _OFFICES.fullmatch(n.text) for n in sentence.nodes):
        return
    sentence.text = _adjective().sub(lambda m: _of_adjective(sentence, discourse, m), sentence.text)
    for pattern in (_OWNED, _OF):
        sentence.text = pattern.sub(lambda m: _of_country(sentence, discourse, m), sentence.text)


def _of_country(sentence: Skeleton, discourse: Discourse, match: re.Match[str]) -> str:
    land, office = sentence.get(match["land"])[0], sentence.get(match["office"])[0]
    country = _lands().get(land.text.removeprefix("the "))
    if country is None or not _OFFICES.fullmatch(office.text) or (land.label == "B" and land.pronoun):
        return match.group()
    made = _government(sentence, discourse, country, land)
    if match.start("land") < match.start("office"):
        return f"{made}'s {match['office']}"
    return f"{match['office']}{match['link']}{made}"


def _of_adjective(sentence: Skeleton, discourse: Discourse, match: re.Match[str]) -> str:
    office = sentence.get(match["office"])[0]
    if not _OFFICES.fullmatch(office.text):
        return match.group()
    start = office.start - len(match["land"]) - 1
    land = Node("U", start, start + len(match["land"]), match["land"])
    return f"{_government(sentence, discourse, _lands()[match['land']], land)}'s {match['office']}"


def _government(sentence: Skeleton, discourse: Discourse, country: str, land: Node) -> str:
    body = discourse.organisation(f"Government of {country}", "body", sentence.place(land))
    adjective = _countries()[country]
    for name in (f"{country} Government", f"{adjective} Government", f"{country} government"):
        body.names.setdefault(name)
    return sentence.add(Node("B", land.start, land.end, land.text, (body,)))
