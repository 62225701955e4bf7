"""A name tells what it is the name of."""

from __future__ import annotations

import pytest

from ontology.kinds import kind_of


@pytest.mark.parametrize(
    ("scheme", "name", "kind"),
    [
        ("body", "Wexmoor County Council", "county-council"),
        ("body", "Cwm Hydd County Borough Council", "county-borough-council"),
        ("body", "London Borough of Somewhere", "london-borough-council"),
        ("body", "Wexmoor PCT", "primary-care-trust"),
        ("body", "NHS Greater Haven Integrated Care Board", "integrated-care-board"),
        ("body", "NHS Somewhere", "health-body"),
        ("body", "Northmoor Ambulance Service NHS Trust", "ambulance-trust"),
        ("body", "Foundation Trust Network", "association"),
        ("body", "Marshlight Hospice Charity", "charity"),
        ("body", "University of Havenchester", "university"),
        ("body", "Local health boards", "local-health-board"),
        ("body", "Ofsted", "regulator"),
        ("board", "Cabinet of Isle of Wight Council", "cabinet"),
        ("board", "Health & Adults Overview and Scrutiny Committee", "scrutiny-committee"),
        ("partnership", "Hallam and Tarn Children’s Trust", "childrens-trust"),
        ("partnership", "Fenmarch Health and Well-being Board", "health-and-wellbeing-board"),
        ("office", "Chief Executive of the Trust Board", "chief-executive"),
        ("office", "Deputy Director of Public Health", "deputy-director-of-public-health"),
        ("office", "Joint Director of Public Health", "joint-director-of-public-health"),
        ("office", "Leader of the Council and Chair", "leader"),
        ("area", "county of Wexmoor", "county"),
        ("person", "Councillor Paula Nurse", "councillor"),
        ("person", "Paula Nurse", ""),
        ("person", "Ms Paula Clerk", ""),
        ("event", "workshop on 3 May 2012", "workshop"),
    ],
)
def test_the_kind_is_in_the_name(scheme: str, name: str, kind: str) -> None:
    assert kind_of(scheme, [name]) == kind


def test_a_later_name_helps_where_the_first_says_nothing() -> None:
    assert kind_of("body", ["Lonslink", "Lonslink Ltd"]) == "company"


@pytest.mark.parametrize("name", ["", "Lonslink", "The", "—", "Local Government Improvement"])
def test_a_name_that_tells_nothing_has_no_kind(name: str) -> None:
    assert kind_of("body", [name]) == ""


def test_a_very_long_name_is_no_trouble() -> None:
    assert kind_of("body", ["word " * 20_000 + "council"]) == "local-authority"
