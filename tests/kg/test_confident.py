"""What is not sure enough is no answer, and is listed to be looked at."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from api.cli.app import app
from kg.confident import confident, doubtful
from kg.model.entity import Entity
from kg.model.graph import Graph
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import EntityType, Relation

NAMED = [
    (EntityType.PERSON, "ann"),
    (EntityType.PERSON, "bob"),
    (EntityType.BOARD, "oak"),
    (EntityType.BODY, "elm"),
]
ENTITIES = tuple(Entity(f"{type_}/{name}", type_, (name,)) for type_, name in NAMED)


def said(subject: str, object_: str, confidence: float) -> Statement:
    return Statement(
        Relation.MEMBER_OF, subject, object_, (Evidence("a.txt", 0, 3, "Ann"),), "rule", confidence
    )


GRAPH = Graph((), ENTITIES, (said("person/ann", "board/oak", 0.9), said("person/bob", "board/oak", 0.4)))


def test_what_is_below_the_threshold_goes_with_the_entities_that_nothing_else_speaks_of() -> None:
    kept = confident(GRAPH, 0.5)
    assert [s.subject for s in kept.statements] == ["person/ann"]
    assert {e.id for e in kept.entities} == {"person/ann", "board/oak", "body/elm"}  # elm stands on its own


def test_a_graph_that_is_sure_enough_is_as_it_was() -> None:
    assert confident(GRAPH, 0.4) == GRAPH
    assert doubtful(GRAPH, 0.4) == ()


def test_the_likeliest_stands_first() -> None:
    assert [s.confidence for s in doubtful(GRAPH, 1.0)] == [0.9, 0.4]


def test_the_command_lists_what_is_doubtful(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ann Rhodes chairs the Foxley Partnership Board.\n", encoding="utf-8")
    run = CliRunner().invoke
    run(app, ["load", str(tmp_path / "a.txt"), "--store", str(tmp_path / "s")])
    assert run(app, ["review", "--store", str(tmp_path / "s")]).stdout == ""
    shown = run(app, ["review", "--below", "1", "--store", str(tmp_path / "s")]).stdout
    assert "Ann Rhodes — holds_post → Foxley Partnership Board" in shown
    assert "“Ann Rhodes chairs the Foxley Partnership Board”" in shown
