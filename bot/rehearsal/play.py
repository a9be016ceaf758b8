"""A rehearsal: a flow from the facilitator's first line to the erasure, with invented people.

async with rehearsal(flow, people=6, seed=1) as play:
    await play.to_the_end()
    play.record.readable_by(play.parts[1].ref)

Everybody answers by the marker in the bot's messages alone. When nobody has anything left to answer, the clock jumps to
the next moment of the round.
"""

import heapq
import itertools
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.flow import Flow
from bot.domain.ids import PersonRef, RoleId, RoomRef
from bot.ports.homeserver import Invited
from bot.rehearsal import voices
from bot.rehearsal.casting import Part, cast
from bot.rehearsal.drawing import drawing
from bot.rehearsal.network import BOT, Happening, Network, Room
from bot.rehearsal.player import Player, TypedPlayer
from bot.rehearsal.prompts import UnknownPrompt
from bot.rehearsal.record import Record
from bot.rehearsal.stage import HandClock, Stage, StageError, tools_of

TEAM_ROOM: Final = RoomRef("!team:stil.example")
MONDAY_TEN: Final = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
_FACILITATES: Final = 50
_MORNING: Final = 8
_STEPS: Final = 20_000
"""So many steps no round takes; one that does will never end."""

__all__ = ["MONDAY_TEN", "TEAM_ROOM", "Play", "StageError", "Typed", "UnknownPrompt", "rehearsal"]


@dataclass(frozen=True, slots=True)
class Typed:
    """The first person in `role` is played by somebody who types."""

    role: RoleId
    typist: Callable[[Part], str]


@dataclass(slots=True)
class Play:
    """`step` by step, or `to_the_end`. `record` can be asked at any moment."""

    flow: Flow
    lang: str
    stage: Stage
    parts: tuple[Part, ...]
    typed: Typed | None = None
    _players: dict[PersonRef, Player] = field(default_factory=dict)
    _looks: list[tuple[datetime, int, PersonRef, RoomRef]] = field(default_factory=list)
    """When somebody looks at which room, earliest first."""
    _order: "itertools.count[int]" = field(default_factory=itertools.count)
    _heard: int = 0

    @property
    def record(self) -> Record:
        rooms = self.stage.network.rooms.items()
        return Record(self.stage.network.timeline, {ref: room.private_of for ref, room in rooms if room.private_of})

    @property
    def timeline(self) -> Sequence[Happening]:
        """Everything that was done so far, in order."""
        return self.stage.network.timeline

    def first_in(self, role: RoleId) -> Part | None:
        """Who stands for this role where one person must; None for a role that is filled on the way."""
        return next((part for part in self.parts if part.role == role), None)

    def part(self, person: PersonRef) -> Part | None:
        """Who plays under this id; None for the bot."""
        player = self._players.get(person)
        return player.part if player else None

    async def begins(self) -> None:
        """The bot comes into the team room and the facilitator types one line."""
        speech, leader = voices.speech(self.lang), self.parts[0]
        self._players = {part.ref: self._player(part) for part in self.parts}
        await self._gather()
        self.stage.network.says(leader.ref, TEAM_ROOM, f'{speech.command} start {self.flow.id} "{speech.theme}"')
        await self._settles()
        if not await self._rounds_left():
            raise StageError(self._last_words())

    async def _gather(self) -> None:
        await self.stage.happens(Invited(TEAM_ROOM, self.parts[0].ref, direct=False))

    def _player(self, part: Part) -> Player:
        speech = voices.speech(self.lang)
        if self.typed is not None and part is self.first_in(self.typed.role):
            return TypedPlayer(part, speech, typist=self.typed.typist)
        return Player(part, speech, tuple(other.role for other in self.parts if other is not self.parts[0]))

    def falls_silent(self, part: Part) -> None:
        """From here on this person reads along at most, and says nothing any more."""
        self._players[part.ref] = TypedPlayer(part, voices.speech(self.lang), typist=lambda _: "")

    async def step(self) -> bool:
        """The next thing happens: somebody looks at a message, or a moment of the round comes. False: it is over."""
        moment = await self.stage.next_moment()
        if self._looks and (moment is None or self._looks[0][0] <= moment):
            self._somebody_looks(moment)
        elif moment is not None:
            await self.stage.until(moment)
            if await self.stage.next_moment() == moment:
                raise StageError("A moment of the round fails each time.")
        elif await self._rounds_left():
            raise StageError("The round is not over, and nobody is asked anything any more.")
        else:
            return False
        await self._settles()
        return True

    async def to_the_end(self) -> None:
        """Until the round is erased and nobody has anything left to answer. Raises `StageError`, `UnknownPrompt`."""
        for _ in range(_STEPS):
            if not await self.step():
                return
        raise StageError("The round never ends.")

    def _somebody_looks(self, _before: datetime | None) -> None:
        """Who comes first, at their own time, before the next moment of the round."""
        at, _, person, room = heapq.heappop(self._looks)
        self.stage.clock.at = max(self.stage.now, at)
        self._looks_at(person, room)

    def _looks_at(self, person: PersonRef, room: RoomRef) -> None:
        network = self.stage.network
        reply = self._players[person].replies(room, self.stage.now, private=self._is_private(room))
        if reply is None or not network.may_write(person, room):
            return
        if reply.picture:
            network.sends_picture(person, room, drawing(self._players[person].part.number), reply.text)
        else:
            network.says(person, room, reply.text)

    async def _settles(self) -> None:
        await self.stage.settles()
        news, self._heard = self.timeline[self._heard :], len(self.timeline)
        for message in news:
            if message.by == BOT and message.what == "message":
                self._is_heard(message)
            elif message.by == BOT and message.what == "leave":
                self._is_out(message.room)

    def _is_heard(self, message: Happening) -> None:
        for person in sorted(message.readers - {BOT}):
            wait = self._players[person].hears(message, private=self._is_private(message.room))
            if wait is not None:
                heapq.heappush(self._looks, (_awake(message.at + wait), next(self._order), person, message.room))

    def _is_out(self, room: RoomRef) -> None:
        """A room in which the bot never said anything was not left at the end, but to the people in it."""
        if any(done.by == BOT and done.what == "message" for done in self.stage.network.of_room(room)):
            return
        for person in sorted(self.stage.network.rooms[room].people.keys() & self._players.keys()):
            wait = self._players[person].is_left_alone(room)
            heapq.heappush(self._looks, (_awake(self.stage.now + wait), next(self._order), person, room))

    def _is_private(self, room: RoomRef) -> bool:
        return self.stage.network.rooms[room].private_of is not None

    async def _rounds_left(self) -> bool:
        async with self.stage.writer.work() as work:
            return bool(await work.uow.rounds.all_ids())

    def _last_words(self) -> str:
        return next((done.body for done in reversed(self.timeline) if done.by == BOT and done.body), "")


def _awake(at: datetime) -> datetime:
    """Nobody looks between midnight and the morning: then it becomes the morning, with the minutes as they were."""
    local = at.astimezone(MONDAY_TEN.tzinfo)
    if local.hour >= _MORNING:
        return at
    return local.replace(hour=_MORNING).astimezone(UTC)


@asynccontextmanager
async def rehearsal(
    flow: Flow,
    *,
    people: int | None = None,
    seed: int = 1,
    lang: str = "nl",
    at: datetime = MONDAY_TEN,
    typed: Typed | None = None,
) -> AsyncIterator[Play]:
    """A flow that has just been started, on `at`. The same seed gives the same play. `people`: how many take part,
    those who lead not counted. Raises `CastingError`, and `StageError` with the bot's words when it refuses."""
    parts = cast(flow, people, seed, lang)
    clock = HandClock(at.astimezone(UTC))
    network = Network(clock.now)
    network.names = {part.ref: part.name for part in parts}
    network.powers = {part.ref: _FACILITATES for part in parts if part.leads}
    network.rooms[TEAM_ROOM] = Room(dict(network.names), voices.speech(lang).team)
    tools = tools_of(network, clock, flows=(flow,), salt=f"rehearsal {seed}".encode(), lang=lang)
    async with Stage(tools, network, clock) as stage:
        play = Play(flow, lang, stage, parts, typed)
        await play.begins()
        yield play
