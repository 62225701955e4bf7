"""Writes everything that is generated from the Turtle, or with --check says what is not current."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from ontology.generation import context, neo4j, pages, vocabularies
from ontology.load import load_terms, load_vocabularies

ROOT = Path(__file__).parent.parent
GENERATED = Path("ontology/generated")
REFERENCE = Path("docs/reference")


def artefacts() -> Mapping[Path, str]:
    """Every generated file, by its path from the root of the project."""
    terms, concepts = load_terms(), load_vocabularies()
    return {
        GENERATED / "context.jsonld": context.context(terms),
        GENERATED / "lexicon.json": vocabularies.lexicon(concepts),
        GENERATED / "neo4j-constraints.cypher": neo4j.constraints(terms),
        GENERATED / "neo4j-indexes.cypher": neo4j.indexes(terms),
        GENERATED / "schema.json": neo4j.schema(terms, concepts),
        **{REFERENCE / name: page for name, page in pages.pages(terms, concepts).items()},
    }


def stale(root: Path, wanted: Mapping[Path, str]) -> tuple[Path, ...]:
    """The files that are missing or differ, and those in the generated folders that nothing makes."""
    differing = [path for path, text in wanted.items() if _read(root / path) != text.encode()]
    present = (path for folder in (GENERATED, REFERENCE) for path in (root / folder).glob("*"))
    unknown = [path.relative_to(root) for path in present if path.relative_to(root) not in wanted]
    return tuple(sorted((*differing, *unknown)))


def write(root: Path, wanted: Mapping[Path, str]) -> None:
    for path in stale(root, wanted):
        target = root / path
        if path in wanted:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(wanted[path].encode())
        else:
            target.unlink()


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m ontology.generate", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; fail if a file is not current")
    checking = parser.parse_args(arguments).check
    wanted = artefacts()
    found = stale(ROOT, wanted)
    for path in found:
        sys.stderr.write(f"{path}: {'not current' if checking else 'written'}\n")
    if not checking:
        write(ROOT, wanted)
    return 1 if checking and found else 0


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main())
