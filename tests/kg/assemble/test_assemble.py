"""A graph holds what can stand, sorted, once; what is wrong is said."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from kg.assemble import assemble, problems
from kg.model.entity import Entity
from kg.model.problem import Problem, Severity
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import EntityType, Relation, Status
from loaders.document import Document

TEXT = "The Chair of Wexmoor PCT answers to Wexmoor County Council from 2007."
DOCUMENT = Document("report.txt", TEXT, (), "0" * 64, "text/plain", date="2006-11")
TRUST = Entity("body/b", EntityType.BODY, ("Wexmoor PCT",), kind="primary-care-trust")
COUNCIL = Entity("body/a", EntityType.BODY, ("Wexmoor County Council",), kind="county-council")
CHAIR = Entity("post/c", EntityType.POST, ("Chair of Wexmoor PCT",), kind="chair")
AREA = Entity("area/d", EntityType.AREA, ("Wexmoor",), kind="county")


def evidence(quote: str) -> tuple[Evidence, ...]:
    start = TEXT.index(quote)
    return (Evidence("report.txt", start, start + len(quote), quote),)


ANSWERS = Statement(
    Relation.ACCOUNTABLE_TO,
    CHAIR.id,
    COUNCIL.id,
    evidence("answers to"),
    "answers-to",
    0.8,
    kind="accountable_to",
    from_="2007",
)
SOUND = ((DOCUMENT,), (TRUST, COUNCIL, CHAIR, AREA), (ANSWERS,))


def _messages(found: tuple[Problem, ...], severity: Severity) -> list[str]:
    return [problem.message for problem in found if problem.severity is severity]


def test_a_sound_graph_has_no_problems_and_is_sorted() -> None:
    graph = assemble(*SOUND)
    assert graph.problems == ()
    assert [entity.id for entity in graph.entities] == ["area/d", "body/a", "body/b", "post/c"]


def test_the_order_of_what_comes_in_decides_nothing() -> None:
    surer = replace(ANSWERS, confidence=0.9, rule="table")
    same = replace(TRUST, names=("Wexmoor Primary Care Trust",))
    graphs = {
        assemble(SOUND[0], entities, statements)
        for entities in permutations((TRUST, COUNCIL, CHAIR, same))
        for statements in permutations((ANSWERS, surer))
    }
    (graph,) = graphs
    assert graph.statements == (surer,)


def test_problems_of_earlier_stages_are_kept() -> None:
    earlier = Problem("minutes.pdf", "no text on page 3", Severity.WARNING, place="page 3")
    assert assemble(*SOUND, (earlier,)).problems == (earlier,)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (replace(ANSWERS, object="body/unknown"), "the object is no entity of the graph"),
        (replace(ANSWERS, subject="post/unknown"), "the subject is no entity of the graph"),
        (
            replace(ANSWERS, evidence=(Evidence("lost.txt", 0, 3, "The"),)),
            "a passage is from a document that is known",
        ),
        (
            replace(ANSWERS, evidence=(Evidence("report.txt", 0, 3, "Thy"),)),
            "a quote is exactly the text at its span",
        ),
        (replace(ANSWERS, rule=" "), "a statement names the rule that read it"),
    ],
)
def test_a_statement_that_cannot_stand_is_left_out_and_said(wrong: Statement, message: str) -> None:
    graph = assemble(SOUND[0], SOUND[1], (wrong,))
    assert graph.statements == ()
    assert _messages(graph.problems, Severity.ERROR) == [message]
    assert graph.problems[0].place == wrong.id


@pytest.mark.parametrize(
    ("odd", "message"),
    [
        (replace(ANSWERS, object=AREA.id), "a person, a post or an organisation answers to another"),
        (replace(ANSWERS, subject=COUNCIL.id), "the statement ties an entity to itself"),
        (replace(ANSWERS, kind=None), "an accountability has a kind"),
        (replace(ANSWERS, kind="loves"), "the kind is in no vocabulary"),
        (replace(ANSWERS, share="landlord"), "the share is in no vocabulary"),
        (replace(ANSWERS, joint=True), "only an office is joint"),
        (replace(ANSWERS, premises=("a",)), "only what is inferred has premises"),
        (replace(ANSWERS, from_="spring 2007"), "the start is no year, month or day"),
        (replace(ANSWERS, until="2007-13"), "the end is no year, month or day"),
        (replace(ANSWERS, until="2006-12-31"), "the end lies before the start"),
    ],
)
def test_an_odd_statement_is_kept_and_said(odd: Statement, message: str) -> None:
    graph = assemble(SOUND[0], SOUND[1], (odd,))
    assert graph.statements == (odd,)
    assert _messages(graph.problems, Severity.WARNING) == [message]


def test_an_end_in_the_year_of_the_start_is_not_before_it() -> None:
    within = replace(ANSWERS, from_="2007-05", until="2007", status=Status.ENDED)
    assert assemble(SOUND[0], SOUND[1], (within,)).problems == ()


def test_a_nameless_entity_goes_with_what_is_said_of_it() -> None:
    nameless = replace(CHAIR, names=(" ",))
    graph = assemble(SOUND[0], (TRUST, COUNCIL, nameless), (ANSWERS,))
    assert (graph.entities, graph.statements) == ((COUNCIL, TRUST), ())
    assert _messages(graph.problems, Severity.ERROR) == [
        "an entity has one name",
        "the subject is no entity of the graph",
    ] or _messages(graph.problems, Severity.ERROR) == [
        "the subject is no entity of the graph",
        "an entity has one name",
    ]


def test_an_imported_document_without_its_text_is_not_compared() -> None:
    imported = replace(DOCUMENT, text="")
    assert assemble((imported,), SOUND[1], SOUND[2]).statements == (ANSWERS,)


def test_checking_a_graph_again_finds_nothing_that_was_left_out() -> None:
    wrong = replace(ANSWERS, object="body/unknown")
    odd = replace(ANSWERS, kind=None, id="odd")
    graph = assemble(SOUND[0], SOUND[1], (wrong, odd))
    assert _messages(problems(graph), Severity.ERROR) == []
    assert _messages(problems(graph), Severity.WARNING) == ["an accountability has a kind"]


def test_an_entity_takes_the_kind_that_its_name_tells_unless_it_has_one() -> None:
    told = replace(COUNCIL, kind="")
    given = replace(TRUST, kind="care-trust")
    kinds = {entity.id: entity.kind for entity in assemble((), (told, given), ()).entities}
    assert kinds == {COUNCIL.id: "county-council", TRUST.id: "care-trust"}


def test_a_problem_of_a_statement_shows_its_quote() -> None:
    (problem,) = assemble(*SOUND[:2], (replace(ANSWERS, until="2006"),)).problems
    assert (problem.source, problem.advice) == ("report.txt", "see “answers to”")
