"""Whether this machine's clock can be believed: close to the homeserver's, and not jumping. If not, deadlines wait."""

import asyncio
import logging
from datetime import datetime, timedelta

log = logging.getLogger(__name__)

MOST = timedelta(minutes=2)
"""So far the clock may differ from the homeserver's, or move by itself between two looks."""


class ClockTrust:
    """Fed with looks at the clock and with what the homeserver says; says in the log when the verdict changes.

    `doubt` is set when the clock jumped: until the homeserver's time was compared, nothing is believed.
    """

    def __init__(self) -> None:
        self.trusted = True
        self.doubt = asyncio.Event()
        self._last: tuple[datetime, float] | None = None

    def looked(self, now: datetime, steady: float) -> bool:
        """Note the wall clock beside a clock that only counts seconds; whether it may be acted on."""
        if self._last is not None:
            before, steady_before = self._last
            jump = (now - before) - timedelta(seconds=steady - steady_before)
            if abs(jump) > MOST:
                self._become(False)
                self.doubt.set()
        self._last = (now, steady)
        return self.trusted

    def measured(self, difference: timedelta) -> None:
        """The machine's clock minus the homeserver's."""
        self.doubt.clear()
        self._become(abs(difference) <= MOST)

    def _become(self, trusted: bool) -> None:
        if trusted != self.trusted:
            log.log(logging.INFO if trusted else logging.ERROR, "clock.trusted" if trusted else "clock.doubted")
        self.trusted = trusted
