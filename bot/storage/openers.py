"""The openers of spare keys: settings by the id of their round."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import select

from bot.domain.ids import RoundId
from bot.storage import tables
from bot.storage.engine import read_only
from bot.storage.rows import delete_row, put_row
from bot.storage.transaction import Transaction
from bot.storage.undo import Shelf, Undo

OPENER: Final = "opener."
"""What the name of such a setting begins with."""
_ALL: Final = select(tables.settings).where(tables.settings.c.name.startswith(OPENER, autoescape=True))


@dataclass(frozen=True, slots=True)
class Openings:
    """What stands in a database: `openers`, and the `rounds` that are not being erased."""

    openers: Mapping[RoundId, bytes]
    rounds: Sequence[RoundId]


def openings(path: Path) -> Openings:
    """Without a key and without changing anything. Raises sqlite3.Error."""
    with closing(read_only(path)) as db:
        rows = db.execute("SELECT name, value FROM settings").fetchall()
        rounds = [RoundId(name) for (name,) in db.execute("SELECT id FROM rounds WHERE NOT deleting")]
    openers = {RoundId(name.removeprefix(OPENER)): value for name, value in rows if name.startswith(OPENER)}
    return Openings(openers, rounds)


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
