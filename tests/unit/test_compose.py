"""The bot put together: how its parts end."""

import asyncio
import contextlib

from bot.compose import end_all


async def test_a_part_that_lost_a_cancellation_ends_all_the_same() -> None:
    begun = asyncio.Event()

    async def loses_one() -> None:
        begun.set()
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.Event().wait()
        await asyncio.Event().wait()

    part, other = asyncio.create_task(loses_one()), asyncio.create_task(asyncio.Event().wait())
    await begun.wait()
    await end_all((part, other))
    assert part.cancelled()
    assert other.cancelled()


async def test_a_part_that_ended_by_itself_is_no_trouble() -> None:
    async def fails() -> None:
        raise ValueError

    part = asyncio.create_task(fails())
    await asyncio.wait((part,))
    await end_all((part,))
