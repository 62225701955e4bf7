"""Users' queries: what is refused before any engine sees it, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kg.store.errors import QueryError, QueryRefusedError, QuerySyntaxError
from kg.store.guard import MAX_CHARACTERS, MAX_DEPTH, MAX_TOKENS, guard

ORDINARY = [
    "SELECT * WHERE { ?s ?p ?o }",
    "PREFIX ex: <http://e.org/ns#> SELECT ?s { ?s a ex:Body ; ex:p/ex:q*|^ex:r 'x'@en, \"y\"^^ex:t } LIMIT 5",
    "SELECT ?s { ?s ?p ?o FILTER(?a<?b && ?c>3.5e-2 || !BOUND(?d) || ?e IN (1, -2)) }",
    'SELECT ?s { ?s ?p """a "quoted" text""" , \'\'\'it\'s\'\'\' }',
    "ASK { GRAPH <current> { [] ?p _:b1 } }",
    "CONSTRUCT WHERE { ?s ?p true } # a comment",
    "DESCRIBE <https://example.org/id/body/1>",
    "SELECT (COUNT(*) AS ?n) FROM <derived> { ?s ?p ?o } GROUP BY ?s HAVING(COUNT(*) > 1) ORDER BY DESC(?n)",
]


@pytest.mark.parametrize("query", ORDINARY)
def test_ordinary_queries_pass(query: str) -> None:
    assert guard(query).text.split() == query.partition(" # ")[0].replace("#", "\\u0023").split()


@pytest.mark.parametrize("query", [ORDINARY[-1], "select * from <a> {}"])
def test_a_dataset_of_its_own_is_seen(query: str) -> None:
    assert guard(query).has_dataset
    assert not guard(ORDINARY[0]).has_dataset


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
        "select * { service silent ?x { } }",
        "SELECT * { ?s ?p ?o.SERVICE<http://127.0.0.1/>{} }",
        "SELECT * # {\n{ SERVICE <http://127.0.0.1/> {} }",
        "SELECT * { ?s <http://e/#> ?o . SERVICE <http://127.0.0.1/> {} }",
    ],
)
def test_no_other_server_is_asked(query: str) -> None:
    with pytest.raises(QueryRefusedError, match="SERVICE"):
        guard(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { FILTER(?a<b:c#d>\n'''\nSERVICE <http://127.0.0.1/> {}\n''') }",
        "SELECT * { FILTER(?a<?b#>)}\n'\nSERVICE <http://127.0.0.1/> {} '",
    ],
)
def test_what_an_engine_may_take_for_a_comment_is_none_when_it_is_handed_on(query: str) -> None:
    try:
        text = guard(query).text
    except QueryError:
        return
    assert "#" not in text.replace("\\u0023", "")


@pytest.mark.parametrize("word", ["SERVICE", "service", "Shared Service {"])
def test_words_in_texts_are_only_words(word: str) -> None:
    query = f'SELECT * {{ ?s ?p "{word}" . ?service ?q ?r }} # {word}'
    assert word in guard(query).text


@pytest.mark.parametrize("query", ["INSERT DATA { <a> <b> <c> }", "LOAD <http://127.0.0.1/>", "drop all"])
def test_updates_are_refused(query: str) -> None:
    with pytest.raises(QueryRefusedError, match="read-only"):
        guard(query)


@pytest.mark.parametrize("query", ["", "hello", "SELECT \\u0053", "SELECT * { ?s ?p 'open }"])
def test_what_is_no_query_is_told_with_its_place(query: str) -> None:
    with pytest.raises(QuerySyntaxError):
        guard(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * " + "{" * (MAX_DEPTH + 1) + "}" * (MAX_DEPTH + 1),
        "SELECT * { FILTER(" + "!" * (MAX_DEPTH + 1) + "?x) }",
        "SELECT * { " + "?s ?p ?o . " * MAX_TOKENS + "}",
        "SELECT * { ?s ?p '" + "x" * MAX_CHARACTERS + "' }",
    ],
)
def test_what_could_end_an_engine_is_refused(query: str) -> None:
    with pytest.raises(QueryRefusedError):
        guard(query)


@given(some.text(alphabet="SERVICEservice<>?{}#'\"\\ \n:.ab1", max_size=60))
def test_nothing_that_passes_holds_the_word_outside_texts(noise: str) -> None:
    try:
        text = guard(f"SELECT * {{ {noise} }}").text
    except QueryError:
        return
    plain = guard(text)
    assert plain.text == text
