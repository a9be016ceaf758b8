"""What may stand in a log line. Everything else is left out and counted.

A value is a number, or one word of a fixed form: no space, no colon, no sigil, so that neither a sentence nor a
Matrix id fits. A key stands here only if the code that fills it can never put there what a member wrote or who
they are.
"""

import re
from typing import Final

EVENT: Final = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+", re.ASCII)
"""Fixed names of events, from the place to what happened: `outbox.sent`."""

NUMBERS: Final = frozenset(
    {
        "attempts",
        "batches",
        "bytes",
        "count",
        "devices",
        "direct",
        "dropped",
        "due",
        "events",
        "held",
        "late_ms",
        "messages",
        "milliseconds",
        "ms",
        "parcels",
        "people",
        "pid",
        "port",
        "rounds",
        "rooms",
        "rows",
        "seconds",
        "status",
        "teams",
        "waiting",
    }
)
"""Keys with a number (or yes/no)."""

WORDS: Final = frozenset(
    {
        "code",
        "command",
        "detector",
        "error",
        "flow",
        "kind",
        "language",
        "part",
        "phase_kind",
        "problem",
        "reason",
        "signal",
        "state",
        "step",
        "version",
    }
)
"""Keys with one word out of a set that the code (or a flow file) fixes."""

_WORD: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}", re.ASCII)


def allowed(key: str, value: object) -> bool:
    """Whether this pair may be logged."""
    if isinstance(value, bool | int | float):
        return key in NUMBERS
    return key in WORDS and isinstance(value, str) and _WORD.fullmatch(value) is not None
