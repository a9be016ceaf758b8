"""Work: one transaction of the service, and what is to happen once it is committed.

There is one writer. Everything that changes a round goes through `Writer.work`, so no two decisions about it overlap.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from bot.domain.ids import EffectId, PersonId, RoomRef, RoundId
from bot.ports.storage import StoreTrouble, Trouble, UnitOfWork
from bot.ports.tools import Tools

log = logging.getLogger(__name__)

_PASSES = frozenset({Trouble.BUSY, Trouble.FULL, Trouble.READ_ONLY})
"""What an operator can mend while the bot waits; nothing was kept half, so the same can be tried again."""
_FIRST_PAUSE = 1.0
_LONGEST_PAUSE = 60.0

T = TypeVar("T")


async def patiently(do: Callable[[], Awaitable[T]]) -> T:
    """Do it, and again after a growing pause when the disk is full or another process holds the database.

    Raises every other `StoreTrouble`.
    """
    pause = _FIRST_PAUSE
    while True:
        try:
            return await do()
        except StoreTrouble as trouble:
            if trouble.trouble not in _PASSES:
                raise
            log.error("store.waiting", extra={"problem": trouble.trouble.value, "seconds": pause})
        await asyncio.sleep(pause)
        pause = min(pause * 2, _LONGEST_PAUSE)


@dataclass(slots=True)
class Work:
    """An open transaction. The sets say what the others must be woken for after the commit."""

    uow: UnitOfWork
    tools: Tools
    at: datetime
    erase: list[RoundId] = field(default_factory=list)
    ending: set[RoundId] = field(default_factory=set)
    """Rounds that may be erased as soon as nothing of them waits in the outbox."""
    wipe: list[PersonId] = field(default_factory=list)
    """People of whom everything is to go, in every round."""
    forget: list[RoomRef] = field(default_factory=list)
    """Private chats of which what was said is not to be read any more."""
    queued: bool = False
    """Something new may be sent."""
    scrub: bool = False
    """Something was removed of which no trace may be left in the files, although its round goes on."""
    keys: bool = False
    """There is something to do in the second place of keys."""
    moments: bool = False
    """A round's next moment may have changed."""

    def random_id(self) -> str:
        """32 random hex digits."""
        return self.tools.chance().hex()[:32]

    def effect_id(self) -> EffectId:
        return EffectId(self.random_id())


class Writer:
    """The one lock around every change, and the listeners that hear of each commit."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._lock = asyncio.Lock()
        self._listeners: list[Callable[[Work], None]] = []

    def listen(self, listener: Callable[[Work], None]) -> None:
        """Call `listener` after each commit, with the work that was committed. It must not wait."""
        self._listeners.append(listener)

    @asynccontextmanager
    async def work(self) -> AsyncIterator[Work]:
        """One transaction; leaving the block commits it, and only then do the listeners hear."""
        async with self._lock:
            async with self._tools.store.begin() as uow:
                work = Work(uow, self._tools, self._tools.now())
                yield work
            for listener in self._listeners:
                listener(work)
