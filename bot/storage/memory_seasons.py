"""Planned rounds and breaks in memory, as the store on disk keeps them."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.ids import PersonId, TeamId
from bot.domain.season import Break, Season, SeasonId
from bot.ports.vault import Vault
from bot.storage.seasons import in_order, last_asked_first
from bot.storage.undo import Shelf, Undo


class MemorySeasons:
    """Implements `bot.ports.seasons.Seasons`."""

    def __init__(self, undo: Undo, vault: Vault | None = None) -> None:
        self._kept: Shelf[SeasonId, Season] = Shelf(undo)
        self._breaks: Shelf[TeamId, tuple[Break, ...]] = Shelf(undo)
        self._vault = vault

    async def keep(self, season: Season) -> None:
        if season.id in self._kept:
            raise ValueError("this plan is kept already")
        if self._vault is not None:
            self._vault.create(season.team)
        self._kept.put(season.id, season)

    async def save(self, season: Season) -> None:
        if season.id in self._kept:
            self._kept.put(season.id, season)

    async def remove(self, season: SeasonId) -> None:
        if season in self._kept:
            self._kept.drop(season)

    async def get(self, season: SeasonId) -> Season | None:
        return next((one for one in self._readable() if one.id == season), None)

    async def of_team(self, team: TeamId) -> Sequence[Season]:
        return sorted((one for one in self._readable() if one.team == team), key=lambda one: (one.short, one.id))

    async def asked_of(self, person: PersonId) -> Sequence[Season]:
        return last_asked_first([one for one in self._readable() if one.asked == person])

    async def due(self, now: datetime, limit: int = 500) -> Sequence[Season]:
        due = sorted((one.due_at, one.id) for one in self._readable() if one.due_at is not None)
        return [self._kept[id_] for at, id_ in due if at <= now][:limit]

    async def next_due(self) -> datetime | None:
        return min((one.due_at for one in self._readable() if one.due_at is not None), default=None)

    async def breaks(self, team: TeamId) -> Sequence[Break]:
        here = self._vault is None or self._vault.has(team)
        return self._breaks[team] if here and team in self._breaks else ()

    async def set_breaks(self, team: TeamId, breaks: Sequence[Break]) -> None:
        if self._vault is not None:
            self._vault.create(team)
        self._breaks.put(team, in_order(breaks))

    def _readable(self) -> list[Season]:
        return [one for one in self._kept.values() if self._vault is None or self._vault.has(one.team)]
