"""SQLite as we want it: safe against power cuts, private to its owner, and with deleted words really gone."""

import os
import sqlite3
from pathlib import Path
from typing import Any, Final

from sqlalchemy import event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage.lane import begin_immediate

BUSY_SECONDS: Final = 20
"""How long a statement waits for another process that holds the file (a backup, an operator's tool)."""

_PRAGMAS: Final = (
    f"busy_timeout = {BUSY_SECONDS * 1000}",
    "journal_mode = WAL",
    "synchronous = FULL",  # a confirmed answer survives a power cut
    "secure_delete = ON",  # per connection, and the default differs between builds
    "foreign_keys = ON",
    "temp_store = MEMORY",  # no words in temporary files
    "cache_size = -8000",  # kilobytes: the pages above the leaves of a million answers
)


def open_engine(path: Path) -> AsyncEngine:
    """The database file, made 0600 when it is not there; SQLite gives its side files the same rights."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    path.chmod(0o600)
    engine = create_async_engine(f"sqlite+aiosqlite:///{path}", hide_parameters=True)
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", begin_immediate)
    return engine


def _prepare(connection: DBAPIConnection, _record: Any) -> None:
    connection.isolation_level = None  # transactions begin where we say so, not where the driver thinks
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def read_only(path: Path) -> sqlite3.Connection:
    """For a look from beside the bot: nothing is made or mended by it. Raises sqlite3.Error."""
    return sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5)
