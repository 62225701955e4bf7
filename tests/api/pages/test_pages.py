"""The pages as a reader gets them."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin

import httpx
import pytest
from lxml import html

from kg.query.questions import questions
from tests.api.conftest import MARKUP, Serving, write_store

PAGES = [
    "/",
    "/docs",
    "/pages/documents",
    "/pages/documents/report.txt",
    "/pages/entities?q=script",
    "/pages/entities/body/markup",
    *(f"/pages/questions/{name}" for name in questions()),
]


def page(client: httpx.Client, path: str, status: int = 200) -> html.HtmlElement:
    answer = client.get(path)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return html.fromstring(answer.text)


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_the_first_page_has_the_documents_and_every_question(client: httpx.Client) -> None:
    first = page(client, "/")
    headings = [words(each) for each in first.cssselect("h2")]
    assert [question.words for question in questions().values()] == headings[1:-1]
    assert "Title of report.txt" in words(first)
    assert "Executive Member" in words(first)


@pytest.mark.parametrize("path", PAGES)
def test_what_comes_from_documents_is_escaped(client: httpx.Client, path: str) -> None:
    answer = client.get(path)
    found = html.fromstring(answer.text)
    assert not found.cssselect("script, style, [style], [onclick], iframe, object, embed")
    assert "<b>Oak" not in answer.text
    assert len(found.cssselect("h1")) == 1
    for link in found.cssselect("[href], [src], [action]"):
        for name in ("href", "src", "action"):
            assert link.get(name, "/").startswith(("/", "#")), "nothing from another host"


@pytest.mark.parametrize("path", PAGES)
def test_pages_can_be_read_without_eyes_or_mouse(client: httpx.Client, path: str) -> None:
    found = page(client, path)
    assert found.get("lang") == "en"
    ids = [each.get("id") for each in found.cssselect("[id]")]
    assert len(ids) == len(set(ids))
    for field in found.cssselect("input, select"):
        named = found.cssselect(f'label[for="{field.get("id")}"]') if field.get("id") else []
        assert named or field.getparent().tag == "label"
    for table in found.cssselect("table"):
        assert all(each.get("scope") for each in table.cssselect("th"))
    for labelled in found.cssselect("[aria-labelledby]"):
        assert labelled.get("aria-labelledby") in ids
    for described in found.cssselect("[aria-describedby]"):
        assert described.get("aria-describedby") in ids


def test_every_link_of_every_page_leads_somewhere(client: httpx.Client) -> None:
    seen: set[str] = set()
    waiting = ["/"]
    while waiting:
        path = waiting.pop()
        answer = client.get(path)
        assert answer.status_code == 200, path
        if answer.headers["content-type"].startswith("text/html"):
            found = html.fromstring(answer.text)
            links = {urljoin(path, each.get("href")).split("#")[0] for each in found.cssselect("[href]")}
            waiting.extend(sorted(links - seen))
            seen |= links
    assert len(seen) > 30


def test_a_quote_leads_to_its_passage_marked_in_the_text(client: httpx.Client) -> None:
    quoted = page(client, "/pages/questions/dual-roles?person=Ann+Ash").cssselect("a.quote")
    assert [words(each) for each in quoted] == [
        "Ann Ash chairs Oak PCT",
        "Ann Ash is Executive Member of <b>Oak Council</b>",
    ]
    for link in quoted:
        path, _, anchor = link.get("href").partition("#")
        marks = page(client, path).cssselect("mark")
        assert marks[0].get("id") == anchor == "mark"
        assert "".join(each.text_content() for each in marks) == link.text_content()


def test_an_entity_by_status_with_what_is_not_in_force_told_apart(client: httpx.Client) -> None:
    found = page(client, "/pages/entities/body/markup")
    assert words(found.cssselect("h1")[0]) == MARKUP
    assert "Also called </title><h1>x." in words(found)
    (section,) = found.cssselect("section.links")
    assert "proposed" in section.get("class")
    assert words(section.cssselect("h2 .badge")[0]) == "proposed"
    assert words(section.cssselect(".sentence")[0]) == f"{MARKUP} is a member of Oak Board (Oak Council)"


def test_rows_that_rest_on_plans_are_marked(client: httpx.Client) -> None:
    found = page(client, "/pages/questions/joint-appointments")
    (body,) = found.cssselect("table.answer tbody")
    assert body.get("class") == "plan agreed"
    assert words(body.cssselect(".absent")[0]) == "not named"


def test_an_empty_answer_is_not_stated_and_never_no(client: httpx.Client) -> None:
    assert "Not stated" in words(page(client, "/pages/questions/coterminous"))


def test_the_form_keeps_what_was_filled_in(client: httpx.Client) -> None:
    query = "person=Ann+Ash&include=seats&include=partnerships&status=in_force&generic=yes&on=2007"
    found = page(client, f"/pages/questions/dual-roles?{query}")
    form = found.cssselect("form.parameters")[0]
    ticked = [each.get("value") for each in form.cssselect("input[checked]")]
    assert ticked == ["partnerships", "seats", "in_force"]
    assert form.cssselect("#p-person")[0].get("value") == "Ann Ash"
    assert [each.get("value") for each in form.cssselect("option[selected]")] == ["yes"]
    assert "last stated" in words(found.cssselect("table.answer")[0])
    data = found.cssselect("main p a")[-1].get("href")
    assert client.get(data).json()["parameters"]["include"] == ["partnerships", "seats"]


@pytest.mark.parametrize(
    ("query", "detail"),
    [
        ("person=<i>x</i>", "nothing in the graph is called '<i>x</i>'"),
        ("on=soon", "is no date"),
        ("status=hoped", "no status is called 'hoped'"),
        ("nonsense=1", "has no parameter 'nonsense'"),
        (f"person={'x' * 5000}", "5000 characters"),
    ],
)
def test_a_wrong_field_is_said_beside_the_form(client: httpx.Client, query: str, detail: str) -> None:
    found = page(client, f"/pages/questions/dual-roles?{query}", 422)
    assert detail in words(found.cssselect("[role=alert]")[0])
    assert found.cssselect("form.parameters")


def test_namesakes_lead_to_the_question_with_the_one_that_is_meant(client: httpx.Client) -> None:
    found = page(client, "/pages/questions/evidence?subject=oak&on=2007", 422)
    links = [each.get("href") for each in found.cssselect("[role=alert] a")]
    assert links[1] == "/pages/questions/evidence?subject=body%2Fcouncil&on=2007"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/pages/nowhere", 404),
        ("/pages/questions/dual-rolls", 404),
        ("/pages/entities/body/none", 404),
        ("/pages/entities/planet/x", 422),
        ("/pages/documents/none.txt", 404),
        ("/pages/documents/report.txt?start=-1", 422),
        ("/pages/documents?page=0", 422),
    ],
)
def test_what_is_not_there_is_said_on_a_page(client: httpx.Client, path: str, status: int) -> None:
    assert page(client, path, status).cssselect("a[href='/']")


@pytest.mark.parametrize("place", ["start=5&end=2", "start=99999&end=100000", "start=0", "from=100000"])
def test_a_passage_that_the_text_does_not_have_breaks_no_page(client: httpx.Client, place: str) -> None:
    assert not page(client, f"/pages/documents/report.txt?{place}").cssselect("mark")


def test_nothing_loaded_is_a_page_that_helps(tmp_path: Path, serve: Serving) -> None:
    with serve(tmp_path / "none yet") as address, httpx.Client(base_url=address) as client:
        assert "govgraph load PATH" in words(page(client, "/"))
        assert "Nothing is loaded yet" in words(page(client, "/pages/documents", 503))
        write_store(tmp_path / "none yet")
        assert "2 documents loaded" in words(page(client, "/"))


def test_the_page_for_programs_has_every_route_of_the_api(client: httpx.Client) -> None:
    found = page(client, "/docs")
    described = client.get("/openapi.json").json()["paths"]
    routes = [words(each) for each in found.cssselect("h2")]
    assert routes == [f"{method.upper()} {path}" for path, methods in described.items() for method in methods]
    rows = [[words(cell) for cell in row] for row in found.cssselect("tbody tr")]
    status = "in_force, agreed, proposed, expected, ended"
    assert ["status", "query", "Statuses that count.", status] in rows
    for link in found.cssselect("h2 a"):
        assert client.get(link.get("href")).status_code == 200


def test_what_is_known_of_a_document_is_told_apart(client: httpx.Client) -> None:
    about = page(client, "/pages/documents/report.txt").cssselect("p.about")[0]
    assert words(about) == "report.txt · 2007 · 2 statements"


def test_every_address_that_the_readme_names_is_served(client: httpx.Client) -> None:
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    for path in set(re.findall(r"`(/\w*)`", readme)):
        assert client.get(path).status_code != 404, path
