"""Extraction: what one document says, with exact spans."""

from kg.extract.extract import extract

__all__ = ["extract"]
