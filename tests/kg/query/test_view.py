"""All that is known of one entity, and all that one document says."""

from __future__ import annotations

from kg.query.view import document_links, entity_view
from kg.query.words import qualifiers, shown_name
from tests.kg.query.scene import Scene, facts_of


def test_an_entity_with_its_links_by_status(scene: Scene) -> None:
    ann, council = scene.add("person", "Ann"), scene.add("body", "Oak Council", "OC")
    scene.say(ann, "holds_post", council, role="Chair", status="ended", until="2006")
    scene.say(ann, "member_of", council)
    scene.say(scene.add("post", "Clerk"), "post_in", council, status="proposed")
    view = entity_view(facts_of(scene.graph()), council)
    assert view is not None
    assert view.entity.names == ("Oak Council", "OC")
    assert [(status.value, len(links)) for status, links in view.by_status.items()] == [
        ("in_force", 1),
        ("proposed", 1),
        ("ended", 1),
    ]
    (ended,) = view.by_status[list(view.by_status)[-1]]
    assert (ended.subject.name, ended.object.name) == ("Ann", "Oak Council")
    assert qualifiers(ended.statement) == "Chair, until 2006"


def test_a_post_shows_its_holder_and_the_body_that_tells_it_from_its_namesakes(scene: Scene) -> None:
    ann, council = scene.add("person", "Ann"), scene.add("body", "Oak Council")
    scene.say(ann, "holds_post", council, role="Chair")
    facts = facts_of(scene.graph())
    (post,) = (match["entity"] for match in facts.matches("named", {"wanted": "chair"}))
    view = entity_view(facts, post)
    assert view is not None
    assert [link.subject.name for link in view.links] == ["Ann"]
    assert shown_name(view.reference) == "Chair (Oak Council)"


def test_an_unknown_entity_is_none(scene: Scene) -> None:
    facts = facts_of(scene.graph())
    assert entity_view(facts, "body/nothing") is None
    assert entity_view(facts, "no id at all") is None


def test_what_a_document_says_in_the_order_of_its_text(scene: Scene) -> None:
    ann, council = scene.add("person", "Ann"), scene.add("body", "Oak Council")
    first = scene.say(ann, "member_of", council, "minutes/1 & 2.txt")
    scene.say(ann, "affiliated_with", council, "b.txt")
    second = scene.say(ann, "holds_post", council, "minutes/1 & 2.txt")
    links = document_links(facts_of(scene.graph()), "minutes/1 & 2.txt")
    assert [link.statement.id for link in links] == [first.id, second.id]
