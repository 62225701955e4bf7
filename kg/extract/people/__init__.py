"""People and offices: which words name a person, which an office."""
