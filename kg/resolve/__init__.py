"""Resolution: which mentions of many documents are one entity."""

from kg.resolve.resolve import resolve

__all__ = ["resolve"]
