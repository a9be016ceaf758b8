"""What is kept in memory, with every change on a list so that it can be taken back when its transaction fails."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Undo:
    """The way back for everything changed in one unit of work."""

    def __init__(self) -> None:
        self._steps: list[Callable[[], object]] = []

    def add(self, step: Callable[[], object]) -> None:
        self._steps.append(step)

    def mark(self) -> int:
        return len(self._steps)

    def back_to(self, mark: int) -> None:
        """Take back everything since `mark`, the last change first."""
        while len(self._steps) > mark:
            self._steps.pop()()

    def forget(self) -> None:
        """What happened stays."""
        self._steps.clear()


class Shelf(Mapping[K, V]):
    """A dict that remembers in an `Undo` how to become what it was. Values are immutable."""

    def __init__(self, undo: Undo) -> None:
        self._undo = undo
        self._things: dict[K, V] = {}

    def put(self, key: K, thing: V) -> None:
        if key in self._things:
            before = self._things[key]
            self._undo.add(lambda: self._things.__setitem__(key, before))
        else:
            self._undo.add(lambda: self._things.__delitem__(key))
        self._things[key] = thing

    def drop(self, key: K) -> None:
        """Nothing happens when it is not there."""
        if key in self._things:
            before = self._things.pop(key)
            self._undo.add(lambda: self._things.__setitem__(key, before))

    def __getitem__(self, key: K) -> V:
        return self._things[key]

    def __contains__(self, key: object) -> bool:
        return key in self._things

    def __iter__(self) -> Iterator[K]:
        return iter(self._things)

    def __len__(self) -> int:
        return len(self._things)
