"""Agreements, sealed with their team's key. Who does one can be looked up by a keyed hash only."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, func, select

from bot.domain.commitment import Commitment, day_of
from bot.domain.ids import PersonId, TeamId
from bot.ports.vault import KeyGone, SealBroken, Vault
from bot.storage import tables
from bot.storage.rows import delete_row, insert_row, update_row
from bot.storage.sealing import AGREEMENT, HOUSE, Sealer
from bot.storage.transaction import Transaction

_HERE: Final = tables.agreements.c


class SqlAgreements:
    """Implements `bot.ports.storage.Agreements`."""

    def __init__(self, unit: Transaction, vault: Vault) -> None:
        self._unit = unit
        self._vault = vault
        self._sealer = Sealer(vault)

    async def keep(self, agreement: Commitment) -> None:
        self._vault.create(agreement.team)
        row = {"id": agreement.id, "team": agreement.team, "person_mark": self._mark(agreement.person)}
        insert_row(self._unit, tables.agreements, row | self._body(agreement))

    async def save(self, agreement: Commitment) -> None:
        if not self._vault.has(agreement.team):
            return
        update_row(self._unit, tables.agreements, {"id": agreement.id}, self._body(agreement))

    async def of_team(self, team: TeamId) -> Sequence[Commitment]:
        return _in_order(await self._find(_HERE.team == team))

    async def of_person(self, person: PersonId) -> Sequence[Commitment]:
        return _in_order(await self._find(_HERE.person_mark == self._mark(person)))

    async def due(self, now: datetime, limit: int = 500) -> Sequence[Commitment]:
        query = select(tables.agreements).where(_HERE.asks_at <= now).order_by(_HERE.asks_at, _HERE.id).limit(limit)
        rows = await self._unit.read(lambda c: c.execute(query).all(), tables.agreements)
        readable = self._opened(rows)
        for lost in {row.id for row in rows} - {agreement.id for agreement in readable}:
            delete_row(self._unit, tables.agreements, {"id": lost})  # or it would be due for ever
        return readable

    async def next_due(self) -> datetime | None:
        query = select(func.min(_HERE.asks_at))
        found: datetime | None = await self._unit.read(lambda c: c.execute(query).scalar(), tables.agreements)
        return found

    async def forget(self, person: PersonId, team: TeamId | None = None) -> int:
        whose = _HERE.person_mark == self._mark(person)
        return await self._remove(whose if team is None else whose & (_HERE.team == team))

    async def purge(self, now: datetime) -> int:
        return await self._remove(_HERE.until <= now)

    def _body(self, agreement: Commitment) -> dict[str, Any]:
        sealed = self._sealer.seal(agreement.team, AGREEMENT, agreement.id, agreement)
        return {"asks_at": agreement.asks_at, "until": agreement.until, "sealed_agreement": sealed}

    def _mark(self, person: PersonId) -> bytes:
        return self._sealer.mark(HOUSE, "agreement", person)

    async def _remove(self, which: ColumnElement[bool]) -> int:
        query = select(_HERE.id).where(which)
        ids = await self._unit.read(lambda c: c.execute(query).scalars().all(), tables.agreements)
        for agreement in ids:
            delete_row(self._unit, tables.agreements, {"id": agreement})
        return len(ids)

    async def _find(self, which: ColumnElement[bool]) -> list[Commitment]:
        query = select(tables.agreements).where(which)
        return self._opened(await self._unit.read(lambda c: c.execute(query).all(), tables.agreements))

    def _opened(self, rows: Sequence[Any]) -> list[Commitment]:
        """Without their key they are gone."""
        readable = []
        for row in rows:
            with suppress(KeyGone, SealBroken):
                readable.append(self._sealer.open(row.team, AGREEMENT, row.id, row.sealed_agreement))
        return readable


def _in_order(agreements: list[Commitment]) -> list[Commitment]:
    return sorted(agreements, key=lambda one: (day_of(one.line), one.line.what, one.id))
