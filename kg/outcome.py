"""What a run came to: what was taken, what went wrong, and the graph as it is now."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kg.model.graph import Graph
from kg.model.problem import Problem, Severity

NOTHING = Graph((), (), ())


@dataclass(frozen=True, slots=True)
class Outcome:
    """`taken` are the ids of the documents or the names of the files that were taken."""

    taken: tuple[str, ...]
    problems: tuple[Problem, ...]
    graph: Graph = NOTHING

    @property
    def failures(self) -> int:
        """How many problems kept something from being taken."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    def summary(self, verb: str, folder: Path) -> str:
        """One line for people."""
        if not self.taken:
            return f"Nothing was done; {folder} is as it was."
        graph = self.graph
        counts = f"{len(graph.documents)} documents, {len(graph.entities)} entities"
        held = f"{counts}, {len(graph.statements)} statements"
        failed = f", {self.failures} failed" if self.failures else ""
        return f"{verb} {len(self.taken)}{failed}. {folder} holds {held}."
