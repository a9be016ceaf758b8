"""Planned rounds and breaks in memory, as the store on disk keeps them."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.ids import PersonId, TeamId
from bot.domain.season import Break, Season, SeasonId
from bot.storage.seasons import in_order, last_asked_first
from bot.storage.undo import Shelf, Undo


class MemorySeasons:
    """Implements `bot.ports.seasons.Seasons`."""

    def __init__(self, undo: Undo) -> None:
        self._kept: Shelf[SeasonId, Season] = Shelf(undo)
        self._breaks: Shelf[TeamId, tuple[Break, ...]] = Shelf(undo)

    async def keep(self, season: Season) -> None:
        if season.id in self._kept:
            raise ValueError("this plan is kept already")
        self._kept.put(season.id, season)

    async def save(self, season: Season) -> None:
        if season.id in self._kept:
            self._kept.put(season.id, season)

    async def remove(self, season: SeasonId) -> None:
        if season in self._kept:
            self._kept.drop(season)

    async def get(self, season: SeasonId) -> Season | None:
        return next((one for one in self._kept.values() if one.id == season), None)

    async def of_team(self, team: TeamId) -> Sequence[Season]:
        return sorted((one for one in self._kept.values() if one.team == team), key=lambda one: (one.short, one.id))

    async def asked_of(self, person: PersonId) -> Sequence[Season]:
        return last_asked_first([one for one in self._kept.values() if one.asked == person])

    async def due(self, now: datetime, limit: int = 500) -> Sequence[Season]:
        due = sorted((one.due_at, one.id) for one in self._kept.values() if one.due_at is not None)
        return [self._kept[id_] for at, id_ in due if at <= now][:limit]

    async def next_due(self) -> datetime | None:
        return min((one.due_at for one in self._kept.values() if one.due_at is not None), default=None)

    async def breaks(self, team: TeamId) -> Sequence[Break]:
        return self._breaks.get(team, ())

    async def set_breaks(self, team: TeamId, breaks: Sequence[Break]) -> None:
        self._breaks.put(team, in_order(breaks))

    async def drop_unreadable(self) -> Sequence[TeamId]:
        return []
