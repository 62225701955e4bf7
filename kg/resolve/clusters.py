"""Clusters: sets of mentions that are one entity, joined pair by pair."""

from __future__ import annotations

from collections import defaultdict


class Clusters:
    """A union of sets in which the smallest member stands for its set, whatever the order of joining."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def add(self, member: str) -> None:
        self._parent.setdefault(member, member)

    def find(self, member: str) -> str:
        """The member that stands for the set."""
        root = member
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[member] != root:
            self._parent[member], member = root, self._parent[member]
        return root

    def join(self, one: str, other: str) -> None:
        """Makes two sets one."""
        a, b = sorted((self.find(one), self.find(other)))
        self._parent[b] = a

    def sets(self) -> dict[str, list[str]]:
        """Each set by the member that stands for it, members sorted."""
        found: dict[str, list[str]] = defaultdict(list)
        for member in sorted(self._parent):
            found[self.find(member)].append(member)
        return dict(found)
