"""Extraction: what one document says, with exact spans."""

from kg.extract.extract import extract, trace

__all__ = ["extract", "trace"]
