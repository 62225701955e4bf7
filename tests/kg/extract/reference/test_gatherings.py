"""Gatherings: which event "the workshop" is, who came to it and who spoke."""

from __future__ import annotations

import pytest

from kg.extract.reference.gatherings import Gatherings, is_bare
from kg.extract.scene import set_scene
from tests.kg.extract.saying import named

REPORT = """Report of the joint workshop on 4 May 2012

Ann Rhodes (Leader, Foxley District Council) opened the workshop.

TABLE 1: WORKSHOP ATTENDANCE

ORGANISATION\tNAME
Foxley District Council\tAnn Rhodes Tom Duncan
Marl NHS Trust\tMary Abbot Joan Lewis Peter Marsh

TABLE 2: WORKSHOP PROGRAMME

TIME\tITEM
1000\tWelcome Ann Rhodes, Leader, Foxley District Council
1100\tHealth in the valley Joan Lewis, Chief Executive, Marl NHS Trust
1200\tLunch
"""


def attended(text: str) -> set[tuple[str, str, str | None]]:
    """Who took part in what, and as what."""
    found = named(text)
    return {(s.subject, s.object, s.role) for s in found if s.relation.value == "attended"}


@pytest.mark.parametrize(
    ("person", "role"),
    [
        ("Tom Duncan", None),
        ("Mary Abbot", None),
        ("Peter Marsh", None),
        ("Joan Lewis", "speaker"),
        ("Ann Rhodes", "speaker"),
    ],
)
def test_a_table_under_a_caption_lists_those_who_came(person: str, role: str | None) -> None:
    assert (person, "joint workshop on 4 May 2012", role) in attended(REPORT)


def test_nobody_comes_twice() -> None:
    assert len(attended(REPORT)) == len({person for person, *_ in attended(REPORT)})


@pytest.mark.parametrize(
    "caption", ["TABLE 2: SCHOOL ATTENDANCE", "TABLE 2: AGENDA", "TABLE 2: MEETING AGENDA", "TABLE 2: COSTS"]
)
def test_other_captions_tell_of_no_event(caption: str) -> None:
    text = f"Minutes\n\n{caption}\n\nITEM\tLEAD\n1\tRoads Ann Rhodes, Leader, Foxley District Council\n"
    assert not {person for person, _, role in attended(text) if role == "speaker"}


@pytest.mark.parametrize(
    ("name", "before", "found"),
    [
        ("workshop", "The purpose of the ", "joint workshop on 4 May 2012"),
        ("Workshop", "", "joint workshop on 4 May 2012"),
        ("workshop on 4 May 2012", "those at the ", "joint workshop on 4 May 2012"),
        ("workshop", "There will be another ", "workshop"),
        ("workshop on 5 June 2012", "those at the ", "workshop on 5 June 2012"),
        ("conference", "The ", "conference"),
    ],
)
def test_the_workshop_is_the_one_that_was_named(name: str, before: str, found: str) -> None:
    discourse = set_scene([], None).discourse
    discourse.other("event", "joint workshop on 4 May 2012", (0, 28))
    assert Gatherings(discourse).event(name, (50, 58), before).name == found


@pytest.mark.parametrize(("name", "bare"), [("workshop", True), ("joint workshop", False)])
def test_a_noun_alone_is_bare(name: str, bare: bool) -> None:
    assert is_bare(name) is bare


LIST = """The annual conference in May 2012 was held in Foxley.

## Conference attendees

Chair:\tAnn Rhodes, Marl Council
Speakers:\tTom Duncan, Head of Policy, Alder Society
\tJoan Lewis, Chief Executive, Marl NHS Trust
"""


@pytest.mark.parametrize(("person", "role"), [("Ann Rhodes", "chair"), ("Joan Lewis", "speaker")])
def test_keys_below_a_heading_tell_the_role(person: str, role: str) -> None:
    assert (person, role) in {(who, what) for who, _, what in attended(LIST)}
