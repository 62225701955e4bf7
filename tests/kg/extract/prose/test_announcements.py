"""What announcements of appointments and of reorganisations say, and what they do not."""

from __future__ import annotations

import pytest

from kg.extract.prose.ages import without_ages
from tests.kg.extract.saying import named

_TRUST = "Marl Hospitals NHS Trust\n\nKevin Abara will take over from Deborah Rhodes, the chief executive of Marl Hospitals NHS Trust."


def _said(text: str) -> set[str]:
    extraction = named(text)
    return {f"{s.relation} {s.subject} > {s.object} {s.role or ''} {s.status}" for s in extraction}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("West Marl Council replaces Alder Coastal and Birchley DCs.", "succeeds West Marl Council > Alder Coastal DC"),
        ("Alder and Birchley District Councils were replaced by West Marl Council.", "succeeds West Marl Council > Birchley District Council"),
        ("Ann Rhodes is chief executive of University Hospitals of Birchley NHS Trust.", "holds_post Ann Rhodes > University Hospitals of Birchley NHS Trust chief"),
        ("Ann Rhodes is chair of Marl Partnership University NHS Foundation Trust.", "holds_post Ann Rhodes > Marl Partnership University NHS Foundation Trust chair"),
        (f"{_TRUST} He is now the chair of Birchley NHS Trust.", "holds_post Kevin Abara > Birchley NHS Trust chair"),
        (f"{_TRUST} She is now the chair of Birchley NHS Trust.", "holds_post Deborah Rhodes > Birchley NHS Trust chair"),
        ("Mr Tan Wei Ming, 47, Chief Executive, Marl Corporation, spoke.", "holds_post Tan Wei Ming > Marl Corporation Chief Executive"),
        ("Mr Tan Wei Ming spoke. Mr Tan chairs the Marl Trust.", "holds_post Tan Wei Ming > Marl Trust chair"),
        ("Former Marl Ports Authority Managing Director George Abara spoke.", "holds_post George Abara > Marl Ports Authority Managing Director ended"),
        ("Alder District Council met. Alder chief executive Tom Abara spoke.", "holds_post Tom Abara > Alder District Council chief executive"),
        ("Marl NHS Trust met. Tom Abara will join the trust from Birchley NHS Trust where he is presently the medical director.", "holds_post Tom Abara > Birchley NHS Trust medical director"),
        ("Alder Hospital and Birch Hospital met. Ann Rhodes was chief executive of Marl NHS Trust, having joined them as interim chief executive in 2013.", "holds_post Ann Rhodes > Marl NHS Trust interim"),
        ("Ann Rhodes leads Marl Trust. She is chair of one of the largest trusts in the country – Birchley NHS Trust.", "holds_post Ann Rhodes > Birchley NHS Trust chair"),
    ],
)  # fmt: skip
def test_what_is_said(text: str, line: str) -> None:
    assert any(said.startswith(line) for said in _said(text)), _said(text)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Ann Rhodes and Marl Councils were replaced by West Marl Council.", "succeeds West Marl Council > Ann"),
        ("Birchley Council\n\nBirchley Council met. Ann Rhodes, former chief executive of Birchley Gas, joined it.", "holds_post Ann Rhodes > Birchley Council"),
        ("Alder and Birchley DCs were not replaced by West Marl Council.", "succeeds"),
        (f"{_TRUST} He is now the chair of Birchley NHS Trust.", "holds_post Deborah Rhodes > Birchley"),
        ("Alder District Council met. Alder bishop Tom Abara spoke.", "holds_post Tom Abara"),
        ("Mr Tan Wei Ming and Mr Tan Boon Lay spoke. Mr Tan chairs the Marl Trust.", "holds_post Tan Wei Ming > Marl Trust"),
    ],
)  # fmt: skip
def test_what_is_not_said(text: str, start: str) -> None:
    assert not any(line.startswith(start) for line in _said(text)), _said(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("«P0», 47, «O1»", "«P0», «O1»"),
        ("«P0» (aged 61) is «O1»", "«P0» is «O1»"),
        ("«P0», 12, «O1»", "«P0», 12, «O1»"),
        ("«P0», 47 «O1»", "«P0», 47 «O1»"),
    ],
)
def test_ages_are_left_out(text: str, plain: str) -> None:
    assert without_ages(text) == plain
