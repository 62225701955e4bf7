"""Who sits on a board, and who on the boards of two bodies."""

from __future__ import annotations

from tests.kg.query.scene import Scene, rows


def test_board_members_and_those_who_only_attend(scene: Scene) -> None:
    council, board = scene.add("body", "Oak Council"), scene.add("board", "Cabinet")
    ann, bob, post = scene.add("person", "Ann"), scene.add("person", "Bob"), scene.add("post", "Treasurer")
    scene.say(board, "part_of", council)
    scene.say(ann, "member_of", board)
    scene.say(bob, "member_of", board, role="regular attendee")
    scene.say(post, "holds_post", board, role="Chair")
    scene.say(ann, "member_of", council, role="councillor")
    scene.say(ann, "member_of", council, role="alderman", status="ended")
    expected = [
        ("Bob", "regular attendee", "attends"),
        ("Treasurer", "Chair", "holds an office"),
        ("Ann", None, "is a member"),
    ]
    assert rows(scene.ask("board-members"), "member", "role", "seat") == expected
    assert rows(scene.ask("board-members", board="CABINET"), "member", "role", "seat") == expected
    named = scene.ask("board-members", board="Oak Council")
    assert rows(named, "board", "member") == [
        *(("Cabinet", each) for each in ("Bob", "Treasurer", "Ann")),
        ("Oak Council", "Ann"),
    ]


def test_shared_board_members_need_a_seat_on_one_side(scene: Scene) -> None:
    council, trust = scene.add("body", "Oak Council"), scene.add("body", "Oak PCT")
    board, cabinet = scene.add("board", "PCT Board"), scene.add("board", "Cabinet")
    chief, chair = scene.add("post", "Chief Executive"), scene.add("post", "Chair")
    ann, bob = scene.add("person", "Ann"), scene.add("person", "Bob")
    scene.say(board, "part_of", trust)
    scene.say(cabinet, "part_of", council)
    scene.say(chief, "post_in", council, status="agreed")
    scene.say(chief, "member_of", board, status="proposed")
    scene.say(chair, "post_in", trust)
    scene.say(chair, "member_of", cabinet, role="attendee")
    for person, role in ((ann, "Executive Member"), (bob, "Joint Director of Health")):
        scene.say(person, "holds_post", council, role=role)
        scene.say(person, "holds_post", trust, role=role)
    answer = scene.ask("shared-board-members")
    assert rows(answer, "member", "role_1", "status_1", "role_2", "status_2", "attends_only") == [
        ("Ann", "Executive Member", "in_force", "Executive Member", "in_force", False),
        ("Chair", "attendee, Cabinet", "in_force", "Chair", "in_force", True),
        ("Chief Executive", "Chief Executive", "agreed", "member, PCT Board", "proposed", False),
    ]
    assert len(scene.ask("shared-board-members", body="Oak PCT").rows) == 3
    assert scene.ask("shared-board-members", include="partnerships", body="Cabinet").rows != ()
