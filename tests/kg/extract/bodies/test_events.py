"""Events: which stretches name one, and which opening lines are those of minutes."""

from __future__ import annotations

import pytest

from kg.extract.bodies.events import find_events, is_minuted, kind_of_meeting


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They met at the flood workshop on 3 May 2018.", ["workshop on 3 May 2018"]),
        ("The annual general meeting was held in June.", ["annual general meeting"]),
        ("The meeting closed at noon.", []),
        ("Foxley Parish Council Meeting on 3 May 2018", ["Meeting on 3 May 2018"]),
    ],
)
def test_events_have_a_name_or_a_date(text: str, names: list[str]) -> None:
    assert [a.text for a in find_events(text)] == names


@pytest.mark.parametrize(
    ("line", "minuted"),
    [
        ("Minutes of the Board of Directors held on 27 June 2019", True),
        ("Foxley Council - Minutes", True),
        ("Approved Minutes", True),
        ("Meeting of the Audit Committee held on 4 March 2025", True),
        ("Notice of meeting", False),
        ("The Board takes minutes seriously", False),
        ("Annual report", False),
    ],
)
def test_minutes_say_so_in_their_first_lines(line: str, minuted: bool) -> None:
    assert is_minuted(line) is minuted


def test_the_kind_of_a_meeting_is_what_the_line_calls_it() -> None:
    assert kind_of_meeting("Minutes of the Annual Meeting of the Council") == "Annual Meeting"
    assert not kind_of_meeting("Minutes of the Board of Directors")
