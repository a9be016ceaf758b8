"""The step hook: counts how often a named step of the real bot is passed, and kills the process at the chosen one.

Nothing in the bot knows of it. Functions and methods are wrapped from outside, before the bot starts.
"""

import asyncio
import functools
import os
import signal
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

Naming = Callable[..., str | None]
"""From the arguments of a call to the name of the step, or None when this call is none."""


class Trap:
    """Ends this process with SIGKILL at the nth passage of an armed step, and says so first on `report`."""

    def __init__(self, armed: Mapping[str, int], report: int) -> None:
        self._armed = armed
        self._report = report
        self._passed: Counter[str] = Counter()

    def passing(self, step: str) -> None:
        self._passed[step] += 1
        if self._armed.get(step) == self._passed[step]:
            os.write(self._report, step.encode())
            os.kill(os.getpid(), signal.SIGKILL)


class Hooks:
    """Wraps functions so that they tell the trap when a call begins or has ended."""

    def __init__(self) -> None:
        self.trap = Trap({}, -1)

    def before(self, owner: Any, name: str, step: str | Naming) -> None:
        self._wrap(owner, name, step, None)

    def after(self, owner: Any, name: str, step: str | Naming) -> None:
        """Only calls that succeed count."""
        self._wrap(owner, name, None, step)

    def around(self, owner: Any, name: str, before: str | Naming, after: str | Naming) -> None:
        self._wrap(owner, name, before, after)

    def _pass(self, step: str | Naming | None, arguments: tuple[Any, ...]) -> None:
        name = step(*arguments) if callable(step) else step
        if name is not None:
            self.trap.passing(name)

    def _wrap(self, owner: Any, name: str, before: str | Naming | None, after: str | Naming | None) -> None:
        real = getattr(owner, name)

        @functools.wraps(real)
        def wrapped(*arguments: Any, **named: Any) -> Any:
            self._pass(before, arguments)
            result = real(*arguments, **named)
            self._pass(after, arguments)
            return result

        @functools.wraps(real)
        async def awaited(*arguments: Any, **named: Any) -> Any:
            self._pass(before, arguments)
            result = await real(*arguments, **named)
            self._pass(after, arguments)
            return result

        setattr(owner, name, awaited if asyncio.iscoroutinefunction(real) else wrapped)
