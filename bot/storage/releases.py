"""Released summaries, sealed with their team's key, and the journal without content."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Select, String, bindparam, delete, select, update

from bot.domain.ids import EffectId, PersonId, RoundId, TeamId
from bot.ports.journal import JournalLine
from bot.ports.released import Released
from bot.ports.vault import KeyGone, SealBroken, Vault
from bot.storage import tables
from bot.storage.inbox import whole_hour
from bot.storage.rows import delete_row, insert_row, update_row
from bot.storage.sealing import RELEASED, Sealer
from bot.storage.shelves import Shelves
from bot.storage.transaction import Transaction

_RELEASED: Final = tables.released.c
_MESSAGES: Final = tables.release_messages
_THIS: Final = update(tables.released).where(_RELEASED.id == bindparam("summary", type_=String))
_ASKED_FIRST: Final = _THIS.where(_RELEASED.asked_place.is_(None)).values(asked_place=bindparam("place"))
_NOT_ASKED: Final = _THIS.values(asked_place=None)


class SqlReleases:
    """Implements `bot.ports.storage.Releases`. The texts hold no link to anybody."""

    def __init__(self, unit: Transaction, vault: Vault, shelves: Shelves) -> None:
        self._unit = unit
        self._vault = vault
        self._sealer = Sealer(vault)
        self._shelves = shelves

    async def keep(self, released: Released) -> None:
        self._vault.create(released.team)
        row = {"id": released.id, "number": self._shelves.next_number(), "team": released.team}
        insert_row(self._unit, tables.released, row | self._body(released))
        self._keep_messages(released)
        self._keep_request(released)

    async def save(self, released: Released) -> None:
        update_row(self._unit, tables.released, {"id": released.id}, self._body(released))
        self._keep_messages(released)
        self._keep_request(released)

    async def of_team(self, team: TeamId) -> Sequence[Released]:
        query = select(tables.released).where(_RELEASED.team == team)
        return await self._find(query.order_by(_RELEASED.number))

    async def get(self, released_id: str) -> Released | None:
        query = select(tables.released).where(_RELEASED.id == released_id)
        return next(iter(await self._find(query)), None)

    async def asked_of(self, leader: PersonId) -> Sequence[Released]:
        query = select(tables.released).where(_RELEASED.asked_place.is_not(None))
        waiting = await self._find(query.order_by(_RELEASED.asked_place))
        return [released for released in waiting if released.leader == leader]

    async def find_by_message(self, message: EffectId) -> Released | None:
        query = select(tables.released).join(_MESSAGES).where(_MESSAGES.c.message == message)
        return next(iter(await self._find(query)), None)

    async def remove(self, released_id: str) -> None:
        delete_row(self._unit, _MESSAGES, {"released": released_id})
        delete_row(self._unit, tables.released_pictures, {"released": released_id})
        delete_row(self._unit, tables.released, {"id": released_id})

    async def led_by(self, leader: PersonId) -> Sequence[Released]:
        everything = await self._find(select(tables.released).order_by(_RELEASED.number))
        return [released for released in everything if released.leader == leader]

    async def purge(self, now: datetime) -> int:
        past = select(_RELEASED.id).where(_RELEASED.until <= now)
        ids = await self._unit.read(lambda c: c.execute(past).scalars().all(), tables.released)
        for released_id in ids:
            await self.remove(released_id)
        return len(ids)

    def _body(self, released: Released) -> dict[str, Any]:
        sealed = self._sealer.seal(released.team, RELEASED, released.id, released)
        return {"until": released.until, "sealed_released": sealed}

    def _keep_messages(self, released: Released) -> None:
        delete_row(self._unit, _MESSAGES, {"released": released.id})
        for posted in released.messages():
            insert_row(self._unit, _MESSAGES, {"message": posted.message, "released": released.id})

    def _keep_request(self, released: Released) -> None:
        """Its place in the row of requests is given once, and lost when the request is dealt with."""
        values = {"summary": released.id, "place": self._shelves.next_number()}
        change = _NOT_ASKED if released.asked is None else _ASKED_FIRST
        self._unit.write(tables.released, lambda c: c.execute(change, values))

    async def _find(self, query: Select[Any]) -> Sequence[Released]:
        rows = await self._unit.read(lambda c: c.execute(query).all(), tables.released, _MESSAGES)
        readable = []
        for row in rows:
            with suppress(KeyGone, SealBroken):
                readable.append(self._sealer.open(row.team, RELEASED, row.id, row.sealed_released))
        return readable


class SqlJournal:
    """Implements `bot.ports.storage.Journal`."""

    def __init__(self, unit: Transaction) -> None:
        self._unit = unit

    async def note(self, kind: str, round_id: RoundId | None, at: datetime, team: TeamId | None = None) -> None:
        row = {"hour": whole_hour(at), "kind": kind, "round": round_id, "team": team}
        insert_row(self._unit, tables.journal, row)

    async def read(self) -> Sequence[JournalLine]:
        query = select(tables.journal).order_by(tables.journal.c.number)
        rows = await self._unit.read(lambda c: c.execute(query).all(), tables.journal)
        return [JournalLine(row.hour, row.kind, row.round, row.team) for row in rows]

    async def forget_before(self, at: datetime) -> None:
        old = delete(tables.journal).where(tables.journal.c.hour < at)
        self._unit.write(tables.journal, lambda c: c.execute(old))
