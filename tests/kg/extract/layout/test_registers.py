"""Registers of bodies: rows whose key is an office and whose value is its holder."""

from __future__ import annotations

import pytest

from tests.kg.extract.saying import said

_REGISTER = """Foxley Forestry Commission

Chairperson: Ms Thandi Nkosi
Members: Dr Anna Botha (Vice-Chair), Mr Peter van Wyk
Accounting officer: Mr Kagiso Molefe
Former chairperson: Mr Peter Dube
Clerk: vacant
Controlling entity: Department of Forests
Contact: Ms Jane Osei
"""


@pytest.mark.parametrize(
    "line",
    [
        "holds_post Thandi Nkosi > Foxley Forestry Commission Chairperson",
        "holds_post Anna Botha > Foxley Forestry Commission Vice-Chair",
        "member_of Peter van Wyk > Foxley Forestry Commission",
        "holds_post Kagiso Molefe > Foxley Forestry Commission Accounting officer",
        "part_of Foxley Forestry Commission > Department of Forests",
    ],
)
def test_a_register_is_read(line: str) -> None:
    assert line in said(_REGISTER)


@pytest.mark.parametrize("name", ["Peter Dube", "Jane Osei"])
def test_who_holds_no_office_there(name: str) -> None:
    assert not [line for line in said(_REGISTER) if name in line]


def test_members_of_a_council_are_not_listed_as_an_organ_s() -> None:
    text = "Foxley Town Council\n\nName: Foxley Town Council\nClerk: Ms Ann Rhodes\nMembers: Cllr Tom Abara and Cllr Jane Osei\n"
    assert not [line for line in said(text) if line.startswith("member_of")]
