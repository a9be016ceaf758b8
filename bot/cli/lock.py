"""One process per data folder: two would answer everybody twice, and break each other's encryption."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class RunningAlready(Exception):
    """Another process works in this data folder."""


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Hold the lock file for as long as the context lasts. The system lets go of it when the process ends in any way.

    Raises `RunningAlready`.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise RunningAlready from None
        yield
    finally:
        os.close(handle)


def is_held(path: Path) -> bool:
    """Whether a process holds the lock now."""
    if not path.exists():
        return False
    try:
        with only_one(path):
            return False
    except RunningAlready:
        return True
