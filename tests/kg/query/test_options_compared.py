"""What each option says, and what they have in common."""

from __future__ import annotations

from tests.kg.query.scene import Scene, rows


def test_options_side_by_side(scene: Scene) -> None:
    single, three = scene.add("body", "Option A PCT"), scene.add("body", "Option B PCTs")
    seven, council = scene.add("body", "seven PCTs"), scene.add("body", "Oak County Council")
    for successor in (single, three):
        scene.say(successor, "succeeds", seven, status="proposed")
    scene.say(single, "coterminous_with", council, status="proposed")
    answer = scene.ask("options-compared")
    assert rows(answer, "aspect", "option", "objects", "in_all_options") == [
        ("coterminous with", "Option A", ("Oak County Council",), False),
        ("coterminous with", "Option B", None, False),
        ("succeeds", "Option A", ("seven PCTs",), True),
        ("succeeds", "Option B", ("seven PCTs",), True),
    ]
    assert answer.rows[1].statements == ()  # not stated, which is no evidence that it is not so


def test_options_of_two_documents_are_not_compared_with_one_another(scene: Scene) -> None:
    post, council = scene.add("post", "Director"), scene.add("body", "Oak Council")
    chief = scene.add("post", "Chief Executive")
    for document, option in (("a.txt", "Option 1"), ("a.txt", "option 2"), ("b.txt", "Preferred")):
        scene.say(post, "accountable_to", chief, document, kind="reports_to", option=option)
    scene.say(post, "post_in", council, "b.txt")
    answer = scene.ask("options-compared")
    assert rows(answer, "document", "option", "in_all_options") == [
        ("a.txt", "Option 1", True),
        ("a.txt", "Option 2", True),
        ("b.txt", "Preferred", False),
    ]
    assert rows(scene.ask("options-compared", document="b.txt"), "option") == [("Preferred",)]
