"""Neo4j: the graph as labelled nodes and relationships, by the official driver."""

from kg.store.neo4j.connection import Connection
from kg.store.neo4j.pull import pull, pushed
from kg.store.neo4j.push import PushReport, push

__all__ = ["Connection", "PushReport", "pull", "push", "pushed"]
