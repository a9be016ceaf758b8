"""Is the bot alive? Its loops report a heartbeat each; a part that falls silent makes the whole unhealthy."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """`parts`: name to `ok`, `silent` (no beat in time) or `starting` (no beat yet)."""

    healthy: bool
    parts: Mapping[str, str]


class Health:
    """`patience`: how many seconds each part may be silent. Hand out `beat` to the loops as a callback."""

    def __init__(self, patience: Mapping[str, float], clock: Callable[[], float] = time.monotonic) -> None:
        self._patience = dict(patience)
        self._clock = clock
        self._started = clock()
        self._beats: dict[str, float] = {}

    def beat(self, part: str) -> None:
        """`part` is alive now. Raises `KeyError` for a part nobody watches."""
        if part not in self._patience:
            raise KeyError(part)
        self._beats[part] = self._clock()

    def report(self) -> Report:
        parts = {part: self._state(part) for part in self._patience}
        return Report(all(state == "ok" for state in parts.values()), parts)

    def _state(self, part: str) -> str:
        since = self._clock() - self._beats.get(part, self._started)
        if since > self._patience[part]:
            return "silent"
        return "ok" if part in self._beats else "starting"
