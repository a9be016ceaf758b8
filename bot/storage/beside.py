"""Reading beside a running bot: one look in one transaction, on a connection that can change nothing.

What an export needs and no more. The look is over before anything is written out, so an erasure waits for it no
longer than it takes to read.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, insert, select, text

from bot.domain.ids import RoomRef, RoundId, TeamId
from bot.ports.journal import JournalLine
from bot.ports.released import Released
from bot.ports.storage import StoreTrouble, Team, Trouble
from bot.ports.vault import KeyGone, SealBroken, Vault
from bot.storage import tables
from bot.storage.inbox import whole_hour
from bot.storage.schema import REVISIONS
from bot.storage.sealing import RELEASED, Sealer
from bot.storage.troubles import told_as_trouble

_BUSY_SECONDS = 20


class OlderDatabase(Exception):
    """It has to be brought up to date first."""


@dataclass(frozen=True, slots=True)
class Seen:
    """`unreadable`: released texts whose key is gone."""

    teams: Sequence[Team]
    journal: Sequence[JournalLine]
    released: Sequence[Released]
    unreadable: int


def look(path: Path, vault: Vault) -> Seen:
    """Teams, journal and released texts, oldest first. Raises `StoreTrouble`, `OlderDatabase`."""
    with told_as_trouble(), _engine(path, "ro") as engine, engine.connect() as connection:
        _check(connection)
        return _seen(connection, Sealer(vault))


def note_beside(path: Path, kind: str, at: datetime) -> None:
    """A line in the journal, also while the bot is running."""
    with told_as_trouble(), _engine(path, "rw") as engine, engine.begin() as connection:
        connection.execute(insert(tables.journal), {"hour": whole_hour(at), "kind": kind})


@contextmanager
def _engine(path: Path, mode: str) -> Iterator[Engine]:
    def connect() -> sqlite3.Connection:
        return sqlite3.connect(f"file:{path}?mode={mode}", uri=True, timeout=_BUSY_SECONDS)

    engine = create_engine("sqlite://", creator=connect, hide_parameters=True)
    try:
        yield engine
    finally:
        engine.dispose()


def _check(connection: Connection) -> None:
    revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if revision not in REVISIONS:
        raise StoreTrouble(Trouble.NEWER)
    if revision != REVISIONS[-1]:
        raise OlderDatabase


def _seen(connection: Connection, sealer: Sealer) -> Seen:
    teams = [
        Team(TeamId(row.id), RoomRef(row.room), row.encrypted, row.lang, row.present)
        for row in connection.execute(select(tables.teams))
    ]
    journal = [
        JournalLine(row.hour, row.kind, None if row.round is None else RoundId(row.round), row.team)
        for row in connection.execute(select(tables.journal).order_by(tables.journal.c.number))
    ]
    rows = connection.execute(select(tables.released).order_by(tables.released.c.number)).all()
    readable = [found for row in rows if (found := _released(row, sealer)) is not None]
    return Seen(teams, journal, readable, len(rows) - len(readable))


def _released(row: Any, sealer: Sealer) -> Released | None:
    try:
        return sealer.open(row.team, RELEASED, row.id, row.sealed_released)
    except (KeyGone, SealBroken):
        return None
