"""A problem: what went wrong in a run, as data; the loaders make the first of them."""

from __future__ import annotations

from loaders.problem import Problem, Severity

__all__ = ["Problem", "Severity"]
