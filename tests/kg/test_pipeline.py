"""From paths to a graph: the same in any order, and each load exactly what it says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.model.graph import Graph
from kg.model.problem import Severity
from kg.pipeline import build, extract_paths, import_files, load, remove
from kg.settings import Settings
from kg.store import export
from kg.store.folder import open_store
from kg.store.interchange import interchange
from loaders.read import read

COUNCIL = "Jane Example is Chief Executive of Wexmoor County Council.\n"
TRUST = "Sam Sample is the Chair of Wexmoor Primary Care Trust.\n"
BOTH = (
    "The Director of Public Health is a joint appointment of Wexmoor County Council and "
    "Wexmoor Primary Care Trust.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    documents = tmp_path / "documents"
    (documents / "deep").mkdir(parents=True)
    (documents / "council.txt").write_text(COUNCIL)
    (documents / "trust.txt").write_text(TRUST)
    (documents / "deep" / "both.txt").write_text(BOTH)
    return documents


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


def _names(graph: Graph) -> set[str]:
    return {entity.name for entity in graph.entities}


def _quads(store: Path) -> bytes:
    return export.nquads(open_store(store))


def test_order_and_processes_do_not_matter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = list(read([folder]).documents)
    first = interchange(build(documents))
    assert b"Wexmoor County Council" in first
    assert interchange(build(documents[::-1])) == first
    monkeypatch.setattr("kg.pool._WORTH_A_PROCESS", 1)
    assert interchange(build(documents, processes=2)) == first


def test_loading_in_any_order_and_in_parts_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    settings = Settings()
    load(tmp_path / "one", [folder], settings)
    for path in (folder / "trust.txt", folder / "council.txt"):
        load(tmp_path / "two", [path], settings)
    load(tmp_path / "two", [folder], settings)
    assert _quads(tmp_path / "one") == _quads(tmp_path / "two")


def test_loading_again_changes_nothing(folder: Path, store: Path) -> None:
    load(store, [folder], Settings())
    before = {name: run(open_store(store)) for name, run in export.EXPORTS.items()}
    outcome = load(store, [folder], Settings())
    assert outcome.taken == ("council.txt", "deep/both.txt", "trust.txt")
    assert {name: run(open_store(store)) for name, run in export.EXPORTS.items()} == before


def test_a_changed_document_replaces_exactly_its_statements(folder: Path, store: Path) -> None:
    load(store, [folder], Settings())
    before = {s.id: s for s in open_store(store).graph.statements}
    (folder / "trust.txt").write_text(TRUST.replace("Sam Sample", "Robin Field"))
    load(store, [folder / "trust.txt"], Settings())
    graph = open_store(store).graph
    after = {s.id: s for s in graph.statements}
    assert {s.evidence[0].document for id_, s in before.items() if id_ not in after} == {"trust.txt"}
    assert {s.evidence[0].document for id_, s in after.items() if id_ not in before} == {"trust.txt"}
    assert "Robin Field" in _names(graph)
    assert "Sam Sample" not in _names(graph)


def test_a_removed_document_leaves_what_was_before_it(folder: Path, store: Path) -> None:
    load(store, [folder / "council.txt"], Settings())
    before = _quads(store)
    load(store, [folder / "trust.txt"], Settings())
    outcome = remove(store, ["trust.txt", "never.txt"], Settings())
    assert outcome.taken == ("trust.txt",)
    assert [problem.source for problem in outcome.problems] == ["never.txt"]
    assert _quads(store) == before


def test_two_documents_of_one_name_are_told_and_the_order_decides_nothing(tmp_path: Path) -> None:
    for name, text in (("a", COUNCIL), ("b", TRUST)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "same.txt").write_text(text)
    paths = [tmp_path / "a" / "same.txt", tmp_path / "b" / "same.txt"]
    one, other = extract_paths(paths, Settings()), extract_paths(paths[::-1], Settings())
    assert one.failures == 1
    assert interchange(one.graph) == interchange(other.graph)


def test_a_rule_that_fails_on_one_document_is_told_with_its_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.pool.extract", lambda document: {}[document.id])
    outcome = extract_paths([folder], Settings())
    assert outcome.taken == ()
    assert {problem.source for problem in outcome.problems} == {"council.txt", "deep/both.txt", "trust.txt"}
    assert all(problem.severity is Severity.ERROR for problem in outcome.problems)


def test_what_is_imported_survives_later_loads_and_goes_by_its_name(
    folder: Path, store: Path, tmp_path: Path
) -> None:
    load(store, [folder / "council.txt"], Settings())
    before = _quads(store)
    file = _by_hand(tmp_path)
    assert import_files(store, [file], Settings()).problems == ()
    load(store, [folder / "council.txt"], Settings())
    said = [s for s in open_store(store).graph.statements if s.rule == "imported"]
    assert [s.role for s in said] == ["Leader"]
    assert remove(store, ["by hand.json"], Settings()).taken == ("by hand.json",)
    assert _quads(store) == before


def test_what_is_imported_speaks_of_the_same_bodies(folder: Path, store: Path, tmp_path: Path) -> None:
    load(store, [folder / "council.txt"], Settings())
    import_files(store, [_by_hand(tmp_path)], Settings())
    councils = [entity for entity in open_store(store).graph.entities if "Council" in entity.name]
    assert len(councils) == 1


def test_what_is_imported_counts_as_long_as_its_quotes_stand_in_the_text(
    folder: Path, store: Path, tmp_path: Path
) -> None:
    load(store, [folder / "council.txt"], Settings())
    import_files(store, [_by_hand(tmp_path)], Settings())
    (folder / "council.txt").write_text("Minutes.\n" + COUNCIL)
    outcome = load(store, [folder / "council.txt"], Settings())
    assert not [s for s in open_store(store).graph.statements if s.rule == "imported"]
    (problem,) = (problem for problem in outcome.problems if problem.source == "by hand.json")
    assert "do not count" in problem.message
    (folder / "council.txt").write_text(COUNCIL)
    load(store, [folder / "council.txt"], Settings())
    assert [s for s in open_store(store).graph.statements if s.rule == "imported"]


def test_importing_what_was_exported_adds_nothing(folder: Path, store: Path, tmp_path: Path) -> None:
    load(store, [folder], Settings())
    for name, run in export.EXPORTS.items():
        before = run(open_store(store))
        file = tmp_path / f"export.{name}"
        file.write_bytes(before)
        import_files(store, [file], Settings(), name)
        assert run(open_store(store)) == before


@pytest.mark.parametrize("name", ["nquads", "jsonld"])
def test_an_export_makes_an_equal_store(folder: Path, store: Path, tmp_path: Path, name: str) -> None:
    load(store, [folder], Settings())
    data = export.EXPORTS[name](open_store(store))
    (tmp_path / f"x.{name}").write_bytes(data)
    import_files(tmp_path / "other", [tmp_path / f"x.{name}"], Settings())
    assert export.EXPORTS[name](open_store(tmp_path / "other")) == data


def test_a_known_problem_is_told_once(store: Path, tmp_path: Path, folder: Path) -> None:
    load(store, [folder], Settings())
    again = load(store, [folder / "trust.txt"], Settings())
    assert {problem.source for problem in again.problems} <= {"trust.txt"}


def _by_hand(tmp_path: Path) -> Path:
    file = tmp_path / "by hand.json"
    entities = [
        {"id": "e1", "type": "person", "names": ["Jane Example"]},
        {"id": "e2", "type": "body", "names": ["Wexmoor County Council"]},
    ]
    link = {
        "relation": "holds_post",
        "subject": "e1",
        "object": "e2",
        "role": "Leader",
        "quote": COUNCIL.strip(),
    }
    file.write_text(json.dumps({"document": "council.txt", "entities": entities, "links": [link]}))
    return file


def test_a_paragraph_of_megabytes_is_refused_and_stops_no_other(folder: Path, store: Path) -> None:
    (folder / "dump.txt").write_text(COUNCIL.rstrip() * 40_000)
    outcome = load(store, [folder], Settings())
    assert outcome.taken == ("council.txt", "deep/both.txt", "trust.txt")
    (problem,) = outcome.problems
    assert problem.source.endswith("dump.txt")
    assert problem.message.startswith("one paragraph has 2,320,000 characters")
    assert "dump.txt" not in open_store(store).documents
