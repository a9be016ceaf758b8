"""Starts the bot some days (or a part of one) later than it is: `python moved_clock.py 3.5 run --config config.toml`.

For the bot the whole world has moved on: its own clock, and the homeserver's as it reads it. Only its alarm clock
keeps the machine's time, so moments are translated back for it.
"""

import sys
from datetime import datetime, timedelta
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.clock import real, scheduler
from bot.matrix.homeserver import MatrixHomeserver

_ahead = timedelta(days=float(sys.argv.pop(1)))
_real_now = real.now
_real_server_time = MatrixHomeserver.server_time
_real_wake_at = scheduler.Waker.wake_at


def _now() -> datetime:
    return _real_now() + _ahead


async def _server_time(self: MatrixHomeserver) -> datetime | None:
    told = await _real_server_time(self)
    return None if told is None else told + _ahead


def _wake_at(self: scheduler.Waker, moment: datetime | None) -> None:
    _real_wake_at(self, None if moment is None else moment - _ahead)


def main() -> None:
    mock.patch.object(real, "now", _now).start()
    mock.patch.object(MatrixHomeserver, "server_time", _server_time).start()
    mock.patch.object(scheduler.Waker, "wake_at", _wake_at).start()
    # Whoever imports `now` by name does so from here on.
    from bot.cli.app import main as run

    run()


if __name__ == "__main__":
    main()
