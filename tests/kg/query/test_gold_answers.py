"""The expected answers of the competency questions, asked of what a careful reader found in the documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.query.ask import Asked
from tests.kg.query.scene import rows

if TYPE_CHECKING:
    from tests.kg.query.conftest import AskGold

pytestmark = pytest.mark.gold


def test_dual_roles(ask_gold: AskGold) -> None:
    answer = ask_gold("0", "dual-roles")
    assert rows(answer, "person", "body_1", "role_1", "body_2", "role_2", "joint") == [
        ("Jim McManus", "Birmingham City Council", "Joint Director of Public Health",
         "Birmingham PCTs", "Joint Director of Public Health", True),
        ("Malcolm Hanney", "Bath and North East Somerset Council", "Executive Member for Resources",
         "Bath and North East Somerset PCT", "Chairman", False),
    ]  # fmt: skip
    assert rows(ask_gold("0", "dual-roles", joint="no"), "person") == [("Malcolm Hanney",)]


def test_joint_appointments_with_kinds_after_individuals(ask_gold: AskGold) -> None:
    individuals = [
        ("Director of Public Health", None, ("Isle of Wight Council", "Isle of Wight PCT"), "agreed"),
        ("Director of Public Health", None, ("London Borough of Newham", "Newham PCT"), "in_force"),
        ("Joint Chief Executive", None,
         ("London Borough of Hammersmith and Fulham", "NHS Hammersmith and Fulham"), "agreed"),
        ("Joint Director of Public Health", "Jim McManus",
         ("Birmingham City Council", "Birmingham PCTs"), "in_force"),
    ]  # fmt: skip
    columns = ("post", "holder", "bodies", "status")
    assert rows(ask_gold("0", "joint-appointments"), *columns) == individuals
    wide = rows(ask_gold("0", "joint-appointments", Asked(generic=True)), *columns, "kind")
    assert [row[:4] for row in wide if not row[4]] == individuals
    assert [(row[0], row[3]) for row in wide if row[4]] == [
        ("Director of Public Health", "in_force"),
        ("executive Director of Public Health", "expected"),
        ("Public Health Development Manager", "in_force"),
    ]


def test_joint_posts_without_holder(ask_gold: AskGold) -> None:
    assert rows(ask_gold("0", "joint-posts-without-holder"), "post", "status") == [
        ("Director of Public Health", "agreed"),
        ("Director of Public Health", "in_force"),
        ("Joint Chief Executive", "agreed"),
    ]


def test_seats_on_the_boards_of_a_commissioner_and_a_council(ask_gold: AskGold) -> None:
    answer = ask_gold("0", "shared-board-members")
    assert rows(answer, "member", "role_1", "status_1", "role_2", "status_2", "attends_only") == [
        ("Chair", "attendee, Newham Cabinet", "in_force", "Chair", "in_force", True),
        ("Joint Chief Executive", "Joint Chief Executive", "agreed",
         "member, NHS H&F Board", "proposed", False),
        ("lead Councillor for Community and Children's services",
         "lead Councillor for Community and Children's services", "in_force",
         "Associate Member, NHS H&F Board", "proposed", False),
        ("Malcolm Hanney", "Executive Member for Resources", "in_force", "Chairman", "in_force", False),
    ]  # fmt: skip
    kinds = ask_gold("004", "shared-board-members", Asked(generic=True))
    assert "elected local authority members" in [row[0] for row in rows(kinds, "member")]


def test_the_chain_of_the_managing_director_forks_at_its_second_step(ask_gold: AskGold) -> None:
    answer = ask_gold("002", "accountability-chain", start="Managing Director Health")
    council, trust = "London Borough of Hammersmith and Fulham", "NHS Hammersmith and Fulham"
    assert rows(answer, "step", "subject", "accountability", "object", "status", "then") == [
        ("1", "Managing Director Health", "reports_to", "Joint Chief Executive", "agreed", "forks"),
        ("2a", "Joint Chief Executive", "advises", council, "agreed", "not stated further"),
        ("2a", "Joint Chief Executive", "head_of_paid_service", council, "agreed", "not stated further"),
        ("2b", "Joint Chief Executive", "accountable_officer_for", trust, "agreed", "not stated further"),
    ]


def test_no_accountability_of_the_five_documents_loops(ask_gold: AskGold) -> None:
    answer = ask_gold("0", "accountability-chain", Asked(generic=True))
    assert "loops back" not in {row.cells["then"] for row in answer.rows}
    assert ("NHS", "local community") in rows(answer, "subject", "object")


def test_partners_in_a_centre(ask_gold: AskGold) -> None:
    answer = ask_gold("001", "board-members", board="Kaleidoscope")
    assert rows(answer, "member") == [
        ("Lewisham Council",), ("Lewisham Primary Care Trust",), ("South London and Maudsley NHS Trust",)
    ]  # fmt: skip


def test_partnerships_of_a_county_and_its_districts(ask_gold: AskGold) -> None:
    answer = ask_gold("0", "two-tier-partnerships")
    assert rows(answer, "partnership", "county", "districts", "span", "status") == [
        ("modelling team", "Hampshire", ("Eastleigh Borough Council",), "strict", "agreed")
    ]
    open_ones = {
        row[0] for row in rows(ask_gold("0", "two-tier-partnerships", span="not_stated"), "partnership")
    }
    assert "shadow joint board" in open_ones
    assert "unified executive team" not in open_ones  # of a London borough: not two-tier


def test_shared_boundaries(ask_gold: AskGold) -> None:
    assert rows(ask_gold("0", "coterminous"), "body", "other", "status") == [
        ("Option A Primary Care Trust", "Hampshire County Council", "proposed")
    ]
    wide = rows(ask_gold("0", "coterminous", Asked(generic=True)), "body", "other", "status", "kind")
    assert ("Local Health Boards", "local authorities", "in_force", True) in wide
    assert ("Option B Primary Care Trusts", "district councils", "proposed", True) in wide


def test_what_option_a_and_option_b_change(ask_gold: AskGold) -> None:
    answer = ask_gold("000", "options-compared")
    found = {
        (row[0], row[1]): row[2:] for row in rows(answer, "aspect", "option", "objects", "in_all_options")
    }
    assert found["coterminous with", "Option A"] == (("Hampshire County Council",), False)
    assert found["coterminous with", "Option B"] == (("district councils",), False)
    assert found["succeeds", "Option A"] == found["succeeds", "Option B"]
    assert found["succeeds", "Option A"] == (("seven existing Primary Care Trusts",), True)
    assert found["within", "Option A"] == (None, False)


def test_every_quote_is_the_text_at_its_place_and_is_shown(ask_gold: AskGold) -> None:
    answer = ask_gold(
        "004", "evidence", subject="Local Health Boards", object="local authorities", relation="partners_with"
    )
    assert [row.cells["documents"] for row in answer.rows] == [1] * len(answer.rows)
    assert all(row.cells["quote"] for row in answer.rows)
    assert answer.rows


def test_a_day_before_the_documents_excludes_nothing_and_states_nothing(ask_gold: AskGold) -> None:
    answer = ask_gold("0", "dual-roles", Asked(on="1999-01-01"))
    assert {row.certainty for row in answer.rows} == {"not excluded"}
