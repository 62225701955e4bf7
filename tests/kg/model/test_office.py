"""One office is one post, however the text comes to speak of it."""

from __future__ import annotations

from kg.model.office import offices, post_id
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import Relation, Status


def _holds(person: str, body: str, role: str | None, *, joint: bool = False, start: int = 0) -> Statement:
    evidence = (Evidence("report.txt", start, start + 5, "quote"),)
    return Statement(Relation.HOLDS_POST, person, body, evidence, "by hand", 1.0, role=role, joint=joint)


def test_a_title_is_one_post_whatever_its_case_and_punctuation() -> None:
    assert post_id("Director of Public Health", ["body/a"]) == post_id(
        "director of public  health.", ["body/a"]
    )
    assert post_id("Health & Care lead", ["body/a"]) == post_id("Health and Care Lead", ["body/a"])


def test_a_bare_title_never_links_two_bodies() -> None:
    assert post_id("Chair", ["body/a"]) != post_id("Chair", ["body/b"])


def test_each_option_defines_its_own_post() -> None:
    assert post_id("Chair", ["body/a"], "Option A") != post_id("Chair", ["body/a"], "Option B")


def test_a_joint_office_is_one_post_of_both_bodies() -> None:
    council = _holds("person/p", "body/council", "Joint Director", joint=True)
    trust = _holds("person/p", "body/trust", "Joint Director", joint=True, start=9)
    found = offices([trust, council])
    assert found[council.id] == found[trust.id]
    assert found[council.id].id == post_id("joint director", ["body/trust", "body/council"])


def test_two_offices_of_one_person_are_two_posts() -> None:
    council = _holds("person/p", "body/council", "Chair")
    trust = _holds("person/p", "body/trust", "Chair", start=9)
    found = offices([council, trust])
    assert found[council.id].id != found[trust.id].id


def test_holders_without_a_title_do_not_share_a_post() -> None:
    first, second = _holds("person/p", "body/a", None), _holds("person/q", "body/a", None, start=9)
    found = offices([first, second])
    assert found[first.id].id != found[second.id].id
    assert found[first.id].title == ""


def test_only_holders_have_offices() -> None:
    evidence = (Evidence("report.txt", 0, 5, "quote"),)
    seat = Statement(Relation.MEMBER_OF, "a", "b", evidence, "by hand", 1.0, status=Status.AGREED)
    assert offices([seat]) == {}
