"""A program in Node that is told what to do in lines of JSON, as a Python object: the clients of `js/` and `web/`."""

import asyncio
import itertools
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Self

_LONGEST_LINE = 4 * 1024 * 1024
_PATIENCE_S = 60.0

Line = Mapping[str, Any]


def missing(folder: Path, needed: Path) -> str | None:
    """Why the program in `folder` cannot run, or None; `needed` is what its installing brings."""
    reason = folder / "node_modules" / ".reason"
    if reason.exists():
        return f"{reason.read_text().strip()}; then run make ready-js"
    if not needed.exists():
        return "it is not installed; run make ready-js"
    return None


class NodeProgramError(Exception):
    """The program could not do what it was told, or it ended."""


class NodeProgram:
    """A running program. `on_line` gets what it says by itself; end it with `close`.

    In: `{"id": 1, "do": "send", …}`. Out: `{"id": 1, "result": {…}}` or `{"id": 1, "error": "…"}`, and anything else.
    """

    def __init__(self, process: asyncio.subprocess.Process, name: str, on_line: Callable[[Line], None]) -> None:
        self._process = process
        self._on_line = on_line
        self._numbers = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._news = asyncio.Event()
        self._reading = asyncio.create_task(self._read(), name=name)

    @classmethod
    async def start(cls, *command: str | Path, name: str, on_line: Callable[[Line], None] = lambda _line: None) -> Self:
        process = await asyncio.create_subprocess_exec(
            *command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, limit=_LONGEST_LINE
        )
        return cls(process, name, on_line)

    async def close(self) -> None:
        """Close its input, at which it ends; by force if it does not."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            await asyncio.wait_for(self._process.wait(), 5)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()
        await self._reading

    async def tell(self, action: str, **details: Any) -> dict[str, Any]:
        """Have it do something; its result."""
        number = next(self._numbers)
        answer: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self._waiting[number] = answer
        line = json.dumps({"id": number, "do": action, **details}) + "\n"
        assert self._process.stdin is not None
        self._process.stdin.write(line.encode())
        await self._process.stdin.drain()
        async with asyncio.timeout(_PATIENCE_S):
            return await answer

    async def next_line(self) -> None:
        """Wait until it has said something more."""
        if self._reading.done():
            raise NodeProgramError("the program ended")
        await self._news.wait()

    async def _read(self) -> None:
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            self._take(json.loads(line))
            news, self._news = self._news, asyncio.Event()
            news.set()
        for answer in self._waiting.values():
            answer.set_exception(NodeProgramError("the program ended"))

    def _take(self, line: Line) -> None:
        if "result" in line:
            self._waiting.pop(line["id"]).set_result(line["result"])
        elif "error" in line:
            self._waiting.pop(line["id"]).set_exception(NodeProgramError(line["error"]))
        else:
            self._on_line(line)
