"""That a backup was put back: a setting that `db restore` writes and the bot takes away at its next start. When a
backup was made stands in it as a setting too."""

import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sqlalchemy import select

from bot.ports.put_back import Restored
from bot.storage import tables
from bot.storage.rows import delete_row
from bot.storage.transaction import Transaction

RESTORED: Final = "restored"
COPIED: Final = "copied"
_PENDING: Final = select(tables.settings.c.value).where(tables.settings.c.name == RESTORED)


class SqlPutBack:
    """Implements `bot.ports.put_back.PutBack`."""

    def __init__(self, unit: Transaction) -> None:
        self._unit = unit

    async def pending(self) -> Restored | None:
        value: bytes | None = await self._unit.read(lambda c: c.execute(_PENDING).scalar(), tables.settings)
        return None if value is None else Restored(_moment(value))

    async def done(self) -> None:
        delete_row(self._unit, tables.settings, {"name": RESTORED})


class MemoryPutBack:
    """What is in memory only is never put back."""

    async def pending(self) -> Restored | None:
        return None

    async def done(self) -> None: ...


def note_copied(copy: Path, at: datetime) -> None:
    """In a copy of the database: when it was made."""
    with closing(sqlite3.connect(copy, isolation_level=None)) as db:
        db.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (COPIED, at.astimezone(UTC).isoformat().encode()))


def note_restored(db: sqlite3.Connection) -> None:
    """In the transaction at hand."""
    row = db.execute("SELECT value FROM settings WHERE name = ?", (COPIED,)).fetchone()
    db.execute("DELETE FROM settings WHERE name = ?", (COPIED,))
    db.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (RESTORED, row[0] if row else b""))


def _moment(value: bytes) -> datetime | None:
    with suppress(ValueError):
        return datetime.fromisoformat(value.decode())
    return None
