"""Several offices after one verb."""

from __future__ import annotations

import pytest

from kg.extract.prose.complements import written_out


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("«P0» is a «F1», a member of «B2» and a former «F3»", "«P0» is a «F1», and is a member of «B2», and is a former «F3»"),
        ("«P0» was «F1», and the «F2»", "«P0» was «F1», and was the «F2»"),
        ("«P0» is also a member of «B1» and a «F2»", "«P0» is also a member of «B1», and is a «F2»"),
        ("«P0» is «F1», a town which had a «F2»", "«P0» is «F1», a town which had a «F2»"),
        ("«P0» is «F1» and «P2», a «F3», spoke", "«P0» is «F1» and «P2», a «F3», spoke"),
        ("«P0» is glad that «B1» has a «F2» and a «F3»", "«P0» is glad that «B1» has a «F2» and a «F3»"),
        ("«B0» has a «F1» and a «F2»", "«B0» has a «F1» and a «F2»"),
    ],
)  # fmt: skip
def test_each_complement_gets_its_verb(text: str, full: str) -> None:
    assert written_out(text) == full
