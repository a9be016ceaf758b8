"""What came in: which events were handled, which could not be read yet, and how far the sync is."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import BindParameter, bindparam, delete, exists, insert, select

from bot.domain.ids import EventRef
from bot.ports.storage import HeldMessage
from bot.ports.vault import KeyGone, SealBroken
from bot.storage import tables
from bot.storage.handled import Handled
from bot.storage.rows import delete_row, insert_row, put_row
from bot.storage.sealing import HELD, HOUSE, Sealer, key_of
from bot.storage.transaction import Transaction

_EVENT: Final[BindParameter[bytes]] = bindparam("event", type_=tables.inbox.c.mark.type)
_NEW: Final = ~exists().where(tables.inbox.c.mark == _EVENT)
_HANDLE: Final = insert(tables.inbox).from_select(
    ["mark", "hour"], select(_EVENT, bindparam("at", type_=tables.inbox.c.hour.type)).where(_NEW)
)
"""One statement that adds the event if it is new; the number of rows says whether it was."""
_TOKEN: Final = {"name": "token"}


class SqlInbox:
    """Implements `bot.ports.storage.Inbox`. Handled event ids are hashes under the key of the house and carry neither
    a round nor a moment finer than an hour."""

    def __init__(self, unit: Transaction, sealer: Sealer, handled: Handled) -> None:
        self._unit = unit
        self._handled = handled
        self._sealer = sealer

    async def first_time(self, event: EventRef, at: datetime) -> bool:
        mark, hour = self._mark(event), whole_hour(at)
        if self._handled.complete:
            return self._first_time_here(mark, hour)
        handled = {"event": mark, "at": hour}
        return await self._unit.write_now(tables.inbox, lambda c: c.execute(_HANDLE, handled).rowcount) == 1

    def _first_time_here(self, mark: bytes, hour: datetime) -> bool:
        if mark in self._handled:
            return False
        self._handled.add(mark, hour)
        insert_row(self._unit, tables.inbox, {"mark": mark, "hour": hour})
        return True

    async def forget_before(self, at: datetime) -> None:
        self._handled.forget_before(at)
        old = delete(tables.inbox).where(tables.inbox.c.hour < at)
        self._unit.write(tables.inbox, lambda c: c.execute(old))

    async def hold(self, held: HeldMessage) -> None:
        mark = self._mark(held.event)
        sealed = self._sealer.seal(key_of(held.round), HELD, mark.hex(), held)
        put_row(self._unit, tables.held, {"mark": mark}, {"round": held.round, "sealed_held": sealed})

    async def held(self) -> Sequence[HeldMessage]:
        rows = await self._unit.read(lambda c: c.execute(select(tables.held)).all(), tables.held)
        readable = []
        for row in rows:
            with suppress(KeyGone, SealBroken):
                readable.append(self._open(row))
        return sorted(readable, key=lambda held: held.came)

    async def mark_told(self, event: EventRef) -> None:
        query = select(tables.held).where(tables.held.c.mark == self._mark(event))
        row = await self._unit.read(lambda c: c.execute(query).first(), tables.held)
        if row is not None:
            await self.hold(replace(self._open(row), told=True))

    async def let_go(self, event: EventRef) -> None:
        delete_row(self._unit, tables.held, {"mark": self._mark(event)})

    async def token(self) -> str | None:
        query = select(tables.settings.c.value).where(tables.settings.c.name == _TOKEN["name"])
        value = await self._unit.read(lambda c: c.execute(query).scalar(), tables.settings)
        return None if value is None else value.decode()

    async def set_token(self, token: str) -> None:
        put_row(self._unit, tables.settings, _TOKEN, {"value": token.encode()})

    def _mark(self, event: EventRef) -> bytes:
        return self._sealer.mark(HOUSE, "event", event)

    def _open(self, row: Any) -> HeldMessage:
        return self._sealer.open(key_of(row.round), HELD, row.mark.hex(), row.sealed_held)


def whole_hour(at: datetime) -> datetime:
    """The hour it happened in: finer would tell who answered when."""
    return at.replace(minute=0, second=0, microsecond=0)
