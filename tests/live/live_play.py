"""A rehearsal on a real homeserver: the same invented people, each with a real encrypted client, and the bot as its
composition root makes it, with its clock moved by hand.

One bot and one group of people play many flows after each other: arriving costs more than playing.
"""

import asyncio
import contextlib
import heapq
from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from bot.compose import Bot
from bot.domain.ids import PersonRef, RoomRef
from bot.ports.homeserver import Incoming
from bot.rehearsal import voices
from bot.rehearsal.play import Play, StageError
from bot.rehearsal.prompts import Kind
from bot.rehearsal.stage import HandClock, Stage
from bot.service import places
from tests.live.live_network import LiveNetwork
from tests.live.live_rings import Rings

_QUIET_LIMIT_S = 60.0
"""So long everything may take to come to rest after something was said."""
_POLL_S = 0.02
_FACILITATES = 50


class LiveStage(Stage):
    """The parts of a bot that was opened for real, on `LiveNetwork`."""

    network: LiveNetwork

    def __init__(self, bot: Bot, clock: HandClock) -> None:
        network = LiveNetwork(bot.homeserver, clock)
        tools = replace(bot.tools, homeserver=network, now=clock.now, steady=lambda: clock.now().timestamp())
        super().__init__(tools, network, clock, bot.homeserver.device)
        self.network = network
        self._listening = asyncio.Lock()

    async def __aenter__(self) -> Self:
        await super().__aenter__()
        await places.know(self.tools, self.writer)
        listening = asyncio.Event()
        self._tasks.append(asyncio.create_task(self._listen(listening)))
        await self._unless_broken(listening.wait())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._tasks[2].cancel()
        await super().__aexit__()

    async def _listen(self, begun: asyncio.Event) -> None:
        async for batch in self.network.batches(None):
            async with self._listening:
                await self.receiver.receive(batch)
                await self.eraser.erase_ready()
            self.network.was_handled(batch)
            begun.set()

    async def happens(self, *items: Incoming) -> None:
        """Never: what were done in memory would silently stand in for what the server does."""
        raise NotImplementedError("here things happen by themselves")

    async def settles(self) -> None:
        """What people were to do is done, and all that comes of it has arrived everywhere."""
        try:
            async with asyncio.timeout(_QUIET_LIMIT_S):
                await self._unless_broken(self._until_quiet())
        except TimeoutError:
            network = self.network
            why = network.unheard() or network.unseen() or "the bot is busy"
            raise StageError(f"It does not come to rest: {why}.") from None
        self.network.take_down()

    async def _until_quiet(self) -> None:
        """The bot first, then those it spoke to: so everybody looks once at all that was said."""
        network = self.network
        await network.people_act()
        while True:
            network.stirred.clear()
            while network.unheard() is not None or not await self._is_idle():
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(network.stirred.wait(), _POLL_S)
                network.stirred.clear()
            if network.unseen() is None:
                break
            await asyncio.sleep(_POLL_S)

    async def _is_idle(self) -> bool:
        async with self._listening:
            await self.eraser.erase_ready()
        async with self.writer.work() as work:
            return not (
                await work.uow.outbox.ready(work.at)
                or await work.uow.rounds.ended()
                or await work.uow.rounds.deleting()
            )

    async def _unless_broken(self, wanted: Coroutine[Any, Any, object]) -> None:
        """Wait for it, or raise what ended a part of the bot."""
        task = asyncio.create_task(wanted)
        try:
            await asyncio.wait([task, *self._tasks], return_when=asyncio.FIRST_COMPLETED)
            for part in self._tasks:
                if part.done():
                    part.result()
                    raise StageError("A part of the bot has stopped.")
            task.result()
        finally:
            task.cancel()


@dataclass(slots=True)
class LivePlay(Play):
    """A play on `LiveStage`. Whoever would look before the next moment of the round does so at the same time, but who
    decides something decides alone. `rings` looks at the rooms of the round after every step."""

    rings: Rings = field(init=False)

    async def step(self) -> bool:
        going = await Play.step(self)
        await self.rings.look()
        return going

    async def _gather(self) -> None:
        stage, leader = self.stage, self.parts[0]
        assert isinstance(stage, LiveStage)
        network = stage.network
        self.rings = Rings(self, network)
        client = network.people[leader.ref]
        others = [part.ref for part in self.parts[1:]]
        powers = {str(part.ref): _FACILITATES for part in self.parts[1:] if part.leads}
        room = await client.create_room(voices.speech(self.lang).team, others, powers=powers)
        network.is_team_room(RoomRef(room), self.parts)
        await asyncio.gather(*(network.people[one].join(room) for one in others))
        await client.invite(room, network.me)
        await stage.settles()

    def _somebody_looks(self, before: datetime | None) -> None:
        acted = False
        while self._looks and (before is None or self._looks[0][0] <= before):
            at, _, person, room = self._looks[0]
            alone = self._decides(person)
            if alone and acted:
                break
            heapq.heappop(self._looks)
            self.stage.clock.at = max(self.stage.now, at)
            self._looks_at(person, room)
            acted = True
            if alone:
                break

    def _decides(self, person: PersonRef) -> bool:
        """Whether this person is asked for a decision that belongs to no question: of those, the first who says yes may
        be the only one, and the bot tells the others."""
        prompt = self._players[person]._open
        return prompt is not None and prompt.kind is Kind.CHOICE and prompt.question is None
