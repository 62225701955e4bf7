"""Domain packs: lexicon files and rules of one's own, checked by the examples that they carry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.extract import extract
from kg.extract.lexicon.packs import check_files, use_packs
from kg.extract.prose.patterns import Rule, pack_rules
from kg.model.pack import PackError
from kg.model.problem import Problem
from loaders.read import read_text

__all__ = ["PackError", "check_pack", "use_packs"]


def check_pack(folder: Path) -> tuple[int, tuple[Problem, ...]]:
    """How many examples the rules of a pack carry, and each that is not read as it says.

    The pack is in use from then on.

    Raises:
        PackError: the folder is no pack, or a file or rule in it is broken.
    """
    check_files(folder)
    added = pack_rules(folder)
    use_packs([folder])
    problems = [problem for rule in added for problem in _problems(rule, str(folder))]
    return sum(len(rule.matches) + len(rule.misses) for rule in added), tuple(problems)


def _problems(rule: Rule, source: str) -> Iterator[Problem]:
    if not (rule.matches and rule.misses):
        advice = "give it sentences that it must match (matches) and must not match (misses)"
        yield Problem(source, "no examples", place=f"rule {rule.name}", advice=advice)
    yield from (
        _misread(rule, source, "does not read", text) for text in rule.matches if not _reads(rule, text)
    )
    yield from (_misread(rule, source, "reads", text) for text in rule.misses if _reads(rule, text))


def _misread(rule: Rule, source: str, what: str, text: str) -> Problem:
    return Problem(source, f"{what}: {text}", place=f"rule {rule.name}")


def _reads(rule: Rule, text: str) -> bool:
    return any(s.rule == rule.name for s in extract(read_text(text, "example.txt")).statements)
