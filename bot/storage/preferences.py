"""What people said about being written to, sealed with the key of the house. Whose it is, is a keyed hash only."""

from typing import Any

from sqlalchemy import select

from bot.domain.ids import PersonId
from bot.domain.own_times import NO_PREFERENCES, Preferences
from bot.ports.vault import KeyGone, SealBroken, Vault
from bot.storage import tables
from bot.storage.rows import delete_row, put_row
from bot.storage.sealing import HOUSE, PREFERENCES, Sealer
from bot.storage.transaction import Transaction
from bot.storage.undo import Shelf, Undo


class SqlPreferences:
    """Implements `bot.ports.storage.Preferred`."""

    def __init__(self, unit: Transaction, vault: Vault) -> None:
        self._unit = unit
        self._sealer = Sealer(vault)

    async def get(self, person: PersonId) -> Preferences:
        mark = self._mark(person)
        row = await self._row(mark)
        if row is None:
            return NO_PREFERENCES
        try:
            return self._sealer.open(HOUSE, PREFERENCES, mark.hex(), row.sealed_preferences)
        except (KeyGone, SealBroken):  # without the key it is gone
            return NO_PREFERENCES

    async def save(self, person: PersonId, preferences: Preferences) -> None:
        mark = self._mark(person)
        if preferences == NO_PREFERENCES:
            delete_row(self._unit, tables.preferences, {"mark": mark})
            return
        sealed = self._sealer.seal(HOUSE, PREFERENCES, mark.hex(), preferences)
        put_row(self._unit, tables.preferences, {"mark": mark}, {"sealed_preferences": sealed})

    async def _row(self, mark: bytes) -> Any:
        query = select(tables.preferences).where(tables.preferences.c.mark == mark)
        return await self._unit.read(lambda c: c.execute(query).first(), tables.preferences)

    def _mark(self, person: PersonId) -> bytes:
        return self._sealer.mark(HOUSE, "preferences", person)


class MemoryPreferences:
    """The same in memory."""

    def __init__(self, undo: Undo) -> None:
        self._kept: Shelf[PersonId, Preferences] = Shelf(undo)

    async def get(self, person: PersonId) -> Preferences:
        return self._kept.get(person) or NO_PREFERENCES

    async def save(self, person: PersonId, preferences: Preferences) -> None:
        if preferences != NO_PREFERENCES:
            self._kept.put(person, preferences)
        elif person in self._kept:
            self._kept.drop(person)
