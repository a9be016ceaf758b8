"""Taking what is queued to where it goes: many rooms at once, in order per room, each parcel exactly once.

The row's id is the transaction id, so a repeat after a crash is the same event. Sending follows the commit and holds up
nothing; what was sent is noted together, in the writer's next transaction.
"""

import asyncio
import contextlib
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.duo import is_duo_place
from bot.domain.events import BotShutOut
from bot.domain.ids import EventRef, PersonId, PlaceKey, RoomRef, TeamId
from bot.domain.round import TO_ERASE
from bot.ports.homeserver import Refused, SignedOut, TryLater
from bot.ports.press import PressFailed
from bot.ports.storage import Destination, Kind, Parcel, Person, RoundPlace
from bot.ports.texts import Voice
from bot.ports.tools import Tools
from bot.service import duos, inroom, places
from bot.service.carry import happen
from bot.service.enclose import TAKEN_BACK, Enclosing
from bot.service.retract import note_arrival
from bot.service.work import Work, Writer, patiently

log = logging.getLogger(__name__)

IN_FLIGHT = 32
"""Rooms written to at the same time."""
FORGOTTEN_AFTER = timedelta(hours=23)
"""The server forgets transaction ids after 24 hours; before that, look in the room first."""
GIVEN_UP_AFTER = timedelta(days=7)
"""What could not be delivered for so long never will be; a round must be erased some day."""
_LONGEST_WAIT = timedelta(minutes=5)
_OF_ROOMS = frozenset({Kind.ROOM, Kind.VOICES, Kind.GIVE, Kind.LEAVE})
"""What is done to a room of a round; the rest is said there."""
_SHUT_OUT = frozenset({"M_FORBIDDEN", "M_NOT_FOUND"})


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of one parcel: an event, a moment to try again, a refusal for good, or none of them: given up."""

    parcel: Parcel
    event: EventRef | None = None
    done: bool = False
    """A room was made or given voices: no event comes of it."""
    wait: timedelta | None = None
    refused: str | None = None


class Deliverer:
    """Runs beside the receiver; woken by every commit that queued something."""

    def __init__(self, tools: Tools, writer: Writer, device: str) -> None:
        self._tools = tools
        self._writer = writer
        self._device = device
        self._wake = asyncio.Event()
        self._done: list[_Outcome] = []
        self._busy: set[Destination] = set()
        self._tries: dict[str, int] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(IN_FLIGHT)
        self._invited: set[PersonId] = set()
        self._enclosing = Enclosing(tools, writer)
        self._stopping = False
        self._fatal: SignedOut | None = None
        writer.listen(self._heard)

    def _heard(self, work: Work) -> None:
        if work.queued:
            self._wake.set()

    async def run(self) -> None:
        """Until cancelled or `stop`ped. Raises `SignedOut`."""
        self._wake.set()
        while not self._stopping:
            wait = await patiently(self._round)
            if self._fatal is not None:
                raise self._fatal
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), wait)

    async def stop(self) -> None:
        """Let what is under way arrive, note it, and begin nothing new."""
        self._stopping = True
        self._wake.set()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=4)
        if self._done:
            async with self._writer.work() as work:
                await self._note(work, list(self._done))

    async def _round(self) -> float | None:
        """Note what came back, start what can go; how long to wait for the next postponed parcel (seconds)."""
        self._wake.clear()
        done = list(self._done)
        async with self._writer.work() as work:
            await self._note(work, done)
            ready = await work.uow.outbox.ready(work.at)
            later = await work.uow.outbox.next_ready(work.at)
        del self._done[: len(done)]
        self._busy -= {outcome.parcel.to for outcome in done}
        for parcel in self._fresh(ready):
            self._busy.add(parcel.to)
            task = asyncio.create_task(self._send(parcel))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return None if later is None else max(0.01, (later - self._tools.now()).total_seconds())

    def _fresh(self, ready: Iterable[Parcel]) -> list[Parcel]:
        return [parcel for parcel in ready if parcel.to not in self._busy]

    async def _send(self, parcel: Parcel) -> None:
        async with self._slots:
            try:
                outcome = await self._try(parcel)
            except SignedOut as error:
                self._fatal = error
                outcome = _Outcome(parcel, wait=_LONGEST_WAIT)
            except Exception as error:
                log.error("delivery.failed", exc_info=error)
                outcome = _Outcome(parcel, wait=self._pause(parcel))
        self._done.append(outcome)
        self._wake.set()

    async def _try(self, parcel: Parcel) -> _Outcome:
        if parcel.first_tried is not None and self._tools.now() - parcel.first_tried > GIVEN_UP_AFTER:
            return _Outcome(parcel)
        try:
            place = await self._place(parcel)
            if place is not None and parcel.kind in _OF_ROOMS:
                await self._at_room(place, parcel)
                return _Outcome(parcel, done=True)
            room = await self._room(parcel, place)
            event = await self._put(room, parcel)
            self._tries.pop(parcel.id, None)
            return _Outcome(parcel, event=event)
        except TryLater as later:
            return _Outcome(parcel, wait=max(timedelta(seconds=later.seconds), timedelta(milliseconds=50)))
        except PressFailed as failed:
            log.warning("press.failed", extra={"error": str(failed)})
            return _Outcome(parcel, wait=self._pause(parcel))
        except Refused as refused:
            log.warning("delivery.refused", extra={"code": refused.code})
            return _Outcome(parcel, refused=refused.code)

    async def _put(self, room: RoomRef, parcel: Parcel) -> EventRef:
        hs = self._tools.homeserver
        if parcel.kind is Kind.REDACTION:
            event = EventRef(str(parcel.content["event"]))
            await hs.redact(room, event, parcel.id)
            return event
        if self._may_be_there(parcel):
            there = await hs.find_sent(room, parcel.id)
            if there is not None:
                return there
        if parcel.kind is Kind.FILE:
            return await self._enclosing.send(room, parcel)
        return await hs.send(room, parcel.content, parcel.id)

    def _may_be_there(self, parcel: Parcel) -> bool:
        """An earlier try may have arrived without the server remembering its transaction id."""
        if parcel.device is not None and parcel.device != self._device:
            return True
        queued = parcel.first_tried
        return queued is not None and self._tools.now() - queued > FORGOTTEN_AFTER

    async def _at_room(self, place: RoundPlace, parcel: Parcel) -> None:
        """Make it, give it away, or change who is in it and who may speak there."""
        if is_duo_place(place.place):
            await duos.carry(self._tools, self._writer, place, parcel)
            return
        await places.carry(self._tools, self._writer, place, parcel)
        if parcel.kind is Kind.ROOM:
            await inroom.look_who_is_in(self._tools, self._writer, place)

    async def _place(self, parcel: Parcel) -> RoundPlace | None:
        async with self._writer.work() as work:
            return await work.uow.places.get(PlaceKey(parcel.to))

    async def _room(self, parcel: Parcel, place: RoundPlace | None) -> RoomRef:
        """The room of the destination; a private chat is made when there is none, and its person asked back in."""
        if place is not None and place.room is not None:
            return place.room
        async with self._writer.work() as work:
            team = await work.uow.teams.get(TeamId(parcel.to))
            person = await work.uow.people.get(PersonId(parcel.to)) if team is None else None
        if team is not None:
            return team.room
        if person is None:
            raise Refused("M_NOT_FOUND")
        if person.chat is None:
            return await self._make_chat(person)
        if not person.in_chat and person.id not in self._invited:
            await self._tools.homeserver.invite(person.chat, person.ref)
            self._invited.add(person.id)
        return person.chat

    async def _make_chat(self, person: Person) -> RoomRef:
        habits = self._tools.habits
        voice = Voice(habits.lang, habits.schedule.zone, habits.formal)
        room = await self._tools.homeserver.create_private_chat(
            person.ref,
            alias=person.alias,
            name=self._tools.texts.chat_name(voice),
            topic=self._tools.texts.chat_topic(voice),
        )
        self._invited.add(person.id)
        async with self._writer.work() as work:
            known = await work.uow.people.get(person.id)
            if known is not None:
                await work.uow.people.save(replace(known, chat=room))
        return room

    async def _note(self, work: Work, done: Sequence[_Outcome]) -> None:
        """Write down what came back, and tell the rounds that wait for their last message."""
        for outcome in done:
            if outcome.event is not None:
                await work.uow.outbox.sent(outcome.parcel.id, outcome.event)
                await note_arrival(work, outcome.parcel, outcome.event)
            elif outcome.done:
                await work.uow.outbox.drop(outcome.parcel.id)
                await duos.carried(work, outcome.parcel)
            elif outcome.wait is not None:
                await work.uow.outbox.postpone(outcome.parcel.id, work.at + outcome.wait)
            else:
                await self._note_refusal(work, outcome)
            if outcome.parcel.round is not None and outcome.wait is None:
                row = await work.uow.rounds.row(outcome.parcel.round)
                if row is not None and row.stage in {stage.value for stage in TO_ERASE}:
                    work.ending.add(outcome.parcel.round)

    async def _note_refusal(self, work: Work, outcome: _Outcome) -> None:
        """No for good. In a team room that means the bot is shut out: its rounds stand still and nothing is lost."""
        team = await work.uow.teams.get(TeamId(outcome.parcel.to))
        if outcome.refused is None:
            log.warning("delivery.given_up")
        if team is None or outcome.refused not in _SHUT_OUT:
            await work.uow.outbox.give_up(outcome.parcel.id)
            await duos.refused(work, outcome.parcel)
            if outcome.parcel.kind is Kind.FILE and outcome.refused not in {None, TAKEN_BACK, *_SHUT_OUT}:
                await self._enclosing.tell_refused(work, outcome.parcel)
            return
        await work.uow.outbox.postpone(outcome.parcel.id, work.at + _LONGEST_WAIT)
        if team.present:
            await work.uow.teams.save(replace(team, present=False))
            for row in await work.uow.rounds.rows(team.id):
                await happen(work, row.id, BotShutOut(back=False))

    def _pause(self, parcel: Parcel) -> timedelta:
        tries = self._tries[parcel.id] = self._tries.get(parcel.id, 0) + 1
        return min(timedelta(seconds=2 ** min(tries, 8)), _LONGEST_WAIT)
