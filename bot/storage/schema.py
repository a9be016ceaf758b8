"""The shape of the database: made in one go when it is new, migrated (after a copy) when it is old, refused when it is
newer than this code."""

import asyncio
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, column, insert, inspect, select, table
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.ports.storage import StoreTrouble, Trouble
from bot.storage import tables

REVISIONS: Final = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009")
"""Every shape there has been, oldest first; the last is what `bot.storage.tables` says."""

_VERSION: Final = table("alembic_version", column("version_num"))


async def bring_up_to_date(engine: AsyncEngine, path: Path) -> None:
    """Raises `StoreTrouble`: NEWER when a later version of the bot wrote it, DAMAGED when it is something else."""
    async with engine.connect() as connection:
        revision = await connection.run_sync(_revision)
        if revision is None:
            await connection.run_sync(_make)
    if revision is None or revision == REVISIONS[-1]:
        return
    if revision not in REVISIONS:
        raise StoreTrouble(Trouble.NEWER)
    await asyncio.to_thread(copy_database, path, path.with_name(f"{path.name}.before-{REVISIONS[-1]}"))
    await upgrade(engine)


async def upgrade(engine: AsyncEngine, to: str = "head") -> None:
    """Run the migrations that are still to be run, all in one transaction."""
    # Alembic takes a quarter of a second to import; nearly every start has nothing to migrate.
    from bot.storage.migrating import run_migrations

    async with engine.connect() as connection:
        await connection.run_sync(run_migrations, to)


def copy_database(path: Path, to: Path) -> None:
    """A consistent copy of a database that may be in use, 0600, replacing what was there. Keys are not in it."""
    fresh = to.with_name(f"{to.name}.new")
    os.close(os.open(fresh, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600))
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(fresh)) as target:
        source.backup(target)
    fresh.replace(to)


def _revision(connection: Connection) -> str | None:
    """None for an empty file."""
    known = inspect(connection).get_table_names()
    if not known:
        return None
    if _VERSION.name not in known:
        raise StoreTrouble(Trouble.DAMAGED)
    revision: str | None = connection.execute(select(_VERSION.c.version_num)).scalar()
    if revision is None:
        raise StoreTrouble(Trouble.DAMAGED)
    return revision


def _make(connection: Connection) -> None:
    tables.metadata.create_all(connection)
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
        " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.execute(insert(_VERSION), {"version_num": REVISIONS[-1]})
    connection.commit()
