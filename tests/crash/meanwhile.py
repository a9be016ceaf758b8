"""Things that go on beside each other, where the first that goes wrong is heard at once."""

import asyncio
from collections.abc import Coroutine, Sequence
from types import TracebackType
from typing import Any, Self


class Meanwhile:
    """Runs whatever it is given until the block ends. Unlike a task group it does not wait for what has no end."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    def runs(self, work: Coroutine[Any, Any, None]) -> "asyncio.Task[None]":
        task = asyncio.create_task(work)
        self._running.add(task)
        return task

    async def until(self, awaited: Sequence["asyncio.Task[None]"]) -> None:
        """Wait for these; raises what fails first, of them or of all the rest."""
        while not all(task.done() for task in awaited):
            done, self._running = await asyncio.wait(self._running, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
