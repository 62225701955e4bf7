"""Neo4j: the graph as labelled nodes and relationships, by the official driver."""

from kg.store.neo4j.compare import Difference, compare
from kg.store.neo4j.connection import Connection
from kg.store.neo4j.pull import pull, pushed
from kg.store.neo4j.push import PushReport, push
from kg.store.neo4j.store import Neo4jStore

__all__ = ["Connection", "Difference", "Neo4jStore", "PushReport", "compare", "pull", "push", "pushed"]
