"""Child processes: started with their output in a file, watched for a word in it, stopped by their own id."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

PROJECT = Path(__file__).parents[1]
_STOP_LIMIT_S = 15.0


class ProcessFailed(Exception):
    """A program ended, or did not get ready in time. Holds the end of its output."""


class Program:
    """`async with Program(arguments, output)`: a Python program of ours. It ends with the block."""

    def __init__(self, arguments: Sequence[str], output: Path) -> None:
        self._arguments = arguments
        self._output = output
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        assert self._process is not None, "it runs"
        return self._process.pid

    async def __aenter__(self) -> Self:
        environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        environment["PYTHONPATH"] = str(PROJECT)
        with self._output.open("ab") as output:
            self._process = subprocess.Popen(  # noqa: ASYNC220  a fork, not a wait
                [sys.executable, *self._arguments],
                cwd=self._output.parent,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def until(self, word: str, *, times: int = 1, limit_s: float = 60.0) -> None:
        """Wait until the output holds `word` so many times. Raises `ProcessFailed`."""
        end = time.monotonic() + limit_s
        while self.said().count(word) < times:
            if self._process is None or self._process.poll() is not None or time.monotonic() > end:
                raise ProcessFailed(f"no {word!r} from {' '.join(self._arguments)}:\n{self.said()[-2000:]}")
            await asyncio.sleep(0.01)

    def said(self) -> str:
        return self._output.read_text(errors="replace") if self._output.exists() else ""

    async def stop(self) -> None:
        """End it kindly, or by force when that takes too long."""
        process, self._process = self._process, None
        if process is None or process.poll() is not None:
            return
        process.send_signal(signal.SIGTERM)
        try:
            await asyncio.to_thread(process.wait, _STOP_LIMIT_S)
        except subprocess.TimeoutExpired:
            process.kill()
            await asyncio.to_thread(process.wait)
