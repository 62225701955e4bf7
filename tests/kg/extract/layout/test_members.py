"""Seats that the items of a list give to offices and bodies, in statutes and notifications too."""

from __future__ import annotations

import pytest

from tests.kg.extract.saying import named

NOTIFICATION = """GOVERNMENT OF MARLSHIRE

The State Government is pleased to constitute the Foxley Port Authority with the following members, namely:—

1. The Secretary, Inland Waterways — Chairperson, ex officio
2. The Commissioner, Alder Municipal Corporation — Member
3. The Chief Engineer of the Authority — Member-Secretary

2. The Authority shall have its office in Foxley District.

By order of the Governor,
"""
ORDER = """The Foxley and Marl Joint Committee shall consist of—

(a) five members appointed by Foxley Borough Council;
(b) two members appointed by Marl District Council; and
(c) one member, who shall be appointed by the Minister.
"""


def seats(text: str) -> set[tuple[str, str, str | None]]:
    extraction = named(text)
    return {(s.subject.removeprefix("The "), s.object, s.role) for s in extraction if s.rule == "list-seat"}


def test_a_notification_gives_each_office_its_seat() -> None:
    organ = "Foxley Port Authority"
    assert seats(NOTIFICATION) == {
        ("Secretary, Inland Waterways", organ, "Chairperson"),
        ("Commissioner", organ, "Member"),
        ("Chief Engineer", organ, "Member-Secretary"),
    }


def test_a_council_that_appoints_members_of_a_joint_committee_belongs_to_it() -> None:
    assert {subject for subject, _, _ in seats(ORDER)} == {"Foxley Borough Council", "Marl District Council"}


@pytest.mark.parametrize(
    ("item", "role"),
    [
        ("the Chief Executive of Alder Council, who shall be Chairperson;", "Chairperson"),
        ("the Chief Executive of Alder Council - Member Convener", "Member Convener"),
        ("the Chief Executive of Alder Council (observer)", "observer"),
    ],
)
def test_the_item_tells_the_role(item: str, role: str) -> None:
    found = seats(f"The membership of the Foxley Partnership Board is as follows:\n\n(a) {item}\n")
    assert {r for _, _, r in found} == {role}


@pytest.mark.parametrize(
    "item",
    [
        "the Leader of Alder Council shall appoint one member;",
        "the Leader of Alder Council will receive the minutes;",
        "the Leader of Alder Council may be invited",
    ],
)
def test_an_item_that_is_a_sentence_gives_no_seat(item: str) -> None:
    assert not seats(f"The membership of the Foxley Partnership Board is as follows:\n\n(a) {item}\n")
