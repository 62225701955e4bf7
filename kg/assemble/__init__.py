"""Entities and statements to a graph, checked against the shapes."""

from kg.assemble.assemble import assemble
from kg.assemble.check import problems

__all__ = ["assemble", "problems"]
