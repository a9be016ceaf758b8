"""The alarm clock. It only wakes: what is due stands in the store, and whoever is woken looks there.

APScheduler holds two jobs, neither of which is ever stored: one for the earliest moment we were told of, and a coarse
sweep for what such an alarm can miss (a machine that slept, a clock that was set).
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock.real import now

log = logging.getLogger(__name__)

_ALARM: Final = "alarm"
_AGAIN: Final = timedelta(seconds=1)


class Waker:
    """Calls `due` at the moment set with `wake_at`, every `sweep`, and never twice at the same time.

    What `due` raises is logged and tried again at the next sweep.
    """

    def __init__(self, due: Callable[[], Awaitable[None]], *, sweep: timedelta = timedelta(seconds=30)) -> None:
        self._due = due
        self._sweep = sweep
        self._ringing = asyncio.Event()
        self._looked_at: datetime | None = None
        self._scheduler = AsyncIOScheduler(
            timezone="UTC",
            # However late we are, the alarm goes off, and once.
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        self._watching: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """From here on `due` is called; the first time as soon as the loop gets to it."""
        self._scheduler.add_job(self._ring, "interval", seconds=self._sweep.total_seconds())
        self._scheduler.start()
        self._watching = asyncio.create_task(self._watch())
        self._ringing.set()

    def wake_at(self, moment: datetime | None) -> None:
        """The earliest moment at which something is due, aware; a past one is now. None: only the sweep is left.

        A moment that was looked at already, and still stands, is looked at again after a second: whatever keeps it
        there must not keep us spinning.
        """
        if self._watching is None:
            return
        if moment is None:
            if self._scheduler.get_job(_ALARM) is not None:
                self._scheduler.remove_job(_ALARM)
            return
        if self._looked_at is not None and moment <= self._looked_at:
            moment = self._looked_at + _AGAIN
        self._scheduler.add_job(self._ring, "date", run_date=moment, id=_ALARM, replace_existing=True)

    async def stop(self) -> None:
        """Nothing is called any more; a call under way is waited for."""
        if self._watching is None:
            return
        watching, self._watching = self._watching, None
        self._scheduler.shutdown(wait=False)
        self._ringing.set()
        await watching

    async def _ring(self) -> None:
        self._ringing.set()

    async def _watch(self) -> None:
        while True:
            await self._ringing.wait()
            if self._watching is None:
                return
            # Before looking, not after: what is added while we look rings again and is not slept through.
            self._ringing.clear()
            self._looked_at = now()
            try:
                await self._due()
            except Exception as error:  # noqa: BLE001  # the next sweep tries again; an alarm clock must not stop
                log.error("wake.failed", extra={"error": type(error).__name__})
