"""Interchange JSON from outside: what is taken, and what is told of the rest."""

from __future__ import annotations

import json
from typing import Any

from kg.model.problem import Severity
from kg.model.vocabulary import Status
from kg.store.imports import read_import

TEXT = "Jo Field chairs Oakshire PCT. Jo Field is a councillor. Oakshire PCT is in Oakshire."
TEXTS = {"report.txt": TEXT}
ENTITIES = [
    {"id": "e1", "type": "person", "names": ["Jo Field"]},
    {"id": "e2", "type": "body", "names": ["Oakshire PCT", "the PCT"]},
]
LINK = {"relation": "holds_post", "subject": "e1", "object": "e2", "quote": "Jo Field chairs Oakshire PCT"}


def _read(*links: dict[str, Any], entities: list[Any] = ENTITIES, **top: Any) -> Any:  # noqa: ANN401  # JSON
    data = json.dumps({"document": "report.txt", "entities": entities, "links": links, **top}).encode()
    return read_import("by hand.json", data, TEXTS.get)


def test_a_quote_without_offsets_is_found_where_it_stands_once() -> None:
    imported, problems = _read(LINK | {"role": "Chair"})
    assert problems == ()
    (extraction,) = imported.extractions
    (statement,) = extraction.statements
    (evidence,) = statement.evidence
    assert TEXT[evidence.start : evidence.end] == LINK["quote"]
    assert (statement.role, statement.status, statement.rule) == ("Chair", Status.IN_FORCE, "imported")
    names = {mention.id: mention.name for mention in extraction.mentions}
    assert (names[statement.subject], names[statement.object]) == ("Jo Field", "Oakshire PCT")
    for mention in extraction.mentions:
        assert TEXT[mention.start : mention.end] == mention.name


def test_a_quote_that_stands_twice_is_told_with_what_to_do() -> None:
    imported, (problem,) = _read(LINK | {"quote": "Jo Field"})
    assert imported is None
    assert problem.place == "link 1"
    assert "more than once" in problem.message
    assert "start" in problem.advice


def test_with_offsets_it_may_stand_twice() -> None:
    imported, problems = _read(LINK | {"quote": "Jo Field", "start": 30, "end": 38})
    assert problems == ()
    assert imported.extractions[0].statements[0].evidence[0].start == 30


def test_offsets_that_are_wrong_are_told() -> None:
    for start, end in ((1, 29), (0, 3)):
        imported, (problem,) = _read(LINK | {"start": start, "end": end})
        assert imported is None
        assert "offsets" in problem.message or "does not stand at" in problem.message


def test_one_bad_link_stops_no_other() -> None:
    bad = [
        LINK | {"relation": "owns"},
        LINK | {"subject": "e9"},
        LINK | {"quote": "never said"},
        LINK | {"quote": ""},
        LINK | {"document": "other.txt"},
        "nonsense",
    ]
    imported, problems = _read(*bad, LINK)  # type: ignore[arg-type]  # what a file may hold
    assert [problem.place for problem in problems] == [f"link {n}" for n in (1, 4, 6, 2, 3, 5)]
    assert all(
        problem.severity is Severity.ERROR and problem.source == "by hand.json" for problem in problems
    )
    assert len(imported.extractions[0].statements) == 1


def test_links_of_one_statement_are_one_with_several_quotes() -> None:
    other = LINK | {"quote": "Jo Field is a councillor"}
    imported, _ = _read(LINK | {"statement": "s1"}, other | {"statement": "s1"}, other)
    first, second = imported.extractions[0].statements
    assert len(first.evidence) == 2
    assert len(second.evidence) == 1


def test_a_list_means_any_of_these_and_a_null_nothing() -> None:
    imported, problems = _read(LINK | {"role": ["Chair", "Chairman"], "from": None, "status": ["agreed"]})
    assert problems == ()
    statement = imported.extractions[0].statements[0]
    assert (statement.role, statement.from_, statement.status) == ("Chair", None, Status.AGREED)


def test_a_document_that_is_not_here_is_taken_unchecked_with_a_warning() -> None:
    away = LINK | {"document": "away.txt", "start": 5, "end": 33}
    imported, (problem,) = _read(away, documents=[{"id": "away.txt", "sha256": "ff", "title": "Away"}])
    assert problem.severity is Severity.WARNING
    assert "away.txt" in problem.message
    assert [(document.id, document.title) for document in imported.graph.documents] == [("away.txt", "Away")]


def test_two_of_one_name_stay_two() -> None:
    twins = [*ENTITIES, {"id": "e3", "type": "person", "names": ["Jo Field"]}]
    other = LINK | {"subject": "e3", "quote": "Jo Field is a councillor"}
    imported, _ = _read(LINK, other, entities=twins)
    assert len({statement.subject for statement in imported.extractions[0].statements}) == 2


def test_what_is_no_interchange_format_is_told() -> None:
    for data in (b"", b"[1]", b"{}", b'{"entities": {}, "links": []}', b"\xff\xfe", b"[" * 100_000):
        imported, (problem,) = read_import("x.json", data, TEXTS.get)
        assert imported is None
        assert problem.source == "x.json"


def test_a_format_that_nobody_knows_is_asked_for() -> None:
    imported, (problem,) = read_import("x.doc", b"text", TEXTS.get)
    assert imported is None
    assert "--from" in problem.advice
