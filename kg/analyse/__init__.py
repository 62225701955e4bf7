"""The graph as a network, for measures, paths and drawing."""

from kg.analyse.network import to_networkx

__all__ = ["to_networkx"]
