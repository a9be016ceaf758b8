"""A whole bot in one process: the real service, detector and texts, a store in memory and a clock moved by hand.

async with Stage(tools_of(network, clock, flows=[flow], salt=b"seed"), network, clock) as stage:
    await stage.happens(Invited(room, somebody, direct=False))
    await stage.until(clock.now() + timedelta(days=1))
"""

import asyncio
import hashlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Final, Self

from bot.detect.engine import DutchDetector
from bot.detect.stemming import stem
from bot.detect.urgency import urgent
from bot.domain.flow import Flow
from bot.domain.schedule import Schedule, Windows
from bot.pictures.clean import cleaned
from bot.ports.homeserver import Batch, Incoming
from bot.ports.tools import Habits, Tools
from bot.press.calendar_file import write_calendar
from bot.rehearsal.network import Network
from bot.rehearsal.press import BlankPress
from bot.service import floor
from bot.service.clock_trust import ClockTrust
from bot.service.deliver import Deliverer
from bot.service.erase import Eraser
from bot.service.marking import Marker
from bot.service.receive import Receiver
from bot.service.spare_keys import SpareKeeper
from bot.service.wake import Waker
from bot.service.work import Writer
from bot.storage.memory import MemoryStore
from bot.texts.render import Renderer
from bot.vault.memory import MemoryVault

_STEPS: Final = 1000
"""After so many rounds of sending and hearing something goes in circles."""

_QUICK_STEPS: Final = 200


class StageError(Exception):
    """The play cannot go on. The text says why, without anybody's words."""


@dataclass(slots=True)
class HandClock:
    """Stands still until somebody moves it."""

    at: datetime

    def now(self) -> datetime:
        return self.at


class Stage:
    """The parts of a bot, and how time and messages move through them. At work inside `async with`."""

    def __init__(self, tools: Tools, network: Network, clock: HandClock, device: str = "STIL") -> None:
        self.tools = tools
        self.network = network
        self.clock = clock
        self.writer = Writer(tools)
        marker = Marker(tools)
        self.receiver = Receiver(tools, self.writer, marker)
        self.waker = Waker(tools, self.writer, ClockTrust())
        self.spares = SpareKeeper(tools, self.writer)
        self.eraser = Eraser(tools, self.writer, marker, self.spares)
        self.deliverer = Deliverer(tools, self.writer, device)
        self._batch = 0
        self._tasks: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> Self:
        self._tasks = [asyncio.create_task(self.deliverer.run()), asyncio.create_task(self.eraser.run())]
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.deliverer.stop()
        self._tasks[1].cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*self._tasks)

    @property
    def now(self) -> datetime:
        return self.clock.at

    async def happens(self, *items: Incoming) -> None:
        self.network.waiting.extend(items)
        await self.settles()

    async def settles(self) -> None:
        """Everything queued is sent, everything the network has is handled, until nothing moves any more."""
        for _ in range(_STEPS):
            await self._sends_all()
            if not self.network.waiting:
                break
            items, self.network.waiting = tuple(self.network.waiting), []
            self._batch += 1
            await self.receiver.receive(Batch(f"s{self._batch}", items))
            await self.eraser.erase_ready()
        else:
            raise StageError("It does not come to rest.")
        await self.eraser.erase_ready()

    async def _sends_all(self) -> None:
        for step in range(_STEPS):
            await asyncio.sleep(0 if step < _QUICK_STEPS else 0.01)  # a file is made in a thread
            async with self.writer.work() as work:
                if not await work.uow.outbox.ready(work.at):
                    break
                work.queued = True  # the deliverer waits in real seconds for what was postponed: wake it
        else:
            raise StageError("The outbox does not empty.")
        for _ in range(5):  # the eraser hears of what was delivered in a task of its own
            await asyncio.sleep(0)

    async def next_moment(self) -> datetime | None:
        """When something happens by itself; None when no round and no agreement waits for a moment."""
        async with self.writer.work() as work:
            uow = work.uow
            moments = (
                await uow.rounds.next_due(),
                await uow.agreements.next_due(),
                await uow.seasons.next_due(),
                await floor.next_free(work),
            )
        return min((moment for moment in moments if moment is not None), default=None)

    async def until(self, end: datetime) -> None:
        """Time passes; every moment on the way comes when it is due. One that fails stays due, and ends the way."""
        tried = None
        for _ in range(_STEPS):
            due = await self.next_moment()
            if due is None or due > end or due == tried:
                break
            self.clock.at = max(self.now, due)
            await self.waker.due()
            await self.waker.sweep()
            await self.settles()
            tried = due
        self.clock.at = max(self.now, end)

    async def passes(self, **time: int) -> None:
        await self.until(self.now + timedelta(**time))


@cache
def detector() -> DutchDetector:
    return DutchDetector()


@cache
def renderer() -> Renderer:
    made = Renderer()
    made.preload("nl", "en")
    return made


def chance_from(salt: bytes) -> Callable[[], bytes]:
    """Chance that falls the same way each time, for the same salt."""
    drawn = 0

    def chance() -> bytes:
        nonlocal drawn
        drawn += 1
        return hashlib.sha256(salt + drawn.to_bytes(8, "big")).digest()

    return chance


def tools_of(
    network: Network,
    clock: HandClock,
    *,
    flows: Iterable[Flow],
    salt: bytes,
    lang: str = "nl",
    help_lines: tuple[str, ...] = (),
) -> Tools:
    """The real tools where they are pure; store, keys and chance in memory."""
    vault = MemoryVault()
    vault.create("house")
    return Tools(
        store=MemoryStore(vault),
        vault=vault,
        homeserver=network,
        detector=detector(),
        texts=renderer(),
        press=BlankPress(),
        clean=cleaned,
        flows={flow.id: flow for flow in flows},
        habits=Habits(Schedule(), Windows(), lang, lambda _: help_lines, lambda _: True),
        now=clock.now,
        steady=lambda: clock.now().timestamp(),
        chance=chance_from(salt),
        urgent=urgent,
        stem=stem,
        write_calendar=write_calendar,
    )
