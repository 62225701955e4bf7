"""What every test may use, and the rule that nothing is skipped in silence."""

from __future__ import annotations

import os
from collections.abc import Generator
from typing import TypeVar

import pytest

from tests.neo4j_fixture import neo4j, neo4j_server

__all__ = ["neo4j", "neo4j_server"]

_NO_SKIP = "GOVGRAPH_NO_SKIP"
_Report = TypeVar("_Report", pytest.TestReport, pytest.CollectReport)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return _unskipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return _unskipped((yield))


def _unskipped(report: _Report) -> _Report:
    """With GOVGRAPH_NO_SKIP=1 a skip is a failure: what was to be shown was not."""
    if os.environ.get(_NO_SKIP) == "1" and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which {_NO_SKIP}=1 forbids: {report.longrepr}"
    return report


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Who asks for the server is marked, so that `-m "not neo4j"` leaves nothing out and nothing in."""
    for item in items:
        if "neo4j_server" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.neo4j)
