"""Planned rounds and breaks, sealed with the key of plans; earlier versions sealed them with their team's key. Who is
asked something can be looked up by a keyed hash."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any, Final, TypeVar

from sqlalchemy import ColumnElement, func, select

from bot.domain.ids import PersonId, TeamId
from bot.domain.season import Break, Season, SeasonId
from bot.ports.vault import KeyGone, SealBroken, Vault
from bot.storage import tables
from bot.storage.rows import delete_row, insert_row, put_row, update_row
from bot.storage.sealing import BREAKS, HOUSE, PLANS, SEASON, Form, Sealer
from bot.storage.transaction import Transaction

T = TypeVar("T")

_HERE: Final = tables.seasons.c


class SqlSeasons:
    """Implements `bot.ports.seasons.Seasons`."""

    def __init__(self, unit: Transaction, vault: Vault) -> None:
        self._unit = unit
        self._sealer = Sealer(vault)

    async def keep(self, season: Season) -> None:
        insert_row(self._unit, tables.seasons, {"id": season.id, "team": season.team} | self._body(season))

    async def save(self, season: Season) -> None:
        update_row(self._unit, tables.seasons, {"id": season.id}, self._body(season))

    async def remove(self, season: SeasonId) -> None:
        delete_row(self._unit, tables.seasons, {"id": season})

    async def get(self, season: SeasonId) -> Season | None:
        return next(iter(await self._find(_HERE.id == season)), None)

    async def of_team(self, team: TeamId) -> Sequence[Season]:
        return sorted(await self._find(_HERE.team == team), key=lambda one: (one.short, one.id))

    async def asked_of(self, person: PersonId) -> Sequence[Season]:
        return last_asked_first(await self._find(_HERE.asked_mark == self._mark(person)))

    async def due(self, now: datetime, limit: int = 500) -> Sequence[Season]:
        query = select(tables.seasons).where(_HERE.due_at <= now).order_by(_HERE.due_at, _HERE.id).limit(limit)
        rows = await self._unit.read(lambda c: c.execute(query).all(), tables.seasons)
        readable = self._opened(rows)
        for lost in {row.id for row in rows} - {season.id for season in readable}:
            delete_row(self._unit, tables.seasons, {"id": lost})  # or it would be due for ever
        return readable

    async def next_due(self) -> datetime | None:
        query = select(func.min(_HERE.due_at))
        found: datetime | None = await self._unit.read(lambda c: c.execute(query).scalar(), tables.seasons)
        return found

    async def breaks(self, team: TeamId) -> Sequence[Break]:
        query = select(tables.breaks).where(tables.breaks.c.team == team)
        row = await self._unit.read(lambda c: c.execute(query).one_or_none(), tables.breaks)
        found = None if row is None else self._open(BREAKS, team, team, row.sealed_breaks)
        return found or ()

    async def set_breaks(self, team: TeamId, breaks: Sequence[Break]) -> None:
        if not breaks:
            delete_row(self._unit, tables.breaks, {"team": team})
            return
        sealed = self._sealer.seal(PLANS, BREAKS, team, in_order(breaks))
        put_row(self._unit, tables.breaks, {"team": team}, {"sealed_breaks": sealed})

    async def drop_unreadable(self) -> Sequence[TeamId]:
        rows = await self._unit.read(lambda c: c.execute(select(tables.seasons)).all(), tables.seasons)
        readable = {season.id for season in self._opened(rows)}
        lost = [row for row in rows if row.id not in readable]
        for row in lost:
            delete_row(self._unit, tables.seasons, {"id": row.id})
        return sorted({TeamId(row.team) for row in lost})

    def _body(self, season: Season) -> dict[str, Any]:
        return {
            "due_at": season.due_at,
            "asked_mark": self._mark(season.asked) if season.asked is not None else None,
            "sealed_season": self._sealer.seal(PLANS, SEASON, season.id, season),
        }

    def _mark(self, person: PersonId) -> bytes:
        return self._sealer.mark(HOUSE, "season", person)

    async def _find(self, which: ColumnElement[bool]) -> list[Season]:
        query = select(tables.seasons).where(which)
        return self._opened(await self._unit.read(lambda c: c.execute(query).all(), tables.seasons))

    def _opened(self, rows: Sequence[Any]) -> list[Season]:
        """Without their key they are gone."""
        opened = (self._open(SEASON, row.team, row.id, row.sealed_season) for row in rows)
        return [season for season in opened if season is not None]

    def _open(self, form: Form[T], team: TeamId, row: str, sealed: bytes) -> T | None:
        for key in (PLANS, team):
            with suppress(KeyGone, SealBroken):
                return self._sealer.open(key, form, row, sealed)
        return None


def last_asked_first(seasons: Sequence[Season]) -> list[Season]:
    return sorted(seasons, key=lambda one: (one.asked_at is not None, one.asked_at, one.id), reverse=True)


def in_order(breaks: Sequence[Break]) -> tuple[Break, ...]:
    return tuple(sorted(breaks, key=lambda one: (one.first, one.last)))
