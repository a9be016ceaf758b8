"""The clock of this machine."""

import time
from datetime import UTC, datetime


def steady() -> float:
    """Seconds that only ever grow, whatever happens to the clock on the wall."""
    return time.monotonic()


def now() -> datetime:
    """This moment, aware UTC."""
    return datetime.now(UTC)
