"""Stretches of a text in order of place, so that what overlaps another is found without a look at all of them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from typing import Generic, Protocol, TypeVar


class Stretch(Protocol):
    """What has a place in a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


T = TypeVar("T", bound=Stretch)


class Stretches(Generic[T]):
    """Stretches that may be added and taken out, and that tell which of them touch a place."""

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items = sorted(items, key=_start)
        self._longest = max((i.end - i.start for i in self._items), default=0)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def add(self, item: T) -> None:
        """Puts a stretch in its place, behind those that start there too."""
        insort(self._items, item, key=_start)
        self._longest = max(self._longest, item.end - item.start)

    def discard(self, gone: Iterable[T]) -> None:
        """Takes stretches out."""
        for item in gone:
            at = bisect_left(self._items, item.start, key=_start)
            while self._items[at] is not item:
                at += 1
            del self._items[at]

    def over(self, start: int, end: int) -> list[T]:
        """The stretches that have a character between two places, in order."""
        first = bisect_left(self._items, start - self._longest, key=_start)
        last = bisect_left(self._items, end, key=_start, lo=first)
        return [i for i in self._items[first:last] if i.end > start]


def within(items: list[T], start: int, end: int) -> list[T]:
    """Those of some stretches, given in order, that stand between two places."""
    first = bisect_left(items, start, key=_start)
    last = bisect_left(items, end, key=_start, lo=first)
    return [i for i in items[first:last] if i.end <= end]


def _start(item: Stretch) -> int:
    return item.start
