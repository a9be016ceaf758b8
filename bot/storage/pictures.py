"""Pictures in the database: rows of their own, found by a keyed hash of their name."""

from typing import Any, Final

from sqlalchemy import Table, select

from bot.domain.ids import RoundId, TeamId
from bot.domain.picture import PictureId
from bot.ports.pictures import CleanPicture
from bot.ports.vault import KeyGone, SealBroken, Vault
from bot.storage import tables
from bot.storage.rows import Row, delete_row, insert_row
from bot.storage.sealing import Sealer
from bot.storage.transaction import Transaction

_NUMBER: Final = 4
"""Bytes of a width or height in front of the picture."""


class SqlPictures:
    """Implements `bot.ports.gallery.Pictures`."""

    def __init__(self, unit: Transaction, vault: Vault) -> None:
        self._unit = unit
        self._vault = vault
        self._sealer = Sealer(vault)

    async def put(self, round_id: RoundId, picture: PictureId, clean: CleanPicture) -> None:
        self._add(tables.pictures, self._of_round(round_id, picture), round_id, clean)

    async def get(self, round_id: RoundId, picture: PictureId) -> CleanPicture | None:
        if not self._vault.has(round_id):
            return None
        return await self._find(tables.pictures, self._of_round(round_id, picture), round_id)

    async def drop(self, round_id: RoundId, picture: PictureId) -> None:
        delete_row(self._unit, tables.pictures, self._of_round(round_id, picture))

    async def keep(self, team: TeamId, released: str, picture: PictureId, clean: CleanPicture) -> None:
        self._vault.create(team)
        self._add(tables.released_pictures, self._of_page(team, released, picture), team, clean)

    async def kept(self, team: TeamId, released: str, picture: PictureId) -> CleanPicture | None:
        if not self._vault.has(team):
            return None
        return await self._find(tables.released_pictures, self._of_page(team, released, picture), team)

    async def let_go(self, team: TeamId, released: str, picture: PictureId) -> None:
        if self._vault.has(team):
            delete_row(self._unit, tables.released_pictures, self._of_page(team, released, picture))

    def _of_round(self, round_id: RoundId, picture: PictureId) -> dict[str, Any]:
        return {"round": round_id, "mark": self._sealer.mark(round_id, "picture", picture)}

    def _of_page(self, team: TeamId, released: str, picture: PictureId) -> dict[str, Any]:
        return {"released": released, "mark": self._sealer.mark(team, "picture", released, picture)}

    def _add(self, table: Table, place: Row, key: str, clean: CleanPicture) -> None:
        written = clean.width.to_bytes(_NUMBER) + clean.height.to_bytes(_NUMBER) + clean.data
        sealed = self._sealer.seal_bytes(key, table.name, place["mark"].hex(), written)
        insert_row(self._unit, table, {**place, "sealed_picture": sealed})

    async def _find(self, table: Table, place: Row, key: str) -> CleanPicture | None:
        query = select(table.c.sealed_picture).where(*(table.c[name] == value for name, value in place.items()))
        sealed = await self._unit.read(lambda c: c.execute(query).scalar(), table)
        if sealed is None:
            return None
        try:
            written = self._sealer.open_bytes(key, table.name, place["mark"].hex(), sealed)
        except (KeyGone, SealBroken):
            return None
        width, height = written[:_NUMBER], written[_NUMBER : 2 * _NUMBER]
        return CleanPicture(written[2 * _NUMBER :], int.from_bytes(width), int.from_bytes(height))
