"""Resolution: bodies by their official name across documents, people never by their name alone."""

from __future__ import annotations

from itertools import permutations

from kg.extract import extract
from kg.model.entity import Entity
from kg.model.vocabulary import EntityType
from kg.resolve import resolve
from loaders.read import read_text


def entities(*texts: str) -> tuple[Entity, ...]:
    return resolve([extract(read_text(text, f"{i}.txt")) for i, text in enumerate(texts)])[0]


def people(found: tuple[Entity, ...]) -> list[Entity]:
    return [e for e in found if e.type is EntityType.PERSON]


def test_a_body_is_one_across_documents_whatever_its_spelling() -> None:
    found = entities(
        "Ann Rhodes is Chief Executive of Wexmoor Primary Care Trust.",
        "Tom Abara is Medical Director of Wexmoor PCT.",
    )
    assert len([e for e in found if e.type is EntityType.BODY]) == 1


def test_bodies_of_like_names_stay_apart() -> None:
    found = entities("Ann Rhodes is Leader of Marl Borough Council.", "Tom Abara is Chair of Marl NHS Trust.")
    assert len([e for e in found if e.type is EntityType.BODY]) == 2


def test_a_person_is_not_merged_by_name_alone() -> None:
    apart = entities(
        "Ann Rhodes is Leader of Marl Borough Council.", "Ann Rhodes is Chair of Foxley NHS Trust."
    )
    same = entities(
        "Ann Rhodes is Leader of Marl Borough Council.", "Ann Rhodes, Leader of Marl Borough Council, spoke."
    )
    assert len(people(apart)) == 2
    assert len(people(same)) == 1


def test_a_post_is_one_with_its_holder_and_without() -> None:
    found = entities(
        "The Chief Executive of Marl Borough Council reports to the Leader of Marl Borough Council.",
        "The Chief Executive of Marl Borough Council advises Marl Growth Partnership.",
    )
    assert len([e for e in found if e.type is EntityType.POST and "Chief Executive" in e.names]) == 1


def test_the_order_of_documents_changes_nothing() -> None:
    texts = [
        "Ann Rhodes is Leader of Marl Borough Council.",
        "Marl BC and Foxley District Council run the Marl Waste Partnership.",
        "Ann Rhodes, Leader of Marl Borough Council, chairs the Marl Waste Partnership.",
    ]
    read = [extract(read_text(text, f"{i}.txt")) for i, text in enumerate(texts)]
    results = {resolve(list(order)) for order in permutations(read)}
    assert len(results) == 1
