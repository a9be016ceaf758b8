"""The store on disk: one SQLite file, one connection, one unit of work at a time."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.ids import RoundId
from bot.ports.storage import Store, StoreTrouble, Trouble, UnitOfWork
from bot.ports.vault import Vault
from bot.storage import tables
from bot.storage.engine import open_engine
from bot.storage.lane import Lane, open_lane
from bot.storage.opening import Unreadable, fetch_contents, fill_shelves
from bot.storage.pairing import pair_keys
from bot.storage.rows import delete_row, update_row
from bot.storage.schema import bring_up_to_date
from bot.storage.sealing import HOUSE, Sealer
from bot.storage.shelves import Shelves
from bot.storage.transaction import Transaction
from bot.storage.troubles import told_as_trouble
from bot.storage.unit_of_work import SqlUnitOfWork

_SCRUB_TRIES: Final = 50
_SCRUB_PAUSE: Final = 0.1  # seconds; a backup that is being made holds up the scrubbing for as long as it reads


class SqlStore:
    """Implements `bot.ports.storage.Store`. Open it with `open_store`."""

    def __init__(self, engine: AsyncEngine, lane: Lane, vault: Vault) -> None:
        self._engine = engine
        self._lane = lane
        self._vault = vault
        self._shelves = Shelves()
        self._one_at_a_time = asyncio.Lock()
        self._unreadable: Sequence[RoundId] = ()

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[UnitOfWork]:
        async with self._one_at_a_time:
            transaction = Transaction(self._lane, self._shelves.undo)
            try:
                yield SqlUnitOfWork(transaction, self._vault, self._shelves)
            except BaseException:
                await transaction.roll_back()
                raise
            await transaction.commit()
            self._shelves.settle()

    async def scrub(self) -> None:
        for _ in range(_SCRUB_TRIES):
            async with self._one_at_a_time:
                with told_as_trouble():
                    if await self._lane.run(_checkpoint):
                        return
            await asyncio.sleep(_SCRUB_PAUSE)
        raise StoreTrouble(Trouble.BUSY)

    async def match_keys(self) -> Sequence[RoundId]:
        async with self.begin() as unit:
            known = {HOUSE, *await unit.rounds.all_ids(), *(team.id for team in await unit.teams.all())}
            for name in self._vault.names():
                if name not in known:
                    self._vault.destroy(name)
        return self._unreadable

    async def close(self) -> None:
        async with self._one_at_a_time:
            await self._lane.close()
            await self._engine.dispose()

    async def load(self) -> None:
        """Once, before the first unit of work. Raises `StoreTrouble`."""
        with told_as_trouble():
            contents = await self._lane.run(fetch_contents)
            await self._lane.run(Connection.rollback)
            await self._lane.run(_checkpoint)  # a scrubbing that a crash prevented
        unreadable = fill_shelves(self._shelves, contents, Sealer(self._vault))
        await self._forget_unreadable(unreadable)
        self._unreadable = unreadable.rounds

    async def _forget_unreadable(self, unreadable: Unreadable) -> None:
        """What cannot be read can be neither sent nor woken."""
        transaction = Transaction(self._lane, self._shelves.undo)
        for parcel in unreadable.parcels:
            delete_row(transaction, tables.parcels, {"id": parcel})
        for round_id in unreadable.rounds:
            update_row(transaction, tables.rounds, {"id": round_id}, {"due_at": None})
        await transaction.commit()


async def open_store(path: Path, vault: Vault, *, direct: bool = True) -> Store:
    """The database file, made or brought up to date (with a copy of the old one beside it), and its keys.

    `direct=False` takes the plain road to the database, which is slower and works with every driver.
    Raises `StoreTrouble`; `OTHER_KEYS` when database and vault do not belong together.
    """
    with told_as_trouble():
        async with AsyncExitStack() as opened:
            engine = open_engine(path)
            opened.push_async_callback(engine.dispose)
            await bring_up_to_date(engine, path)
            lane = await open_lane(await engine.connect(), direct=direct)
            opened.push_async_callback(lane.close)
            await pair_keys(lane, vault)
            store = SqlStore(engine, lane, vault)
            await store.load()
            opened.pop_all()  # from here on the store closes them
    return store


def _checkpoint(connection: Connection) -> bool:
    """Whether everything in the write-ahead log went into the database and the log is empty.

    Not in a transaction, and without waiting for readers: the store stands still meanwhile.
    """
    cursor = connection.connection.cursor()
    cursor.execute("PRAGMA busy_timeout")
    patience = cursor.fetchall()[0][0]
    cursor.execute("PRAGMA busy_timeout = 0")
    cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    busy = cursor.fetchone()
    cursor.execute(f"PRAGMA busy_timeout = {patience}")
    cursor.close()
    return busy is not None and busy[0] == 0
