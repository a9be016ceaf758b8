"""One transaction: writes are gathered and go to the database together, before the next read that must see them.

That keeps one answer at four trips (is it new, what was asked, write, commit) however many rows it changes. What the
ports keep in memory (`Undo`) goes back together with the database when a part or the whole fails.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final, TypeVar

from sqlalchemy import Connection, Table

from bot.ports.storage import StoreTrouble
from bot.storage.lane import Lane, Work
from bot.storage.troubles import told_as_trouble
from bot.storage.undo import Undo

T = TypeVar("T")

_NAME: Final = "part"
"""Said by ourselves: SQLAlchemy gives each savepoint a new name and compiles it anew."""


@dataclass(slots=True)
class _Part:
    """A savepoint. Writes before `first` are older than it; `known`: the database has been told of it."""

    first: int
    known: bool = False


class Transaction:
    """For one task. Begins (IMMEDIATE) with the first statement."""

    def __init__(self, lane: Lane, undo: Undo) -> None:
        self._lane: Final = lane
        self._undo: Final = undo
        self._writes: list[tuple[Table, Work[object]]] = []
        self._part: _Part | None = None
        self._begun = False
        """The database has heard of it; one that only looked in memory costs no trip at all."""
        self._spoiled: Exception | None = None
        """What went wrong for all of it; then nothing may be committed any more."""

    def write(self, table: Table, work: Work[object]) -> None:
        """Do `work`, which changes `table`, at the latest when the part or the transaction ends."""
        self._writes.append((table, work))

    async def read(self, work: Work[T], *tables: Table) -> T:
        """The result of `work`, which looks into `tables`."""
        waiting = {table for table, _ in self._writes}
        if waiting.isdisjoint(tables):
            return await self._run(work)

        def after_writing(connection: Connection) -> T:
            self._write_out(connection)
            return work(connection)

        return await self._run(after_writing)

    async def write_now(self, table: Table, work: Work[T]) -> T:
        """The result of `work`, which changes `table`: for when it matters at once what came of it."""
        results: list[T] = []
        self.write(table, lambda connection: results.append(work(connection)))
        await self._run(self._write_out)
        return results[0]

    @asynccontextmanager
    async def part(self) -> AsyncIterator[None]:
        """A savepoint. Raises RuntimeError inside another one."""
        if self._part is not None:
            raise RuntimeError("a savepoint inside a savepoint")
        self._part = part = _Part(len(self._writes))
        mark = self._undo.mark()
        try:
            yield
            if len(self._writes) > part.first or part.known:
                await self._run(self._finish_part)
        except BaseException:
            self._undo.back_to(mark)
            del self._writes[part.first :]
            if part.known and self._spoiled is None:
                await self._run(_undo_part)
            raise
        finally:
            self._part = None

    async def commit(self) -> None:
        """All or nothing, also when the task is cancelled meanwhile. Raises `StoreTrouble`."""
        if self._spoiled is not None:
            await self.roll_back()
            raise self._spoiled
        if not (self._begun or self._writes):
            self._undo.forget()
            return
        committing = asyncio.ensure_future(self._run(self._commit))
        try:
            await _unhurried(committing)
        except BaseException:
            if committing.done() and committing.exception() is None:
                self._undo.forget()
            else:
                await self.roll_back()
            raise
        self._undo.forget()

    async def roll_back(self) -> None:
        self._undo.back_to(0)
        self._writes.clear()
        if self._begun:
            await _unhurried(asyncio.ensure_future(self._lane.run(Connection.rollback)))

    def _finish_part(self, connection: Connection) -> None:
        self._write_out(connection)
        connection.exec_driver_sql(f"RELEASE SAVEPOINT {_NAME}")

    def _commit(self, connection: Connection) -> None:
        self._write_out(connection)
        connection.commit()

    def _write_out(self, connection: Connection) -> None:
        writes, self._writes = self._writes, []
        part = self._part
        older = len(writes) if part is None else part.first
        try:
            _do(connection, writes[:older])
        except Exception as error:
            self._spoiled = error
            raise
        if part is None:
            return
        part.first = 0
        if not part.known and len(writes) > older:
            connection.exec_driver_sql(f"SAVEPOINT {_NAME}")
            part.known = True
        _do(connection, writes[older:])

    async def _run(self, work: Work[T]) -> T:
        self._begun = True
        try:
            with told_as_trouble():
                return await self._lane.run(work)
        except StoreTrouble as trouble:
            self._spoiled = trouble
            raise


def _undo_part(connection: Connection) -> None:
    connection.exec_driver_sql(f"ROLLBACK TO SAVEPOINT {_NAME}")
    connection.exec_driver_sql(f"RELEASE SAVEPOINT {_NAME}")


def _do(connection: Connection, writes: list[tuple[Table, Work[object]]]) -> None:
    for _, work in writes:
        work(connection)


async def _unhurried(task: "asyncio.Future[T]") -> T:
    """The result of `task`, waited for even when we are cancelled: the cancellation comes after it."""
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is not None:
        raise cancelled
    return task.result()
