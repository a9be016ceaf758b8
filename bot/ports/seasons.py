"""The port to planned rounds and breaks of teams."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.ids import PersonId, TeamId
from bot.domain.season import Break, Season, SeasonId


class Seasons(Protocol):
    """Planned rounds, sealed with the key of plans. When one is next looked at stands in clear; who is asked something
    can be looked up by a keyed hash only."""

    async def keep(self, season: Season) -> None: ...

    async def save(self, season: Season) -> None:
        """Nothing happens when it is not there (any more)."""
        ...

    async def remove(self, season: SeasonId) -> None: ...

    async def get(self, season: SeasonId) -> Season | None: ...

    async def of_team(self, team: TeamId) -> Sequence[Season]:
        """By their short code."""
        ...

    async def asked_of(self, person: PersonId) -> Sequence[Season]:
        """Those about which this person is asked something now, the last asked first."""
        ...

    async def due(self, now: datetime, limit: int = 500) -> Sequence[Season]:
        """Those to look at at or before `now`, longest waiting first."""
        ...

    async def next_due(self) -> datetime | None: ...

    async def breaks(self, team: TeamId) -> Sequence[Break]:
        """The first one first."""
        ...

    async def set_breaks(self, team: TeamId, breaks: Sequence[Break]) -> None: ...

    async def drop_unreadable(self) -> Sequence[TeamId]:
        """Remove plans whose key is gone; the teams that had any. Those of an earlier version, put back elsewhere."""
        ...
