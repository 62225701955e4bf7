"""Sources to documents: one reader a format, all of them ending in one type."""
