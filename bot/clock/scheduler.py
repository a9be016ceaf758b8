"""APScheduler, which only wakes: one job for the earliest moment, and a coarse sweep in case a wake-up was missed.

It owns no deadline. What is due is found in the store by whoever is woken, so losing every job here loses nothing.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

log = logging.getLogger(__name__)

_SWEEP = timedelta(seconds=60)
_JOB = "next"


class Waker:
    """Calls `due` at the moment asked for, and every minute. Calls never overlap; one that comes meanwhile follows."""

    def __init__(self, due: Callable[[], Awaitable[None]], sweep_every: timedelta = _SWEEP) -> None:
        self._due = due
        self._sweep_every = sweep_every
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        self._woken = asyncio.Event()
        self._worker: asyncio.Task[None] | None = None

    async def start(self) -> None:
        self._worker = asyncio.create_task(self._work())
        self._scheduler.start()
        self._scheduler.add_job(self._woken.set, "interval", seconds=self._sweep_every.total_seconds())
        self._woken.set()

    async def stop(self) -> None:
        self._scheduler.shutdown(wait=False)
        if self._worker is not None:
            self._worker.cancel()
            await asyncio.gather(self._worker, return_exceptions=True)

    def wake_at(self, moment: datetime | None) -> None:
        """Wake then, instead of at the moment asked for before. None: nothing is coming."""
        if moment is None:
            if self._scheduler.get_job(_JOB) is not None:
                self._scheduler.remove_job(_JOB)
        else:
            self._scheduler.add_job(self._woken.set, "date", run_date=moment, id=_JOB, replace_existing=True)

    async def _work(self) -> None:
        while True:
            await self._woken.wait()
            self._woken.clear()  # before looking, so that what becomes due meanwhile wakes us again
            try:
                await self._due()
            except Exception as error:  # noqa: BLE001  a failed look must not end all looking
                log.error("clock.failed", extra={"error": type(error).__name__})
