"""Entities, documents, health, and what is described of all this."""

from __future__ import annotations

import re
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest

from api.http.models import Document, Documents, Entities, Entity, Health
from tests.api.conftest import GRAPH, MINUTES, Serving, write_store

MINUTES_PATH = f"/documents/{quote('minutes/1 & 2?.txt')}"


def test_entities_by_name_and_type(client: httpx.Client) -> None:
    found = Entities.model_validate(client.get("/entities", params={"q": "OAK", "type": "body"}).json())
    assert [each.name for each in found.entities] == ["Oak Council", "Oak PCT"]
    page = client.get("/entities", params={"limit": 2, "offset": 1}).json()
    assert page["total"] == 6
    assert len(page["entities"]) == 2


def test_an_entity_with_its_links(client: httpx.Client) -> None:
    found = Entity.model_validate(client.get("/entities/body/council").json())
    assert found.names == ["Oak Council", "the Council"]
    assert [(link.relation, link.status) for link in found.links] == [
        ("holds_post", "in_force"),
        ("part_of", "in_force"),
        ("post_in", "agreed"),
    ]
    assert len(client.get("/entities/body/council?limit=1").json()["links"]) == 1


def test_a_document_with_the_spans_of_what_it_says(client: httpx.Client) -> None:
    listed = Documents.model_validate(client.get("/documents").json())
    assert [(each.id, each.statements) for each in listed.documents] == [
        ("minutes/1 & 2?.txt", 4),
        ("report.txt", 2),
    ]
    found = Document.model_validate(client.get(MINUTES_PATH).json())
    assert found.text == MINUTES
    for link in found.links:
        assert all(MINUTES[each.start : each.end] == each.quote for each in link.evidence)


def test_a_stretch_of_a_document(client: httpx.Client) -> None:
    found = client.get(MINUTES_PATH, params={"start": 24, "length": 30}).json()
    assert (found["start"], found["end"], found["text"]) == (24, 54, MINUTES[24:54])
    assert [link["role"] for link in found["links"]] == ["Executive Member"]
    beyond = client.get(MINUTES_PATH, params={"start": 9_999_999}).json()
    assert (beyond["text"], beyond["links"]) == ("", [])


NOT_IDS = ["..", "../store.json", "%2e%2e/store.json", "..%2fstore.json", "/etc/passwd", "minutes", "texts/x"]


@pytest.mark.parametrize("path", [*NOT_IDS, "%00", "%ff%fe", "\\", "a" * 1990])
@pytest.mark.parametrize("prefix", ["/documents/", "/pages/documents/"])
def test_a_document_is_looked_up_and_never_a_path(address: str, prefix: str, path: str) -> None:
    connection = HTTPConnection(address.removeprefix("http://"))  # sends the path as it is
    connection.request("GET", prefix + path)
    assert connection.getresponse().status == 404
    connection.close()


def test_health_before_and_after_something_is_loaded(tmp_path: Path, serve: Serving) -> None:
    with serve(tmp_path / "store") as address:
        assert Health.model_validate(httpx.get(f"{address}/healthz").json()).status == "empty"
        assert httpx.get(f"{address}/questions/dual-roles").status_code == 503
        assert httpx.get(f"{address}/questions").status_code == 200
        write_store(tmp_path / "store", GRAPH)
        assert httpx.get(f"{address}/healthz").json() == {"status": "ok", "documents": 2}
        assert len(httpx.get(f"{address}/questions/dual-roles").json()["rows"]) == 1


def test_every_route_is_described_with_examples_and_its_problems(client: httpx.Client) -> None:
    described = client.get("/openapi.json").json()
    assert set(described["paths"]) == {
        "/questions", "/questions/{name}", "/entities", "/entities/{type}/{key}",
        "/documents", "/documents/{id}", "/sparql", "/healthz",
    }  # fmt: skip
    schemas = described["components"]["schemas"]
    for name in ("EntityRef", "Evidence", "Statement", "Link", "Question", "Source", "Document", "Problem"):
        fields = schemas[name]["properties"].values()
        assert any("examples" in field for field in fields), name
    for path, operations in described["paths"].items():
        for operation in operations.values():
            problems = [code for code in operation["responses"] if code.startswith(("4", "5"))]
            assert problems or path == "/questions", path
            for code in problems:
                assert "application/problem+json" in operation["responses"][code]["content"], (path, code)


def test_no_page_of_another_host_is_needed_to_read_the_description(client: httpx.Client) -> None:
    page = client.get("/docs").text
    assert "/questions" in page
    assert not re.findall(r"""(?:src|href)=["']?(?:https?:)?//""", page)
    assert client.get("/redoc").status_code == 404
