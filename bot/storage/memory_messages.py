"""Sent and received messages, released summaries and the journal, in memory."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.effects import Tag
from bot.domain.ids import EffectId, EventRef, PersonId, PromptId, RoundId, TeamId
from bot.ports.journal import JournalLine
from bot.ports.released import Released
from bot.ports.storage import Destination, HeldMessage, Parcel
from bot.storage.inbox import whole_hour
from bot.storage.queue import Queue
from bot.storage.seating import Seating
from bot.storage.undo import Shelf, Undo


@dataclass(frozen=True, slots=True)
class Known:
    """A message of ours that can be found again; `shown` is its place in the order of what was seen."""

    round: RoundId
    to: Destination = field(repr=False)
    prompt: PromptId | None
    tag: Tag | None
    event: EventRef | None = field(repr=False, default=None)
    shown: int | None = None


class MemorySent:
    """Implements `bot.ports.storage.Sent` and `bot.storage.outbox.SentRows`."""

    def __init__(self, undo: Undo, queue: Queue, seating: Seating) -> None:
        self._known: Shelf[EffectId, Known] = Shelf(undo)
        self._queue = queue
        self._seating = seating
        self._last = 0

    def arrived(self, parcel: Parcel, event: EventRef) -> None:
        known = self._known.get(parcel.id) or _known(parcel)
        if known is not None:
            self._known.put(parcel.id, replace(known, event=event))

    async def shown(self, parcel: EffectId) -> None:
        waiting = self._queue.get(parcel)
        known = self._known.get(parcel) or (None if waiting is None else _known(waiting.parcel))
        if known is not None and known.shown is None:
            self._last += 1
            self._known.put(parcel, replace(known, shown=self._last))

    async def last_shown(self, person: PersonId) -> tuple[RoundId, PromptId] | None:
        shown = [known for known in self._prompts_of(person) if known.shown is not None]
        last = max(shown, key=lambda known: known.shown or 0, default=None)
        return None if last is None or last.prompt is None else (last.round, last.prompt)

    async def prompt_at(self, person: PersonId, event: EventRef) -> tuple[RoundId, PromptId] | None:
        at = next((known for known in self._prompts_of(person) if known.event == event), None)
        return None if at is None or at.prompt is None else (at.round, at.prompt)

    async def tagged(self, round_id: RoundId, tag: Tag) -> Sequence[tuple[Destination, EventRef]]:
        return [
            (known.to, known.event)
            for known in self._known.values()
            if known.round == round_id and known.tag is tag and known.event is not None
        ]

    async def count(self, round_id: RoundId, person: PersonId) -> int:
        return len(self._to(round_id, person))

    async def forget(self, round_id: RoundId, person: PersonId) -> None:
        for parcel in self._to(round_id, person):
            self._known.drop(parcel)

    def _to(self, round_id: RoundId, person: PersonId) -> list[EffectId]:
        return [parcel for parcel, known in self._known.items() if (known.round, known.to) == (round_id, person)]

    def forget_round(self, round_id: RoundId) -> None:
        for parcel, known in list(self._known.items()):
            if known.round == round_id:
                self._known.drop(parcel)

    def _prompts_of(self, person: PersonId) -> Sequence[Known]:
        live = {round_id for round_id, _ in self._seating.of_person(person)}
        return [
            known
            for known in self._known.values()
            if known.to == person and known.round in live and known.prompt is not None
        ]


def _known(parcel: Parcel) -> Known | None:
    if parcel.round is None or (parcel.prompt is None and parcel.tag is None):
        return None
    return Known(parcel.round, parcel.to, parcel.prompt, parcel.tag)


class MemoryInbox:
    """Implements `bot.ports.storage.Inbox`."""

    def __init__(self, undo: Undo) -> None:
        self._handled: Shelf[EventRef, datetime] = Shelf(undo)
        self._held: Shelf[EventRef, HeldMessage] = Shelf(undo)
        self._token: Shelf[None, str] = Shelf(undo)

    async def first_time(self, event: EventRef, at: datetime) -> bool:
        if event in self._handled:
            return False
        self._handled.put(event, whole_hour(at))
        return True

    async def forget_before(self, at: datetime) -> None:
        for event, hour in list(self._handled.items()):
            if hour < at:
                self._handled.drop(event)

    async def hold(self, held: HeldMessage) -> None:
        self._held.put(held.event, held)

    async def held(self) -> Sequence[HeldMessage]:
        return sorted(self._held.values(), key=lambda held: held.came)

    async def mark_told(self, event: EventRef) -> None:
        held = self._held.get(event)
        if held is not None:
            self._held.put(event, replace(held, told=True))

    async def let_go(self, event: EventRef) -> None:
        self._held.drop(event)

    async def token(self) -> str | None:
        return self._token.get(None)

    async def set_token(self, token: str) -> None:
        self._token.put(None, token)

    def forget_round(self, round_id: RoundId) -> None:
        for event, held in list(self._held.items()):
            if held.round == round_id:
                self._held.drop(event)


@dataclass(frozen=True, slots=True)
class KeptRelease:
    """`asked`: its place in the row of requests to take words away; None when nobody asked."""

    released: Released = field(repr=False)
    number: int
    asked: int | None = None


class MemoryReleases:
    """Implements `bot.ports.storage.Releases`."""

    def __init__(self, undo: Undo, forget_pictures: Callable[[str], None]) -> None:
        self._kept: Shelf[str, KeptRelease] = Shelf(undo)
        self._forget_pictures = forget_pictures
        self._last = 0

    async def keep(self, released: Released) -> None:
        if released.id in self._kept:
            raise ValueError("this summary is kept already")
        number = self._next()
        self._kept.put(released.id, KeptRelease(released, number, self._place(released, None)))

    async def of_team(self, team: TeamId) -> Sequence[Released]:
        kept = [one for one in self._kept.values() if one.released.team == team]
        return [one.released for one in sorted(kept, key=lambda one: one.number)]

    async def get(self, released_id: str) -> Released | None:
        kept = self._kept.get(released_id)
        return None if kept is None else kept.released

    async def save(self, released: Released) -> None:
        kept = self._kept.get(released.id)
        if kept is not None:
            asked = self._place(released, kept.asked)
            self._kept.put(released.id, KeptRelease(released, kept.number, asked))

    async def asked_of(self, leader: PersonId) -> Sequence[Released]:
        asked = [(one.asked, one.released) for one in self._kept.values() if one.asked is not None]
        in_order = sorted(asked, key=lambda pair: pair[0])
        return [released for _, released in in_order if released.leader == leader]

    async def find_by_message(self, message: EffectId) -> Released | None:
        kept = (one.released for one in self._kept.values())
        return next((r for r in kept if any(posted.message == message for posted in r.messages())), None)

    async def remove(self, released_id: str) -> None:
        self._forget_pictures(released_id)
        self._kept.drop(released_id)

    async def led_by(self, leader: PersonId) -> Sequence[Released]:
        kept = [one for one in self._kept.values() if one.released.leader == leader]
        return [one.released for one in sorted(kept, key=lambda one: one.number)]

    async def purge(self, now: datetime) -> int:
        kept = (one.released for one in self._kept.values())
        past = [r.id for r in kept if r.until is not None and r.until <= now]
        for released_id in past:
            await self.remove(released_id)
        return len(past)

    def _place(self, released: Released, before: int | None) -> int | None:
        if released.asked is None:
            return None
        return self._next() if before is None else before

    def _next(self) -> int:
        self._last += 1
        return self._last


class MemoryJournal:
    """Implements `bot.ports.storage.Journal`."""

    def __init__(self, undo: Undo) -> None:
        self._lines: Shelf[int, JournalLine] = Shelf(undo)
        self._number = 0

    async def note(self, kind: str, round_id: RoundId | None, at: datetime, team: TeamId | None = None) -> None:
        self._number += 1
        self._lines.put(self._number, JournalLine(whole_hour(at), kind, round_id, team))

    async def read(self) -> Sequence[JournalLine]:
        return [self._lines[number] for number in sorted(self._lines)]

    async def forget_before(self, at: datetime) -> None:
        for number, line in list(self._lines.items()):
            if line.hour < at:
                self._lines.drop(number)
