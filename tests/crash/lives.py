"""The lives of one bot, as the tests lead them: begun with armed steps, ended from inside or outside."""

import asyncio
import contextlib
import json
import os
import signal
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from tests.live.bot_process import PROJECT, BotProcess

_LISTENING = "event=bot.started"
_END_LIMIT_S = 15.0


@dataclass(frozen=True, slots=True)
class Death:
    """How a life ended: the exit code (negative: the signal), and the step at which it killed itself, if it did."""

    status: int
    step: str | None
    seconds: float


class Lives:
    """Where lives come from. Use as `async with Lives(bot) as lives`; one life at a time."""

    def __init__(self, bot: BotProcess) -> None:
        self._bot = bot
        self._driver: asyncio.subprocess.Process | None = None
        self._ending: asyncio.Task[dict[str, object]] | None = None

    async def __aenter__(self) -> Self:
        environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
        environment["TMPDIR"] = str(self._bot.temporary)
        self._driver = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.crash.driver",
            cwd=PROJECT,
            env=environment,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._driver is not None
        assert self._driver.stdin is not None
        if self._ending is not None and not self._ending.done():
            self._ending.cancel()
        self._driver.stdin.close()
        await self._driver.wait()

    async def begin(self, armed: Mapping[str, int] | None = None) -> "Life":
        """A new life, which ends at the first of the `armed` steps: step to how often it is passed by then."""
        assert self._driver is not None
        assert self._driver.stdin is not None
        request = {"config": str(self._bot.config), "log": str(self._bot.log_path), "armed": dict(armed or {})}
        self._bot.log_path.touch()
        log_before = self._bot.log_path.stat().st_size
        self._driver.stdin.write(json.dumps(request).encode() + b"\n")
        told = await self._told()
        self._ending = asyncio.create_task(self._told())
        return Life(self._bot, int(str(told["pid"])), log_before, self._ending)

    async def _told(self) -> dict[str, object]:
        assert self._driver is not None
        assert self._driver.stdout is not None
        line = await self._driver.stdout.readline()
        assert line, "the driver lives"
        told: dict[str, object] = json.loads(line)
        return told


class Life:
    """One run of the bot."""

    def __init__(self, bot: BotProcess, pid: int, log_before: int, ending: "asyncio.Future[dict[str, object]]") -> None:
        self.pid = pid
        self._bot = bot
        self._log_before = log_before
        self._ending = ending
        self._began = time.monotonic()

    @property
    def over(self) -> bool:
        return self._ending.done()

    async def ends_by_itself(self, within: float) -> Death | None:
        """Its death at an armed step; None when it still lives after so many seconds."""
        done, _ = await asyncio.wait([self._ending], timeout=within)
        return self._death() if done else None

    async def listens(self, within: float = 20.0) -> bool:
        """Whether it came so far that it listens."""
        limit = time.monotonic() + within
        while _LISTENING not in self._logged():
            if self.over or time.monotonic() > limit:
                return False
            await asyncio.sleep(0.02)
        return True

    async def end(self, how: signal.Signals = signal.SIGKILL) -> Death:
        """Its death by our hand (or just before that by its own)."""
        asked = time.monotonic()
        if not self.over:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, how)
            await asyncio.wait_for(asyncio.shield(self._ending), _END_LIMIT_S)
        return self._death(time.monotonic() - asked)

    def _logged(self) -> str:
        with self._bot.log_path.open("rb") as log:
            log.seek(self._log_before)
            return log.read().decode(errors="replace")

    def _death(self, seconds: float = 0.0) -> Death:
        told = self._ending.result()
        return Death(int(str(told["status"])), str(told["step"]) or None, seconds)
