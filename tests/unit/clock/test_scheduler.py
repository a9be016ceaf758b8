"""The alarm clock rings when it should, whatever happens around it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from bot.clock.real import now
from bot.clock.scheduler import Waker

SOON = timedelta(milliseconds=30)


class Sleeper:
    """Counts how often it was woken; may take its time or fail."""

    def __init__(self, *, takes: float = 0, fails: int = 0) -> None:
        self.woken = 0
        self.at_once = 0
        self.most_at_once = 0
        self._takes = takes
        self._fails = fails

    async def due(self) -> None:
        self.woken += 1
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await asyncio.sleep(self._takes)
            if self.woken <= self._fails:
                raise OSError
        finally:
            self.at_once -= 1


@asynccontextmanager
async def running(sleeper: Sleeper, sweep: timedelta = timedelta(minutes=1)) -> AsyncIterator[Waker]:
    waker = Waker(sleeper.due, sweep=sweep)
    await waker.start()
    try:
        await until(lambda: sleeper.woken >= 1)
        yield waker
    finally:
        await waker.stop()


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(3):
        while not true():
            await asyncio.sleep(0.005)


def test_now_is_aware() -> None:
    assert now().utcoffset() == timedelta(0)


async def test_it_looks_at_the_start() -> None:
    sleeper = Sleeper()
    async with running(sleeper):
        assert sleeper.woken == 1


async def test_it_rings_at_the_moment_and_not_before() -> None:
    sleeper = Sleeper()
    async with running(sleeper) as waker:
        moment = now() + SOON
        waker.wake_at(moment)
        await until(lambda: sleeper.woken == 2)
        assert now() >= moment
        assert now() - moment < timedelta(milliseconds=500)


async def test_the_last_moment_told_is_the_one_that_counts() -> None:
    sleeper = Sleeper()
    async with running(sleeper) as waker:
        waker.wake_at(now() + timedelta(hours=1))
        waker.wake_at(now() + SOON)
        await until(lambda: sleeper.woken == 2)
        waker.wake_at(now() + SOON)
        waker.wake_at(None)
        waker.wake_at(None)
        await asyncio.sleep(0.1)
        assert sleeper.woken == 2


@pytest.mark.parametrize("late", [timedelta(seconds=2), timedelta(days=3)])
async def test_a_moment_missed_long_ago_rings_once(late: timedelta) -> None:
    sleeper = Sleeper()
    waker = Waker(sleeper.due)
    await waker.start()
    waker.wake_at(now() - late)
    await until(lambda: sleeper.woken >= 1)
    await asyncio.sleep(0.1)
    await waker.stop()
    assert sleeper.woken <= 2  # at the start, and for the alarm when it came after that


async def test_a_moment_that_was_looked_at_does_not_keep_it_spinning() -> None:
    sleeper = Sleeper()
    waker: Waker

    async def due() -> None:
        await sleeper.due()
        waker.wake_at(past)

    past = now() - timedelta(hours=1)
    waker = Waker(due)
    await waker.start()
    await asyncio.sleep(0.3)
    await waker.stop()
    assert sleeper.woken == 1


async def test_what_is_added_while_it_looks_rings_again() -> None:
    sleeper = Sleeper(takes=0.1)
    async with running(sleeper) as waker:
        waker.wake_at(now() + SOON)
        await until(lambda: sleeper.woken == 2)
    assert sleeper.most_at_once == 1


async def test_the_sweep_rings_without_any_moment() -> None:
    sleeper = Sleeper()
    async with running(sleeper, sweep=SOON):
        await until(lambda: sleeper.woken >= 3)


async def test_a_failure_is_tried_again_at_the_next_sweep(caplog: pytest.LogCaptureFixture) -> None:
    sleeper = Sleeper(fails=2)
    async with running(sleeper, sweep=SOON):
        await until(lambda: sleeper.woken >= 3)
    assert [record.message for record in caplog.records if record.name == "bot.clock.scheduler"] == ["wake.failed"] * 2


async def test_stopping_waits_for_a_call_under_way_and_is_final() -> None:
    sleeper = Sleeper(takes=0.05)
    waker = Waker(sleeper.due)
    await waker.start()
    await until(lambda: sleeper.at_once == 1)
    await waker.stop()
    assert sleeper.at_once == 0
    waker.wake_at(now())
    await asyncio.sleep(0.05)
    await waker.stop()
    assert sleeper.woken == 1
