"""The outbox: a queue in memory that is written down as it changes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from bot.domain.events import Seat
from bot.domain.ids import EffectId, EventRef, PersonId, PromptId, RoundId
from bot.ports.storage import Destination, Parcel
from bot.storage.queue import Queue, Waiting


class ParcelRows(Protocol):
    """Where the queue is written down."""

    def add(self, waiting: Waiting) -> None: ...

    def change(self, waiting: Waiting) -> None:
        """Everything but its content."""
        ...

    def remove(self, parcel: EffectId) -> None: ...


class SentRows(Protocol):
    """Where a sent parcel that must be found again goes."""

    def arrived(self, parcel: Parcel, event: EventRef) -> None: ...


class QueuedOutbox:
    """Implements `bot.ports.storage.Outbox`. A parcel that is not there (any more) is passed over in silence: it was
    dropped while it was under way."""

    def __init__(self, queue: Queue, rows: ParcelRows, sent: SentRows) -> None:
        self._queue = queue
        self._rows = rows
        self._sent = sent

    async def put(self, parcel: Parcel) -> None:
        self._rows.add(self._queue.put(parcel))

    async def ready(self, now: datetime, limit: int = 500) -> Sequence[Parcel]:
        ready = [w.parcel for w in self._queue.heads() if w.until is None or w.until <= now]
        return sorted(ready, key=lambda parcel: parcel.order)[:limit]

    async def tried(self, parcel: EffectId, at: datetime, device: str) -> None:
        waiting = self._queue.get(parcel)
        if waiting is not None and waiting.parcel.first_tried is None:
            self._change(replace(waiting, parcel=replace(waiting.parcel, first_tried=at, device=device)))

    async def sent(self, parcel: EffectId, event: EventRef) -> None:
        waiting = self._queue.get(parcel)
        if waiting is not None:
            self._sent.arrived(waiting.parcel, event)
            self._remove(parcel)

    async def postpone(self, parcel: EffectId, until: datetime) -> None:
        waiting = self._queue.get(parcel)
        if waiting is not None:
            self._change(replace(waiting, until=until))

    async def give_up(self, parcel: EffectId) -> None:
        self._remove(parcel)

    async def next_ready(self, now: datetime) -> datetime | None:
        return min((w.until for w in self._queue.heads() if w.until is not None and w.until > now), default=None)

    async def waiting(self, round_id: RoundId) -> int:
        return len(self._queue.of_round(round_id))

    async def of_person(self, person: PersonId) -> Sequence[Parcel]:
        return self._queue.to(person)

    async def held(self, person: PersonId) -> Sequence[Parcel]:
        return self._queue.held_for(person)

    async def with_held(self) -> Sequence[PersonId]:
        return [PersonId(to) for to in self._queue.with_held()]

    async def release(self, parcel: EffectId, at: datetime) -> None:
        waiting = self._queue.get(parcel)
        if waiting is not None and waiting.parcel.held:
            free = replace(waiting, parcel=replace(waiting.parcel, held=False, first_tried=at))
            self._rows.change(self._queue.to_the_end(free))

    async def drop(self, parcel: EffectId) -> None:
        self._remove(parcel)

    async def drop_to(self, destination: Destination) -> None:
        for parcel in self._queue.to(destination):
            self._remove(parcel.id)

    async def drop_prompts(self, round_id: RoundId, prompts: Sequence[PromptId]) -> None:
        self._remove_where(round_id, lambda parcel: parcel.prompt in prompts)

    async def drop_for(self, round_id: RoundId, seat: Seat) -> None:
        self._remove_where(round_id, lambda parcel: parcel.seat == seat)

    async def wipe_round(self, round_id: RoundId) -> None:
        self._remove_where(round_id, lambda _: True)

    def _change(self, waiting: Waiting) -> None:
        self._queue.change(waiting)
        self._rows.change(waiting)

    def _remove(self, parcel: EffectId) -> None:
        if self._queue.get(parcel) is not None:
            self._queue.drop(parcel)
            self._rows.remove(parcel)

    def _remove_where(self, round_id: RoundId, unwanted: Callable[[Parcel], bool]) -> None:
        for waiting in self._queue.of_round(round_id):
            if unwanted(waiting.parcel):
                self._remove(waiting.parcel.id)
