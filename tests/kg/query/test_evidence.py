"""What a link rests on."""

from __future__ import annotations

from tests.kg.query.scene import Scene, rows


def test_every_passage_of_a_link_with_its_speaker(scene: Scene) -> None:
    boards, councils = (
        scene.add("body", "LHBs", "Local Health Boards", generic=True),
        scene.add("body", "Councils"),
    )
    scene.publishers = {"a.txt": "Local health boards", "b.txt": "Oak Gazette"}
    scene.say(boards, "partners_with", councils, "a.txt", quote="work together")
    scene.say(councils, "partners_with", boards, "b.txt", quote="are partners")
    scene.say(boards, "coterminous_with", councils, "c.txt", status="proposed")
    answer = scene.ask("evidence", subject="LHBs", object="Councils", relation="partners_with")
    columns = ("quote", "passages", "documents", "speaker", "speaker_is_party", "inferred")
    assert rows(answer, *columns) == [
        ("are partners", 2, 2, "Oak Gazette", False, False),
        ("work together", 2, 2, "Local health boards", True, False),
    ]
    unnamed = scene.ask("evidence", document="c.txt")
    assert rows(unnamed, "relation", "status", "speaker", "speaker_is_party") == [
        ("coterminous_with", "proposed", None, None)
    ]
