"""The open parcels, in memory: what waits to be sent, in which order, and whose turn it is.

The table behind it is only read when the store opens; a busy moment would otherwise open the seal of every waiting
text each time somebody asks what can be sent.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from bot.domain.ids import EffectId, RoundId
from bot.ports.storage import Parcel
from bot.storage.undo import Shelf, Undo


@dataclass(frozen=True, slots=True)
class Waiting:
    """An open parcel and, after a failed attempt, the moment of the next one."""

    parcel: Parcel
    until: datetime | None = None


class Queue:
    def __init__(self, undo: Undo) -> None:
        self._open: Shelf[EffectId, Waiting] = Shelf(undo)
        self._to: Shelf[str, tuple[EffectId, ...]] = Shelf(undo)
        self._of_round: Shelf[RoundId, tuple[EffectId, ...]] = Shelf(undo)
        self._last = 0

    def put(self, parcel: Parcel, until: datetime | None = None) -> Waiting:
        """At the end of the queue of its destination. Raises ValueError for an id that waits already."""
        if parcel.id in self._open:
            raise ValueError("a parcel is queued once")
        waiting = Waiting(replace(parcel, order=self._next_place()), until)
        self._add(waiting)
        return waiting

    def put_back(self, waiting: Waiting) -> None:
        """As it stood when the store was closed; in the order of their places."""
        self._last = max(self._last, waiting.parcel.order)
        self._add(waiting)

    def get(self, parcel: EffectId) -> Waiting | None:
        return self._open.get(parcel)

    def change(self, waiting: Waiting) -> None:
        self._open.put(waiting.parcel.id, waiting)

    def to_the_end(self, waiting: Waiting) -> Waiting:
        """The same parcel, behind everything that waits now."""
        self.drop(waiting.parcel.id)
        return self.put(waiting.parcel, waiting.until)

    def drop(self, parcel: EffectId) -> None:
        waiting = self._open.get(parcel)
        if waiting is None:
            return
        self._open.drop(parcel)
        _leave_out(self._to, waiting.parcel.to, parcel)
        if waiting.parcel.round is not None:
            _leave_out(self._of_round, waiting.parcel.round, parcel)

    def heads(self) -> Iterator[Waiting]:
        """The first parcel of each destination that is not held."""
        for queued in self._to.values():
            head = next((w for w in self._all(queued) if not w.parcel.held), None)
            if head is not None:
                yield head

    def of_round(self, round_id: RoundId) -> Sequence[Waiting]:
        return tuple(self._all(self._of_round.get(round_id, ())))

    def to(self, to: str) -> Sequence[Parcel]:
        return tuple(w.parcel for w in self._all(self._to.get(to, ())))

    def held_for(self, to: str) -> Sequence[Parcel]:
        return tuple(w.parcel for w in self._all(self._to.get(to, ())) if w.parcel.held)

    def with_held(self) -> Sequence[str]:
        """The destinations for which something is held."""
        return [to for to, queued in self._to.items() if any(w.parcel.held for w in self._all(queued))]

    def _all(self, parcels: Iterable[EffectId]) -> Iterator[Waiting]:
        return (self._open[parcel] for parcel in parcels)

    def _add(self, waiting: Waiting) -> None:
        parcel = waiting.parcel
        self._open.put(parcel.id, waiting)
        self._to.put(parcel.to, (*self._to.get(parcel.to, ()), parcel.id))
        if parcel.round is not None:
            self._of_round.put(parcel.round, (*self._of_round.get(parcel.round, ()), parcel.id))

    def _next_place(self) -> int:
        self._last += 1  # a place given away in a transaction that failed is simply not used
        return self._last


K = TypeVar("K")


def _leave_out(shelf: Shelf[K, tuple[EffectId, ...]], key: K, parcel: EffectId) -> None:
    left = tuple(other for other in shelf[key] if other != parcel)
    if left:
        shelf.put(key, left)
    else:
        shelf.drop(key)
