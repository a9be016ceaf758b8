"""Keeping other people's mistakes from becoming ours."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.matrix.keystore import DISK_ERRORS


@contextmanager
def odd_input_is_theirs() -> Iterator[None]:
    """Give up quietly on what a stranger sent, whatever the libraries raise on it.

    Anybody may send us keys, devices and events, and nio and vodozemac raise a dozen kinds of errors on odd
    ones. One that got through would stop the bot, and again at every restart, because the server sends it
    until it is acknowledged. A failing disk is not odd input: then nothing may be acknowledged.
    """
    try:
        yield
    except DISK_ERRORS:
        raise
    except Exception:  # noqa: BLE001 - see above
        return
