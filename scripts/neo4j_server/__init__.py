"""A Neo4j Community server for tests, and for anyone without Docker; its jars are fetched, never shipped."""
