"""Organisation charts by indentation."""

from __future__ import annotations

import pytest

from tests.kg.extract.saying import said

_CHART = """Marl Harbour Commission
Structure at 1 May 2019

Chief Executive
Ann Rhodes
    Director of Moorings
    Tom Abara
        Berths Manager
        (vacant)
    Director of Finance
    Una Lisle
"""


@pytest.mark.parametrize(
    "line",
    [
        "holds_post Ann Rhodes > Marl Harbour Commission Chief Executive",
        "holds_post Tom Abara > Marl Harbour Commission Director of Moorings",
        "accountable_to Tom Abara > Chief Executive",
        "accountable_to Una Lisle > Chief Executive",
        "accountable_to Berths Manager > Director of Moorings",
        "post_in Berths Manager > Marl Harbour Commission",
    ],
)
def test_who_holds_what_and_reports_to_whom(line: str) -> None:
    assert line in said(_CHART)


@pytest.mark.parametrize(
    "line", ["accountable_to Ann Rhodes", "accountable_to Una Lisle > Director of Moorings"]
)
def test_who_does_not_report(line: str) -> None:
    assert not any(s.startswith(line) for s in said(_CHART))


def test_lines_without_indentation_are_no_chart() -> None:
    flat = "\n".join(line.strip() for line in _CHART.splitlines())
    assert not any(s.startswith("accountable_to") for s in said(flat))
