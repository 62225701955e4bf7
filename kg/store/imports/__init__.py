"""Files that were exported, here or elsewhere, read as raw statements of their own source."""

from kg.store.imports.read import FORMATS, read_import

__all__ = ["FORMATS", "read_import"]
