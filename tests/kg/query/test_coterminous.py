"""Shared boundaries."""

from __future__ import annotations

from kg.query.ask import Asked
from tests.kg.query.scene import Scene, rows


def test_a_boundary_is_one_row_whichever_way_it_is_said(scene: Scene) -> None:
    trust, council = scene.add("body", "Oak PCT"), scene.add("body", "Oak County Council")
    area, kind = scene.add("area", "Oakshire"), scene.add("body", "PCTs", generic=True)
    scene.say(trust, "coterminous_with", council, status="proposed")
    scene.say(council, "coterminous_with", trust, "b.txt", status="proposed")
    scene.say(area, "coterminous_with", council)
    scene.say(kind, "coterminous_with", council)
    answer = scene.ask("coterminous")
    assert rows(answer, "body", "other", "status") == [
        ("Oak PCT", "Oak County Council", "proposed"),
        ("Oakshire", "Oak County Council", "in_force"),
    ]
    assert len(answer.rows[0].statements) == 2
    assert rows(scene.ask("coterminous", body="Oak County Council"), "body", "other") == [
        ("Oak County Council", "Oak PCT"),
        ("Oak County Council", "Oakshire"),
    ]
    assert rows(scene.ask("coterminous", Asked(generic=True)), "kind") == [(False,), (False,), (True,)]
