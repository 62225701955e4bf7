"""A page that calls its body by its kind alone is still that body's page."""

from __future__ import annotations

import pytest

from tests.kg.extract.saying import named

PAGE = "The Council meets monthly.\n\nThe Leader of the Council is Councillor Ann Rhodes.\n"


def holders(text: str) -> set[tuple[str, str, str | None]]:
    extraction = named(text)
    return {(s.subject, s.object, s.role) for s in extraction if s.relation == "holds_post"}


def test_a_council_that_is_never_named_is_the_council() -> None:
    assert holders(PAGE) == {("Ann Rhodes", "Council", "Leader")}


def test_the_only_council_named_is_meant_wherever_its_name_stands() -> None:
    assert holders(f"{PAGE}\nFoxley Borough Council\n") == {
        ("Ann Rhodes", "Foxley Borough Council", "Leader")
    }


def test_the_county_council_is_no_borough() -> None:
    text = PAGE.replace("Council", "County Council").replace("County Councillor", "Councillor")
    assert holders(f"{text}\nIt wrote to Foxley Borough Council.\n") == {
        ("Ann Rhodes", "County Council", "Leader")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Alder Council and Birch Council met. The Council agreed. The Leader is Councillor Ann Rhodes. The Council rose.",
        "The Board met. The Board agreed. The Leader is Councillor Ann Rhodes.",
    ],
)
def test_where_several_could_be_meant_none_is(text: str) -> None:
    assert holders(text) == set()
