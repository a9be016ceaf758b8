"""The openers of spare keys: settings by the id of their round."""

from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy import select

from bot.domain.ids import RoundId
from bot.storage import tables
from bot.storage.rows import delete_row, put_row
from bot.storage.transaction import Transaction
from bot.storage.undo import Shelf, Undo

OPENER: Final = "opener."
"""What the name of such a setting begins with."""
_ALL: Final = select(tables.settings).where(tables.settings.c.name.startswith(OPENER, autoescape=True))


class SqlOpeners:
    """Implements `bot.ports.spare_keys.Openers`."""

    def __init__(self, unit: Transaction) -> None:
        self._unit = unit

    async def all(self) -> Mapping[RoundId, bytes]:
        rows = await self._unit.read(lambda c: c.execute(_ALL).all(), tables.settings)
        return {RoundId(row.name.removeprefix(OPENER)): row.value for row in rows}

    async def renew(self, round_id: RoundId, opener: bytes) -> None:
        put_row(self._unit, tables.settings, {"name": f"{OPENER}{round_id}"}, {"value": opener})

    async def drop(self, rounds: Sequence[RoundId]) -> None:
        for round_id in rounds:
            delete_row(self._unit, tables.settings, {"name": f"{OPENER}{round_id}"})


class MemoryOpeners:
    """The same in memory."""

    def __init__(self, undo: Undo) -> None:
        self._kept: Shelf[RoundId, bytes] = Shelf(undo)

    async def all(self) -> Mapping[RoundId, bytes]:
        return dict(self._kept.items())

    async def renew(self, round_id: RoundId, opener: bytes) -> None:
        self._kept.put(round_id, opener)

    async def drop(self, rounds: Sequence[RoundId]) -> None:
        for round_id in rounds:
            self._kept.drop(round_id)
