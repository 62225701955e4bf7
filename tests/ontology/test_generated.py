"""What is generated is current, is the same wherever it is made, and works for those who read it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pyoxigraph
import pytest

from kg.model.vocabulary import EntityType, Relation, Status
from ontology.generate import GENERATED, REFERENCE, ROOT, artefacts, stale, write
from ontology.schema import schema
from ontology.terms import RELATIONS

WANTED = artefacts()
PAGES = [path for path in WANTED if path.suffix == ".html"]


def test_every_generated_file_is_current() -> None:
    assert stale(ROOT, WANTED) == (), "run: python -m ontology.generate"


def test_the_bytes_do_not_depend_on_the_order_of_hashes() -> None:
    code = "from ontology.generate import artefacts; import hashlib; print(hashlib.sha256(repr(artefacts()).encode()).hexdigest())"  # noqa: E501  # one command line
    seen = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env=environment,
            cwd=ROOT,
        )
        seen.add(done.stdout)
    assert len(seen) == 1


def test_a_stale_and_a_left_over_file_are_found_and_mended(tmp_path: Path) -> None:
    write(tmp_path, WANTED)
    assert stale(tmp_path, WANTED) == ()
    (tmp_path / GENERATED / "schema.json").write_text("{}")
    (tmp_path / REFERENCE / "old.html").write_text("gone")
    assert stale(tmp_path, WANTED) == (REFERENCE / "old.html", GENERATED / "schema.json")
    write(tmp_path, WANTED)
    assert stale(tmp_path, WANTED) == ()


def test_the_context_gives_short_names_their_meaning() -> None:
    context = json.loads(WANTED[GENERATED / "context.jsonld"])
    document = {
        **context,
        "@id": "https://govgraph.example/id/person/1",
        "@type": "Person",
        "holdsPost": "https://govgraph.example/id/body/1",
    }
    quads = pyoxigraph.parse(json.dumps(document), format=pyoxigraph.RdfFormat.JSON_LD)
    said = {quad.predicate.value: quad.object.value for quad in quads}
    assert said[RELATIONS["holds_post"]] == "https://govgraph.example/id/body/1"


def test_constraints_are_of_uniqueness_alone() -> None:
    lines = WANTED[GENERATED / "neo4j-constraints.cypher"].splitlines()[1:]
    assert lines
    assert all(line.endswith("REQUIRE n.id IS UNIQUE;") for line in lines)


def test_the_schema_says_how_each_relation_and_type_draws() -> None:
    assert set(schema().relations) == set(Relation)
    assert set(schema().labels) == set(EntityType)
    assert set(schema().statuses) == set(Status) - {Status.IN_FORCE}
    assert {*schema().labels.values(), "Statement", "Passage", "Document"} == set(schema().nodes)


def test_the_schema_says_what_may_stand_at_the_ends() -> None:
    relations = schema().relations
    organisations = {"body", "board", "partnership"}
    assert relations["holds_post"].subjects == {"person"}
    assert relations["holds_post"].objects == organisations
    assert relations["member_of"].subjects == {"person", "post", *organisations}
    assert relations["within"].objects == {"area", *organisations}


class _Links(HTMLParser):
    """What a page refers to, and the anchors that it has."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "a":
            self.links.append(values["href"])
        self.fetched += [values[name] for name in ("src", "srcset") if name in values]
        self.fetched += [values["href"]] if tag == "link" else []
        if "id" in values:
            self.ids.append(values["id"])


def _read(page: Path) -> _Links:
    parser = _Links()
    parser.feed(WANTED[page])
    return parser


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_fetches_nothing_and_its_links_lead_somewhere(page: Path) -> None:
    read = _read(page)
    assert read.fetched == []
    assert len(read.ids) == len(set(read.ids))
    for link in read.links:
        file, _, anchor = link.partition("#")
        target = REFERENCE / file if file else page
        assert target in WANTED or (ROOT / REFERENCE / file).resolve().is_file(), link
        if anchor:
            assert anchor in _read(target).ids, link


def test_every_relation_is_on_the_overview() -> None:
    overview = WANTED[REFERENCE / "index.html"]
    assert all(f">{relation}</a>" in overview for relation in Relation)
