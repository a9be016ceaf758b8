"""Agreements in memory, as the store on disk keeps them."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.commitment import Commitment, CommitmentId, day_of
from bot.domain.ids import PersonId, TeamId
from bot.ports.vault import Vault
from bot.storage.undo import Shelf, Undo


class MemoryAgreements:
    """Implements `bot.ports.storage.Agreements`."""

    def __init__(self, undo: Undo, vault: Vault | None = None) -> None:
        self._kept: Shelf[CommitmentId, Commitment] = Shelf(undo)
        self._vault = vault

    async def keep(self, agreement: Commitment) -> None:
        if agreement.id in self._kept:
            raise ValueError("this agreement is kept already")
        if self._vault is not None:
            self._vault.create(agreement.team)
        self._kept.put(agreement.id, agreement)

    async def save(self, agreement: Commitment) -> None:
        if agreement.id in self._kept:
            self._kept.put(agreement.id, agreement)

    async def of_team(self, team: TeamId) -> Sequence[Commitment]:
        return _in_order([one for one in self._readable() if one.team == team])

    async def of_person(self, person: PersonId) -> Sequence[Commitment]:
        return _in_order([one for one in self._readable() if one.person == person])

    async def due(self, now: datetime, limit: int = 500) -> Sequence[Commitment]:
        due = sorted((one.asks_at, one.id) for one in self._readable() if one.asks_at is not None)
        return [self._kept[id_] for at, id_ in due if at <= now][:limit]

    async def next_due(self) -> datetime | None:
        return min((one.asks_at for one in self._readable() if one.asks_at is not None), default=None)

    async def forget(self, person: PersonId, team: TeamId | None = None) -> int:
        theirs = [one for one in self._kept.values() if one.person == person]
        return self._drop([one for one in theirs if team in (None, one.team)])

    async def purge(self, now: datetime) -> int:
        return self._drop([one for one in self._kept.values() if one.until <= now])

    def _drop(self, which: Sequence[Commitment]) -> int:
        for one in which:
            self._kept.drop(one.id)
        return len(which)

    def _readable(self) -> list[Commitment]:
        return [one for one in self._kept.values() if self._vault is None or self._vault.has(one.team)]


def _in_order(agreements: list[Commitment]) -> list[Commitment]:
    return sorted(agreements, key=lambda one: (day_of(one.line), one.line.what, one.id))
